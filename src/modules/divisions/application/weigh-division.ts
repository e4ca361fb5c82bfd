import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader } from '../../../platform/database/tx.js';
import { changesOf, type DivisionDraft, type PlaceChange } from '../domain/division.js';
import { loadFacts } from '../persistence/division.repository.js';
import { type ConcernedProject, listConcerned, namesOf } from '../persistence/division-order.repository.js';

/** A unit that comes to another official, with what goes and what does not. */
export interface WeighedChange extends PlaceChange {
  readonly unitName: string;
  readonly fromTitle: string | null;
  readonly toTitle: string | null;
  /** Led by whoever answered for the unit: they go to the new official. */
  readonly moving: readonly ConcernedProject[];
  /** Led by somebody else, or with nobody to go to: they stay. */
  readonly staying: readonly ConcernedProject[];
}

/** Everything that a new division changes; the preview and the act look at the same. @throws what {@link changesOf} does */
export async function weighDivision(
  reader: Reader,
  draft: DivisionDraft,
  lock: boolean,
): Promise<readonly WeighedChange[]> {
  const { today } = await businessTime(reader);
  const changes = changesOf(draft, await loadFacts(reader, today));
  const names = await namesOf(reader, changes);
  const projects = await listConcerned(reader, changes, lock);
  const named = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return changes.map((change) => {
    const own = projects.filter(({ unitId }) => unitId === change.unitId);
    const goes = ({ leadingPostId }: ConcernedProject): boolean =>
      change.postId !== null && change.postId !== change.fromPostId && leadingPostId === change.fromPostId;
    return {
      ...change,
      ...{ unitName: named(change.unitId) ?? '', fromTitle: named(change.fromPostId), toTitle: named(change.postId) },
      moving: own.filter(goes),
      staying: own.filter((project) => !goes(project) && project.leadingPostId !== change.postId),
    };
  });
}

/** What goes, in numbers. */
export function talliedOf(changes: readonly WeighedChange[]) {
  const moving = changes.flatMap((change) => change.moving);
  const sum = (count: 'openObligations' | 'cases' | 'pendingApprovals'): number =>
    moving.reduce((total, project) => total + project[count], 0);
  return {
    ...{ units: changes.length, projects: moving.length, obligations: sum('openObligations') },
    ...{ cases: sum('cases'), approvals: sum('pendingApprovals') },
  };
}

/** The posts that lose or gain a unit. */
export const postsOfChanges = (changes: readonly PlaceChange[]): readonly string[] => [
  ...new Set(changes.flatMap(({ postId, fromPostId }) => [postId, fromPostId]).filter((id) => id !== null)),
];

export type { ConcernedProject };
