import type { Day } from '../../../../shared-kernel/dates.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** What 查看依据 shows of a step: the clause, the dates it was computed from, the lateness, the versions used. */
export interface Grounds {
  readonly rule: ClauseCode;
  readonly dates: Readonly<Record<string, Day>>;
  readonly lateness: number;
  /** Working days that did not count because the clock stood. */
  readonly pausedDays: number;
  readonly policyVersion: number;
  readonly calendarVersion: number;
}

/** Stable codes of the clauses; texts in `src/texts/<language>/supervision.ts`. */
export const CLAUSES = [
  'REMINDER_PLANNED',
  'REMINDER_ACT',
  'REMINDER_DUE',
  'REMINDER_ONLY',
  'REMINDER_LAPSE',
  'OVERDUE_REMINDER',
  'OVERDUE_ONLY',
  'CHAIN_REMINDER',
  'LAPSED',
  'SLIP_PREPARED',
  'SLIP_SENT',
  'SLIP_DROPPED',
  'TIER_BY_LADDER',
  'TIER_BY_COUNT',
  'TIER_BY_OUTCOME',
  'TIER_AFTER_HOLD',
  'TIER_AFTER_INTERVIEW',
  'TIER_BY_PERSON',
  'LEADER_TOLD',
  'CASE_OPENED',
  'CASE_FULFILLED',
  'CASE_REDATED',
  'CASE_EXCUSED',
  'CASE_VOID',
  'CASE_EXHAUSTED',
  'CASE_PAUSED',
  'CASE_RESUMED',
  'ITEM_SUSPENDED',
  'ITEM_RESUMED',
  'APPROVER_SILENT',
  'RENOTICE',
  'HAND_SERVICE',
  'UNSERVED',
  'REISSUED',
  'TALK_TERM_OVER',
  'RECORD_UNOBJECTED',
  'RECTIFICATION_OVERDUE',
  'TRANSFERRED',
  'RULES_MOVED',
] as const;
export type ClauseCode = (typeof CLAUSES)[number];

/** Grounds without a clock behind them: an act of the interview's own process. */
export function processGrounds(rule: ClauseCode, dates: Readonly<Record<string, Day>>, book: Rulebook): Grounds {
  return {
    rule,
    dates,
    lateness: 0,
    pausedDays: 0,
    policyVersion: book.policy.version,
    calendarVersion: book.calendar.version,
  };
}
