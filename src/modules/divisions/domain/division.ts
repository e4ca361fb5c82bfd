import type { Actor, PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { refuse } from './problems.js';

export const DIVISION_STATES = ['PROPOSED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN'] as const;
export type DivisionState = (typeof DIVISION_STATES)[number];

/** Of one unit: which leading official answers for it, and for what of it. */
export interface DivisionPlace {
  readonly unitId: string;
  /** Null: nobody any more. */
  readonly postId: string | null;
  /** 分管领域. */
  readonly fields: string | null;
}

/** Some units of one official, as a form or a row of a workbook says them. */
export interface Assignment {
  readonly postId: string | null;
  readonly unitIds: readonly string[];
  readonly fields: string | null;
}

/** A new division of work: the units that it names; all others stay where they are. */
export interface DivisionDraft {
  readonly document: string;
  readonly orderedOn: Day;
  readonly assignments: readonly Assignment[];
}

/** What a draft points at, as it stands today. */
export interface DivisionFacts {
  readonly today: Day;
  /** Units that exist and are open, with their kinds. */
  readonly units: ReadonlyMap<string, string>;
  /** Posts of leading officials in force. */
  readonly posts: ReadonlySet<string>;
  /** Who answers for each unit today; a unit that is missing has nobody. */
  readonly held: ReadonlyMap<string, DivisionPlace>;
}

/** A unit that comes to another official, or whose fields are said anew. */
export interface PlaceChange extends DivisionPlace {
  readonly fromPostId: string | null;
}

/** Those who are nobody's charge: the city itself and the committee. */
const ABOVE: readonly string[] = ['REGION', 'COMMITTEE'];

/**
 * What a new division changes, unit by unit, in the order in which it names them; what it only says again is left out.
 * @throws DIVISION_ORDER_IN_FUTURE, DIVISION_POST_UNFIT, DIVISION_UNIT_UNFIT, DIVISION_UNIT_TWICE, DIVISION_SAYS_NOTHING_NEW
 */
export function changesOf({ assignments, orderedOn }: DivisionDraft, facts: DivisionFacts): readonly PlaceChange[] {
  if (orderedOn > facts.today)
    throw refuse('DIVISION_ORDER_IN_FUTURE', { date: orderedOn }, [
      { pointer: '/orderedOn', code: 'DIVISION_ORDER_IN_FUTURE' },
    ]);
  const faults = faultsOf(assignments, facts);
  const [first] = faults;
  if (first !== undefined) throw refuse(first.code, {}, faults);
  const changes = placesOf(assignments).flatMap((place): PlaceChange[] => {
    const held = facts.held.get(place.unitId) ?? null;
    return says(held, place) ? [] : [{ ...place, fromPostId: held?.postId ?? null }];
  });
  if (changes.length === 0) throw refuse('DIVISION_SAYS_NOTHING_NEW');
  return changes;
}

/** One place for each unit that is named. */
export function placesOf(assignments: readonly Assignment[]): readonly DivisionPlace[] {
  return assignments.flatMap(({ postId, unitIds, fields }) =>
    // Nobody answers for no field.
    unitIds.map((unitId) => ({ unitId, postId, fields: postId === null ? null : fields })),
  );
}

/** Whether a unit stands so already; fields that are not said stay as they are. */
export function says(held: DivisionPlace | null, { postId, fields }: DivisionPlace): boolean {
  return (held?.postId ?? null) === postId && (fields === null || fields === (held?.fields ?? null));
}

type Fault = FieldError & { readonly code: 'DIVISION_POST_UNFIT' | 'DIVISION_UNIT_UNFIT' | 'DIVISION_UNIT_TWICE' };

function faultsOf(assignments: readonly Assignment[], { posts, units }: DivisionFacts): readonly Fault[] {
  const seen = new Set<string>();
  return assignments.flatMap(({ postId, unitIds }, place): Fault[] => {
    const at = `/assignments/${String(place)}`;
    const post: Fault[] =
      postId === null || posts.has(postId) ? [] : [{ pointer: `${at}/postId`, code: 'DIVISION_POST_UNFIT' }];
    const ofUnits = unitIds.flatMap((unitId, index): Fault[] => {
      const pointer = `${at}/unitIds/${String(index)}`;
      const twice = seen.has(unitId);
      seen.add(unitId);
      if (twice) return [{ pointer, code: 'DIVISION_UNIT_TWICE' }];
      const kind = units.get(unitId);
      return kind === undefined || ABOVE.includes(kind) ? [{ pointer, code: 'DIVISION_UNIT_UNFIT' }] : [];
    });
    return [...post, ...ofUnits];
  });
}

/** Who has the second word: the executive deputy, or the director where the executive deputy himself proposed. */
export function secondOf(actor: Actor): PostRole {
  return actor.posts.some(({ role }) => role === 'EXECUTIVE_DEPUTY_DIRECTOR')
    ? 'OFFICE_DIRECTOR'
    : 'EXECUTIVE_DEPUTY_DIRECTOR';
}
