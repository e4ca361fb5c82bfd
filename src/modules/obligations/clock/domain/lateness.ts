import type { Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { pausedDays, type PauseRow } from './pauses.js';

/** What lateness is counted from. */
export interface Clock {
  readonly currentDate: Day;
  readonly pauses: readonly PauseRow[];
}

/**
 * Lateness on a day, in working days: those after the current due date up to and including the day, less those that a pause
 * touches. Zero on and before the due date.
 */
export function latenessOn(day: Day, clock: Clock, calendar: WorkingCalendar): number {
  if (day <= clock.currentDate) return 0;
  return calendar.between(clock.currentDate, day) - pausedDaysOn(day, clock, calendar);
}

/** The working days since the current due date that did not count because of pauses. */
export function pausedDaysOn(day: Day, clock: Clock, calendar: WorkingCalendar): number {
  return day <= clock.currentDate ? 0 : pausedDays(clock.currentDate, day, clock.pauses, calendar);
}
