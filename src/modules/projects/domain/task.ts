import { type Actor, filingPost } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';

export const TASK_STATES = ['ASSIGNED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** LEDGER a row of the ledger, DECISION of a meeting, ASSIGNMENT 临时交办, COORDINATION asked by another unit. */
export const TASK_SOURCES = ['LEDGER', 'DECISION', 'ASSIGNMENT', 'COORDINATION'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

/** A task and what its obligation says of its date. */
export interface Task {
  readonly id: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly source: TaskSource;
  readonly origin: string | null;
  readonly matter: string;
  readonly deliverable: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly statedWords: string | null;
  readonly statedOn: Day | null;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  /** 历史逾期: registered already overdue and not yet released. */
  readonly historic: boolean;
  readonly state: TaskState;
  readonly percent: number;
  readonly result: string | null;
  readonly documentNumbers: readonly string[];
  readonly verdictWords: string | null;
  readonly submittedByPerson: string | null;
  readonly obligationId: string;
  readonly pausesObligationId: string | null;
  readonly version: number;
}

/** The acts that change a task's state, the states they start from, and where they lead. */
export const TASK_ACTS = {
  submit: { from: ['ASSIGNED', 'RETURNED'], to: 'SUBMITTED' },
  verify: { from: ['SUBMITTED'], to: 'VERIFIED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  cancel: { from: ['ASSIGNED', 'RETURNED', 'SUBMITTED'], to: 'CANCELLED' },
} as const satisfies Readonly<Record<string, { readonly from: readonly TaskState[]; readonly to: TaskState }>>;
export type TaskAct = keyof typeof TASK_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterAct(state: TaskState, act: TaskAct): TaskState | null {
  const { from, to } = TASK_ACTS[act];
  return (from as readonly TaskState[]).includes(state) ? to : null;
}

/** Whether progress may still be reported; it never changes the state. */
export function takesProgress(state: TaskState): boolean {
  return state === 'ASSIGNED' || state === 'RETURNED';
}

/** Whether the actor files for the unit: its liaison, section chief, deputy or principal leader, or one acting for them. */
export function filesFor(actor: Actor, unitId: string): boolean {
  return filingPost(actor, unitId) !== null;
}
