import { type Actor, filingPost } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { HoldReason } from '../../../shared-kernel/hold.js';
import type { HelpState } from './help-states.js';

export const TASK_STATES = ['ASSIGNED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** LEDGER a row of the ledger, DECISION of a meeting, ASSIGNMENT 临时交办, COORDINATION asked by another unit. */
export const TASK_SOURCES = ['LEDGER', 'DECISION', 'ASSIGNMENT', 'COORDINATION'] as const;
export type TaskSource = (typeof TASK_SOURCES)[number];

export const DONE_SAID_STATES = ['WAITING', 'CONFIRMED', 'REFUSED'] as const;

/** What a ledger said of a task's being done, and what the office decided: an Excel word alone verifies nothing. */
export interface DoneSaid {
  readonly words: string;
  /** The day that counts as that of its filing once it is confirmed; null where the words name none and the task came with them. */
  readonly doneOn: Day | null;
  readonly importId: string;
  readonly fileName: string;
  readonly row: number;
  /** Who brought it. */
  readonly personName: string;
  /** Which of the import's decisions has it: each decides on fifty. */
  readonly step: number;
  readonly state: (typeof DONE_SAID_STATES)[number];
  readonly decidedByName: string | null;
  readonly decidedOn: Day | null;
}

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
  /** The special or campaign group for which its host unit does it. */
  readonly forGroupName: string | null;
  readonly statedWords: string | null;
  readonly statedOn: Day | null;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
  /** Why it stands silent: 历史逾期, or 已完成、待确认. */
  readonly hold: HoldReason | null;
  readonly doneSaid: DoneSaid | null;
  readonly state: TaskState;
  readonly percent: number;
  readonly result: string | null;
  readonly documentNumbers: readonly string[];
  readonly verdictWords: string | null;
  readonly submittedByPerson: string | null;
  readonly submittedForPerson: string | null;
  readonly obligationId: string;
  readonly pausesObligationId: string | null;
  /** COORDINATION: how the request stands, the last day of the unit's answer, and why it declined. */
  readonly help: HelpState | null;
  readonly helpAnswerBy: Day | null;
  readonly helpReason: string | null;
  /** COORDINATION: the unit that asks. */
  readonly helpedName: string | null;
  readonly createdByPerson: string | null;
  /** The instruction whose leader is owed word of the result. */
  readonly reportBackId: string | null;
  readonly version: number;
}

/** The acts that change a task's state, the states they start from, and where they lead. */
export const TASK_ACTS = {
  submit: { from: ['ASSIGNED', 'RETURNED'], to: 'SUBMITTED' },
  verify: { from: ['SUBMITTED'], to: 'VERIFIED' },
  confirmDone: { from: ['ASSIGNED'], to: 'VERIFIED' },
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

/** Units that have nobody to do a task. */
const UNFIT = ['REGION', 'COMMITTEE', 'SPECIAL_GROUP', 'CAMPAIGN_GROUP'];

/** Whether units of a kind carry out tasks themselves; a special or campaign group's are its host unit's. */
export const takesTasks = (unitKind: string): boolean => !UNFIT.includes(unitKind);
