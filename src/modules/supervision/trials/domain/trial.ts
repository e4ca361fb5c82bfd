import { addDays, type Day, daysBetween } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { refuse } from '../../policy/domain/problems.js';

/** How a trial stands. */
export const TRIAL_STATES = ['QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** So long a trial looks ahead at most, in days of the calendar. */
export const LONGEST_WINDOW = 366;
/** What is due beyond the window is dated too. */
const MARGIN = 120;

/** A window from today on, a year at most, within the years that the calendar knows. @throws TRIAL_WINDOW */
export function assertWindow(
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
  calendar: WorkingCalendar,
): void {
  const known = addDays(calendar.lastDay, -MARGIN);
  if (from < today || to < from || daysBetween(from, to) > LONGEST_WINDOW || to > known)
    throw refuse('TRIAL_WINDOW', { today, days: LONGEST_WINDOW, known });
}
