import type { PostRole } from '../../../shared-kernel/actor.js';
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
  /** Where a row of a workbook says its own document and day; else those of the whole. */
  readonly document?: string | null;
  readonly orderedOn?: Day | null;
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
  /** By which document, and from which day. */
  readonly document: string;
  readonly orderedOn: Day;
}

/** Those who are nobody's charge: the city itself and the committee. */
const ABOVE: readonly string[] = ['REGION', 'COMMITTEE'];

/**
 * What a new division changes, unit by unit, in the order in which it names them; what it only says again is left out.
 * @throws DIVISION_ORDER_IN_FUTURE, DIVISION_POST_UNFIT, DIVISION_UNIT_UNFIT, DIVISION_UNIT_TWICE, DIVISION_SAYS_NOTHING_NEW
 */
export function changesOf(draft: DivisionDraft, facts: DivisionFacts): readonly PlaceChange[] {
  if (draft.orderedOn > facts.today)
    throw refuse('DIVISION_ORDER_IN_FUTURE', { date: draft.orderedOn }, [
      { pointer: '/orderedOn', code: 'DIVISION_ORDER_IN_FUTURE' },
    ]);
  const faults = assignmentFaults(draft.assignments, facts);
  const [first] = faults;
  if (first !== undefined) throw refuse(first.code, {}, faults);
  const changes = placesOf(draft).flatMap((place): PlaceChange[] => {
    const held = facts.held.get(place.unitId) ?? null;
    return says(held, place) ? [] : [{ ...place, fromPostId: held?.postId ?? null }];
  });
  if (changes.length === 0) throw refuse('DIVISION_SAYS_NOTHING_NEW');
  return changes;
}

/** One place for each unit that is named. */
function placesOf({ assignments, document, orderedOn }: DivisionDraft): readonly Omit<PlaceChange, 'fromPostId'>[] {
  return assignments.flatMap((one) =>
    one.unitIds.map((unitId) => ({
      ...{ unitId, postId: one.postId },
      // Nobody answers for no field.
      fields: one.postId === null ? null : one.fields,
      ...{ document: one.document ?? document, orderedOn: one.orderedOn ?? orderedOn },
    })),
  );
}

/** Whether a unit stands so already; fields that are not said stay as they are. */
export function says(held: DivisionPlace | null, { postId, fields }: DivisionPlace): boolean {
  return (held?.postId ?? null) === postId && (fields === null || fields === (held?.fields ?? null));
}

type Fault = FieldError & {
  readonly code: 'DIVISION_POST_UNFIT' | 'DIVISION_UNIT_UNFIT' | 'DIVISION_UNIT_TWICE' | 'DIVISION_ORDER_IN_FUTURE';
};

/** What is wrong with what some assignments name, each by its place and field. */
export function assignmentFaults(assignments: readonly Assignment[], facts: DivisionFacts): readonly Fault[] {
  const seen = new Set<string>();
  return assignments.flatMap(({ postId, unitIds, orderedOn }, place): Fault[] => {
    const at = `/assignments/${String(place)}`;
    const post: Fault[] =
      postId === null || facts.posts.has(postId) ? [] : [{ pointer: `${at}/postId`, code: 'DIVISION_POST_UNFIT' }];
    const day: Fault[] =
      (orderedOn ?? facts.today) <= facts.today
        ? []
        : [{ pointer: `${at}/orderedOn`, code: 'DIVISION_ORDER_IN_FUTURE' }];
    const units = unitIds.flatMap((unitId, index): Fault[] => {
      const code = unitFault(unitId, seen, facts);
      seen.add(unitId);
      return code === null ? [] : [{ pointer: `${at}/unitIds/${String(index)}`, code }];
    });
    return [...post, ...units, ...day];
  });
}

function unitFault(unitId: string, seen: ReadonlySet<string>, { units }: DivisionFacts): Fault['code'] | null {
  if (seen.has(unitId)) return 'DIVISION_UNIT_TWICE';
  const kind = units.get(unitId);
  return kind === undefined || ABOVE.includes(kind) ? 'DIVISION_UNIT_UNFIT' : null;
}

/** Who has the second word: the executive deputy, or the director where the executive deputy himself proposed or brought the workbook in. */
export const secondOf = (fromExecutive: boolean): PostRole =>
  fromExecutive ? 'OFFICE_DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
