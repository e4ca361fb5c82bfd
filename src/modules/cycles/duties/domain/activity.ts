import type { Day } from '../../../../shared-kernel/dates.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import type { DutyKind } from './duty.js';
import { refuse } from './problems.js';

/** What a meeting decided, or an inspection demands: it becomes dated work of a unit once the record is verified. */
export interface Assignment {
  readonly matter: string;
  readonly unitId: string;
  readonly dueOn: Day;
}

export interface ResearchRecord {
  readonly theme: string;
  readonly sites: readonly string[];
  readonly findings: string;
  readonly problems?: readonly string[];
  readonly advice?: string;
}

export interface CoordinationRecord {
  readonly name: string;
  readonly chair: string;
  readonly units: readonly string[];
  readonly decisions: readonly Assignment[];
  readonly minutesNumber?: string;
}

export interface InspectionRecord {
  readonly content: string;
  readonly inspectedUnits: readonly string[];
  readonly method: string;
  /** Its number in the year's plan of inspections, or that of its one-off approval (一事一报). */
  readonly planNumber?: string;
  readonly approvalNumber?: string;
  readonly findings: string;
  readonly demands: readonly Assignment[];
}

export interface ProblemRecord {
  /** The problem of the list that it is; left out: it is put on the list once it is verified. */
  readonly problemId?: string;
  readonly name: string;
  readonly origin: string;
  readonly crux: string;
  readonly solution: string;
  /** "71户": a quantity with its unit. */
  readonly effect: { readonly value: number; readonly unit: string };
  readonly whoHadIt: string;
  readonly confirmedBy: string;
  readonly progress: string;
}

export interface ExperienceRecord {
  readonly title: string;
  readonly practice: string;
  readonly effectData: string;
  readonly copyable: string;
  readonly alreadyAt?: string;
  readonly channel: string;
}

/** A record by the field that its kind has in the form. */
export interface Records {
  readonly research?: ResearchRecord | undefined;
  readonly coordination?: CoordinationRecord | undefined;
  readonly inspection?: InspectionRecord | undefined;
  readonly problem?: ProblemRecord | undefined;
  readonly experience?: ExperienceRecord | undefined;
}

/** Something that took place, as it is filed. */
export interface ActivityDraft extends Records {
  readonly heldOn: Day;
  readonly place: string;
  /** Who led or chaired it, and his post. */
  readonly leader: string;
  readonly leaderTitle: string;
  /** The leading official's post, where he led it himself; it counts for him. */
  readonly leaderPostId?: string | undefined;
  readonly units: readonly string[];
  readonly summary: string;
  readonly documentNumbers: readonly string[];
}

/** What a leader goes to in person: a visit, a meeting, an inspection. */
export const ATTENDED_KINDS: readonly DutyKind[] = ['RESEARCH', 'COORDINATION', 'INSPECTION'];

export type AnyRecord = NonNullable<Records[keyof Records]>;

/** In which field of the form a kind has its own record. */
export const RECORD_FIELD = {
  RESEARCH: 'research',
  COORDINATION: 'coordination',
  INSPECTION: 'inspection',
  PROBLEM: 'problem',
  EXPERIENCE: 'experience',
} as const satisfies Readonly<Record<DutyKind, keyof Records>>;

/** 取得阶段性进展 counts for the quarter only with the office's explicit approval. */
export const STAGE_PROGRESS = 'STAGE_PROGRESS';

/**
 * The record of the duty's kind, after every rule of its form.
 * @throws ACTIVITY_REFUSED with each field that breaks one
 */
export function checkedRecord(
  kind: DutyKind,
  draft: ActivityDraft,
  days: { readonly today: Day; readonly quarterStart: Day },
): AnyRecord {
  const record = draft[RECORD_FIELD[kind]];
  const errors = [...timeErrors(draft, days), ...kindErrors(kind, draft), ...assignmentErrors(kind, draft)];
  if (record === undefined || errors.length > 0) throw refuse('ACTIVITY_REFUSED', {}, errors);
  return record;
}

/** What a record gives other units to do. */
export function assignmentsOf(record: Readonly<Record<string, unknown>>): readonly Assignment[] {
  return (record['decisions'] ?? record['demands'] ?? []) as readonly Assignment[];
}

function timeErrors(
  { heldOn }: ActivityDraft,
  { today, quarterStart }: { today: Day; quarterStart: Day },
): readonly FieldError[] {
  if (heldOn > today) return [{ pointer: '/activity/heldOn', code: 'HELD_IN_FUTURE' }];
  return heldOn < quarterStart
    ? [{ pointer: '/activity/heldOn', code: 'HELD_BEFORE_QUARTER', params: { quarterStart } }]
    : [];
}

function kindErrors(kind: DutyKind, draft: ActivityDraft): readonly FieldError[] {
  const own = RECORD_FIELD[kind];
  const missing = draft[own] === undefined ? [{ pointer: `/activity/${own}`, code: 'RECORD_MISSING' }] : [];
  const others = Object.values(RECORD_FIELD).filter((field) => field !== own && draft[field] !== undefined);
  const foreign = others.map((field) => ({ pointer: `/activity/${field}`, code: 'RECORD_OF_OTHER_KIND' }));
  const { inspection } = draft;
  const unplanned =
    kind === 'INSPECTION' &&
    inspection !== undefined &&
    inspection.planNumber === undefined &&
    inspection.approvalNumber === undefined;
  return [
    ...missing,
    ...foreign,
    ...(unplanned ? [{ pointer: '/activity/inspection/planNumber', code: 'INSPECTION_NOT_IN_PLAN' }] : []),
  ];
}

function assignmentErrors(kind: DutyKind, draft: ActivityDraft): readonly FieldError[] {
  const record = draft[RECORD_FIELD[kind]] as Readonly<Record<string, unknown>> | undefined;
  if (record === undefined) return [];
  const list = 'decisions' in record ? 'decisions' : 'demands';
  return assignmentsOf(record).flatMap((assignment, place) =>
    assignment.dueOn < draft.heldOn
      ? [{ pointer: `/activity/${RECORD_FIELD[kind]}/${list}/${String(place)}/dueOn`, code: 'DUE_BEFORE_HELD' }]
      : [],
  );
}
