import { FATES, lot, paceOf, type Temperament, temperamentOf } from './temperament.js';

/** What may wait for somebody. */
export const MATTER_KINDS = [
  'PLAN_DUTY',
  'SUBMIT_PLAN',
  'FILE_DUTY',
  'SUBMIT_TASK',
  'EXPLAIN',
  'ACKNOWLEDGE',
  'RECTIFY',
  'VERIFY_DUTY',
  'VERIFY_TASK',
  'CONFIRM_EXPLANATION',
  'JUDGE_EXPLANATION',
  'REFUSE_EXPLANATION',
  'APPROVE',
  'SIGN',
  'SERVE',
  'TALK',
  'CHECK',
  'SOLVE_PROBLEM',
  'CALL_BACK',
  'CONFIRM_ENTRY',
  'NAME_OWNER',
  'ENTER_READING',
  'CONFIRM_READING',
  'MOVE_ENTRY',
  'ACCEPT_PILOT',
  'STUDY_PILOT',
  'REPORT_BACK',
  'NOTE_LISTING',
  'APPLY_LISTING',
  'CHECK_LISTING',
  'ISSUE_DELISTING',
] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Something that waits for somebody, as he finds it in the morning. */
export interface WaitingMatter {
  readonly kind: MatterKind;
  /** The duty, task, interview, item, explanation, approval, problem, entry, reading or obligation. */
  readonly id: string;
  /** The unit that has to do it, or that it is about. */
  readonly unit: string;
  /** Words that are the same on every day and in every city built like this one; lots are drawn by them. */
  readonly key: string;
  /** Working days since it began to wait. */
  readonly age: number;
  /** Working days left until it is due; negative when it is late. */
  readonly left: number;
  /** How often its date was replaced, or it was returned; 0 for the first time. */
  readonly again: number;
}

const OFFICE_PACE = { PROMPT: 1, SLOW: 3 } as const;

/** The working days before (after, when negative) the due date at which a unit files something. */
function filesAt(temperament: Temperament, key: string, again: number): number {
  if (FATES[key]?.lies === true) return Number.NEGATIVE_INFINITY;
  if (FATES[key]?.disputed === true) return 2;
  if (temperament === 'DILIGENT') return again > 0 ? 6 : 1 + lot(key, 9);
  if (temperament === 'LATE') return lot(`${key} in time`, 2) === 0 ? 1 : -(2 + lot(key, 7));
  // Half of what a stubborn unit owes comes at last, the other half never by itself.
  return lot(`${key} ever`, 2) === 0 ? -(5 + lot(key, 20)) : Number.NEGATIVE_INFINITY;
}

/** The working days left at which a unit hands in its plan of the quarter, once everything in it is planned. */
function plansAt(temperament: Temperament, key: string): number {
  if (temperament === 'DILIGENT') return 2 + lot(key, 3);
  return temperament === 'LATE' ? -1 - lot(key, 3) : -4 - lot(key, 4);
}

/** Late units explain some of what they are late with; diligent ones have nothing to explain. */
function explains(temperament: Temperament, { key, left, again }: WaitingMatter): boolean {
  if (FATES[key] !== undefined) return FATES[key].explainedTo !== undefined && again === 0 && left === -1;
  return temperament === 'LATE' && left === -2 && again === 0 && lot(`${key} why`, 3) === 0;
}

/** A stubborn unit lets two of three rectifications lie. */
function rectifies(temperament: Temperament, { key, left }: WaitingMatter): boolean {
  const scripted = FATES[key]?.rectified;
  if (scripted !== undefined) return scripted && left <= 2;
  if (temperament === 'STUBBORN') return lot(`${key} rectified`, 3) === 0 && left <= 1;
  return left <= 2 + lot(key, 4);
}

/** Working days after which somebody who was rung in vain once is rung again, and a pilot that was summed up is accepted. */
const LATER: Partial<Readonly<Record<MatterKind, number>>> = { CALL_BACK: 9, ACCEPT_PILOT: 10 };

function officeActs({ kind, key, age, again }: WaitingMatter): boolean {
  const later = LATER[kind];
  if (later !== undefined && (kind !== 'CALL_BACK' || (again > 0 && FATES[key]?.disputed === true)))
    return age >= later;
  const pace = paceOf(
    kind === 'SIGN' ? 'OFFICE_DEPUTY_DIRECTOR' : kind === 'APPROVE' ? 'DEPUTY_LEADER' : 'OFFICE_CLERK',
  );
  return age >= OFFICE_PACE[pace] + lot(key, 2);
}

/** What a unit files by a day, each in its own way. */
const FILED: readonly MatterKind[] = ['FILE_DUTY', 'SUBMIT_TASK', 'SOLVE_PROBLEM', 'ENTER_READING'];

function unitActs(matter: WaitingMatter): boolean {
  const temperament = temperamentOf(matter.unit);
  if (FILED.includes(matter.kind)) return matter.left <= filesAt(temperament, matter.key, matter.again);
  switch (matter.kind) {
    case 'PLAN_DUTY':
      return matter.age >= (temperament === 'DILIGENT' ? 2 + lot(matter.key, 5) : 8);
    case 'SUBMIT_PLAN':
      return matter.left <= plansAt(temperament, matter.key);
    case 'EXPLAIN':
      return explains(temperament, matter);
    case 'ACKNOWLEDGE':
      // The stubborn wait until somebody hands it to them.
      return temperament !== 'STUBBORN' && matter.age >= 1;
    default:
      return rectifies(temperament, matter);
  }
}

const BY_UNIT: readonly MatterKind[] = [...FILED, 'PLAN_DUTY', 'SUBMIT_PLAN', 'EXPLAIN', 'ACKNOWLEDGE', 'RECTIFY'];
/** Working days left (after, when negative) at which the office does what has its own day. */
const OWN_DAY: Partial<Readonly<Record<MatterKind, number>>> = {
  ...{ STUDY_PILOT: -2, REPORT_BACK: 2, MOVE_ENTRY: 2, NOTE_LISTING: -2, APPLY_LISTING: 1, ISSUE_DELISTING: 2 },
};
/** Done as soon as it can be. */
const AT_ONCE: readonly MatterKind[] = ['TALK', 'SERVE'];

/** Whether it is done today. Depends on nothing but the matter as it stands: the same city lives the same year every time. */
export function isDoneToday(matter: WaitingMatter): boolean {
  const ownDay = OWN_DAY[matter.kind];
  if (ownDay !== undefined) return matter.left <= ownDay;
  if (BY_UNIT.includes(matter.kind)) return unitActs(matter);
  return AT_ONCE.includes(matter.kind) || officeActs(matter);
}
