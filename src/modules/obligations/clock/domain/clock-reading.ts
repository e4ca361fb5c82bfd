import type { Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { type Clock, latenessOn, pausedDaysOn } from './lateness.js';
import { pausedDays, pauseOn, type PauseRow, runsOn, suspends } from './pauses.js';

/** What the watch reads of a clock on one day. */
export interface ClockReading {
  /** In working days. */
  readonly lateness: number;
  /** Working days since the due date that did not count. */
  readonly pausedDays: number;
  /** The pause that touches the day, if one does. */
  readonly pause: PauseRow | null;
  /** Since when a filing, a request or a hold has let its interview item rest; null when none runs. */
  readonly suspendedSince: Day | null;
  /** The last day of the latest filing or request that has been decided, or of the latest hold that is over. */
  readonly suspendedUntil: Day | null;
  /** Working days after an earlier one, up to this, on which the clock ran. */
  readonly ranSince: (earlier: Day) => number;
}

/** Reads an obligation's clock on a day. */
export function readClock(clock: Clock, day: Day, calendar: WorkingCalendar): ClockReading {
  if (clock.pauses.length === 0) return runningClock(clock, day, calendar);
  const suspending = clock.pauses.filter(suspends);
  const running = suspending.filter((pause) => runsOn(pause, day)).map((pause) => pause.from);
  const decided = suspending.flatMap((pause) =>
    pause.to === null || pause.to > day || runsOn(pause, day) ? [] : [pause.to],
  );
  return {
    lateness: latenessOn(day, clock, calendar),
    pausedDays: pausedDaysOn(day, clock, calendar),
    pause: pauseOn(clock.pauses, day),
    suspendedSince: running.sort()[0] ?? null,
    suspendedUntil: decided.sort().at(-1) ?? null,
    ranSince: (earlier) => calendar.between(earlier, day) - pausedDays(earlier, day, clock.pauses, calendar),
  };
}

/** A clock that never stood, as most are: each of many is read on each of many days. */
function runningClock(clock: Clock, day: Day, calendar: WorkingCalendar): ClockReading {
  return {
    lateness: latenessOn(day, clock, calendar),
    pausedDays: 0,
    pause: null,
    suspendedSince: null,
    suspendedUntil: null,
    ranSince: (earlier) => calendar.between(earlier, day),
  };
}
