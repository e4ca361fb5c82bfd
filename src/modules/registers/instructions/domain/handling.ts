import { addDays, type Day } from '../../../../shared-kernel/dates.js';

/** 特急、加急、一般: within how many calendar days from the assignment, where the leader named no day. */
export const URGENCIES = { MOST_URGENT: 5, URGENT: 15, ORDINARY: 30 } as const;
export type Urgency = keyof typeof URGENCIES;
export const URGENCY_KINDS = Object.keys(URGENCIES) as readonly Urgency[];

/** How far what an instruction requires has come. */
export interface Handling {
  readonly taskId: string;
  readonly taskState: 'ASSIGNED' | 'SUBMITTED' | 'RETURNED' | 'VERIFIED' | 'CANCELLED';
  /** When its result was reported back to the leader. */
  readonly reportedOn: Day | null;
}

/** The leader's own day goes before the default of the urgency. */
export function dueOf(named: Day | null, urgency: Urgency | null, today: Day): Day | null {
  if (named !== null) return named;
  return urgency === null ? null : addDays(today, URGENCIES[urgency]);
}

/** 未交办、办理中、待报告、已办结: done only when the task is verified and the leader was told of the result. */
export const HANDLING_STATES = ['TO_ASSIGN', 'UNDER_WAY', 'TO_REPORT', 'DONE'] as const;
export type HandlingState = (typeof HANDLING_STATES)[number];

/** Where what it requires stands; a task that was cancelled is none. */
export function standingOf(handling: Handling | null): HandlingState {
  if (handling === null || handling.taskState === 'CANCELLED') return 'TO_ASSIGN';
  if (handling.taskState !== 'VERIFIED') return 'UNDER_WAY';
  return handling.reportedOn === null ? 'TO_REPORT' : 'DONE';
}
