import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from './problems.js';

/** One quarter of the office: opened and closed by people. OPENING and CLOSING last as long as the work does. */
export const CYCLE_STATES = ['DRAFT', 'OPENING', 'OPEN', 'CLOSING', 'CLOSED'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** The five: research visit, coordination meeting, inspection, hard problem, experience. */
export const DUTY_KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

export const DUTY_STATES = [
  'UNPLANNED',
  'PLANNED',
  'HELD',
  'SUBMITTED',
  'RETURNED',
  'VERIFIED',
  'EXEMPT',
  'CANCELLED',
  'MISSED',
  'DEFERRED',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

interface Transition {
  readonly from: readonly DutyState[];
  readonly to: DutyState;
}

const BEFORE_FILING: readonly DutyState[] = ['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED'];

/** Every act on a duty: the states it starts from, and where it leads. MISSED and DEFERRED stay fileable (结转补办). */
export const DUTY_ACTS = {
  plan: { from: ['UNPLANNED', 'PLANNED'], to: 'PLANNED' },
  hold: { from: ['UNPLANNED', 'PLANNED'], to: 'HELD' },
  submit: { from: [...BEFORE_FILING, 'MISSED', 'DEFERRED'], to: 'SUBMITTED' },
  verify: { from: ['SUBMITTED'], to: 'VERIFIED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  exempt: { from: BEFORE_FILING, to: 'EXEMPT' },
  cancel: { from: BEFORE_FILING, to: 'CANCELLED' },
  miss: { from: BEFORE_FILING, to: 'MISSED' },
  defer: { from: BEFORE_FILING, to: 'DEFERRED' },
} as const satisfies Readonly<Record<string, Transition>>;
export type DutyAct = keyof typeof DUTY_ACTS;

/** Whether the state allows the act. */
export function allows(state: DutyState, act: DutyAct): boolean {
  const from: readonly DutyState[] = DUTY_ACTS[act].from;
  return from.includes(state);
}

/**
 * The state after an act.
 * @throws DUTY_STATE where the present one does not allow it
 */
export function afterAct(state: DutyState, act: DutyAct): DutyState {
  if (!allows(state, act)) throw refuse('DUTY_STATE', { state, act });
  return DUTY_ACTS[act].to;
}

/** What a withdrawal must know of the duty. */
export interface FiledDuty {
  readonly state: DutyState;
  /** As the closed quarter froze it, null while the quarter is open. */
  readonly frozenState: DutyState | null;
  readonly returnedCount: number;
}

/**
 * Where a filing taken back (撤回) leaves the duty: returned where it had been returned, as frozen after the close,
 * else held, for it took place.
 * @throws DUTY_STATE unless it awaits its verdict
 */
export function afterWithdrawal(duty: FiledDuty): DutyState {
  if (duty.state !== 'SUBMITTED') throw refuse('DUTY_STATE', { state: duty.state, act: 'withdraw' });
  if (duty.returnedCount > 0) return 'RETURNED';
  return duty.frozenState ?? 'HELD';
}

/** What the close makes of a duty; null where it has its outcome already. A later date stands if it was approved. */
export function outcomeAtClose(duty: { state: DutyState; dueOn: Day; redated: boolean }, today: Day): DutyState | null {
  if (!BEFORE_FILING.includes(duty.state)) return null;
  return duty.redated && duty.dueOn > today ? 'DEFERRED' : 'MISSED';
}

/** What the office may enter for a unit (代为录入). */
export const ENTRY_ACTS = ['PLAN', 'HOLD', 'FILING', 'EXTENSION', 'EXEMPTION'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];
