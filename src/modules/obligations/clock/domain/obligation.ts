import type { Day } from '../../../../shared-kernel/dates.js';
import type { Ladder, ObligationKind } from './obligation-kinds.js';
import type { PauseRow } from './pauses.js';
import type { HoldReason } from '../../../../shared-kernel/hold.js';

export const OBLIGATION_STATES = ['OPEN', 'SUBMITTED', 'RETURNED', 'MET', 'EXEMPT', 'CANCELLED'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** The lights, in the order in which a table sorts them; the word is always printed with the colour. */
export const LIGHTS = ['RED', 'YELLOW', 'BLUE', 'GREEN', 'GREY', 'DONE_LATE', 'DONE'] as const;
export type Light = (typeof LIGHTS)[number];

/** Everything that lateness, lights and the watch read of an obligation. Days are calendar days in Asia/Shanghai. */
export interface ObligationFacts {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly ladder: Ladder;
  readonly state: ObligationState;
  /** The day of registration: rungs on or before it never fire. */
  readonly openedOn: Day;
  /** The first due date, kept for ever. */
  readonly originalDate: Day;
  /** The present due date (`due_on`); of a duty its `fileBy`. */
  readonly currentDate: Day;
  /** The unit's own planned day, if it named one. */
  readonly plannedOn: Day | null;
  /** Duties: the day by which the act must take place, before `fileBy`. */
  readonly actBy: Day | null;
  readonly hold: HoldReason | null;
  /** 1 for the first date, +1 each time the current date is replaced; the ladder starts afresh with each. */
  readonly dateRun: number;
  /** The day on which the current date was set: `openedOn` in the first run. */
  readonly dateSetOn: Day;
  readonly firstFiledOn: Day | null;
  /** The light stored at the latest filing; shown until the verdict. */
  readonly lightAtFiling: Light | null;
  readonly returnedCount: number;
  readonly refiledAfterGrace: boolean;
  readonly redatedByInterview: boolean;
  readonly pauses: readonly PauseRow[];
  readonly ownerUnitId: string;
}

/** Whether its owner still has to act or is awaiting a verdict. */
export function isUnfinished(state: ObligationState): boolean {
  return state === 'OPEN' || state === 'SUBMITTED' || state === 'RETURNED';
}
