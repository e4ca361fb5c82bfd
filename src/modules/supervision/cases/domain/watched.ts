import type { Day } from '../../../../shared-kernel/dates.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { HoldReason } from '../../../../shared-kernel/hold.js';

/**
 * An obligation as the watch sees it at one moment: its row, and its clock read on that day (`readClock` of the obligations module).
 * Reasons and kinds are the obligations module's own words.
 */
export interface WatchedObligation {
  readonly id: string;
  readonly ladder: 'FULL' | 'REMIND' | 'OFFICE' | 'LAPSE';
  readonly state: 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'MET' | 'EXEMPT' | 'CANCELLED';
  readonly hold: HoldReason | null;
  readonly originalDate: Day;
  readonly currentDate: Day;
  readonly plannedOn: Day | null;
  /** The day on which the planned day was registered; null: with the obligation itself. */
  readonly plannedSetOn: Day | null;
  readonly actBy: Day | null;
  readonly dateRun: number;
  /** The day on which the current date was set; rungs on or before it never fire. */
  readonly dateSetOn: Day;
  /** Lateness today, in working days. */
  readonly lateness: number;
  readonly pausedDays: number;
  /** The pause that touches today. */
  readonly pause: { readonly reason: string; readonly from: Day; readonly to: Day | null } | null;
  /** Since when a filing or request has been running, and when the latest decided one ended. */
  readonly suspendedSince: Day | null;
  readonly suspendedUntil: Day | null;
  /** Working days after an earlier one, up to today, on which its clock ran. */
  readonly ranSince: (earlier: Day) => number;
}

/** What of an obligation is read of its clock on a day. */
export type ClockOnDay = Pick<
  WatchedObligation,
  'lateness' | 'pausedDays' | 'pause' | 'suspendedSince' | 'suspendedUntil' | 'ranSince'
>;

/** The obligation as its clock stands on a day. Field by field: the watch makes one of these for each look, and a copy of a copy costs more than the look. */
export function onDay(of: Omit<WatchedObligation, keyof ClockOnDay>, clock: ClockOnDay): WatchedObligation {
  return {
    id: of.id,
    ladder: of.ladder,
    state: of.state,
    hold: of.hold,
    originalDate: of.originalDate,
    currentDate: of.currentDate,
    plannedOn: of.plannedOn,
    plannedSetOn: of.plannedSetOn,
    actBy: of.actBy,
    dateRun: of.dateRun,
    dateSetOn: of.dateSetOn,
    lateness: clock.lateness,
    pausedDays: clock.pausedDays,
    pause: clock.pause,
    suspendedSince: clock.suspendedSince,
    suspendedUntil: clock.suspendedUntil,
    ranSince: clock.ranSince,
  };
}

export const CASE_OUTCOMES = ['FULFILLED', 'REDATED', 'EXCUSED', 'VOID', 'EXHAUSTED'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** Why a tier is proposed. */
export type TierTrigger = 'LADDER' | 'COUNT' | 'OUTCOME' | 'AFTER_HOLD' | 'AFTER_INTERVIEW' | 'PERSON';

/** A tier decided upon that could not be proposed yet, and a person's reason for it. */
export interface WaitingTier {
  readonly tier: Tier;
  readonly trigger: TierTrigger;
  readonly reason: string | null;
}

/** The one open case of an obligation that lags. */
export interface CaseFacts {
  readonly id: string;
  /** The highest tier proposed so far; 0 before the first. */
  readonly tier: 0 | Tier;
  readonly state: 'OPEN' | 'PAUSED';
  readonly pauseReason: string | null;
  /** The run of the date under which it was opened. */
  readonly dateRun: number;
  /** A tier decided upon that could not be proposed yet: rejected and held, or its interviewee is in an interview already issued. */
  readonly pending: { readonly tier: Tier; readonly trigger: TierTrigger } | null;
  /** The day on which its third tier failed: no rung fires again, and it waits for its obligation or a decision. */
  readonly exhaustedOn: Day | null;
  /** A person opened it on what was met already: it ends by its check, never by that. */
  readonly afterMet: boolean;
  /** The day on which it went over to other rules: nothing of a ladder happens on that day, and no reminder that lies before it goes out. */
  readonly movedOn: Day | null;
}

/** The case's live item in an interview that has not ended. */
export interface OpenItem {
  readonly itemId: string;
  readonly suspendedSince: Day | null;
  /** The day from which its dates count: of days before that none is given. */
  readonly countedFrom: Day;
}

/** A rung that fired or was superseded by a later one; `on` is null for superseded ones. Keys contain the date's run. */
export interface FiredRung {
  readonly key: string;
  readonly on: Day | null;
}

/** The latest urging slip of the obligation. */
export interface SlipFacts {
  readonly state: 'PREPARED' | 'HELD' | 'SENT' | 'DROPPED';
  readonly dateRun: number;
  readonly preparedOn: Day;
  /** The day on which a held slip goes out. */
  readonly holdUntil: Day | null;
  readonly sentOn: Day | null;
}

/** Everything that the planner of an obligation reads. */
export interface WatchInput {
  readonly obligation: WatchedObligation;
  readonly openCase: CaseFacts | null;
  readonly openItem: OpenItem | null;
  readonly firedRungs: readonly FiredRung[];
  readonly slip: SlipFacts | null;
  /** How many obligations of the owner unit are later than the policy's count threshold today. */
  readonly unitLateCount: number;
}
