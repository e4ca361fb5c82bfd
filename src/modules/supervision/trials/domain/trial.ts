import { addDays, type Day, daysBetween } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import type { DomainError } from '../../../../shared-kernel/domain-error.js';
import { type Actor, postsWithRole } from '../../../../shared-kernel/actor.js';
import { refuse } from '../../policy/domain/problems.js';

/** How a trial stands. */
export const TRIAL_STATES = ['QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** Why a trial could not be played to its end. */
export type TrialProblem = Pick<DomainError, 'kind' | 'code' | 'params' | 'errors'>;

/** So many trials of one person wait or run at a time: each of them plays all that is due. */
const MOST_AT_ONCE = 3;

/** @throws TRIAL_TOO_MANY */
export function assertFewWaiting(waiting: number): void {
  if (waiting >= MOST_AT_ONCE) throw refuse('TRIAL_TOO_MANY', { most: MOST_AT_ONCE });
}

/** Whoever asked for it gives it up, or the director. */
export function mayCancel(actor: Actor, { askedByPerson }: { readonly askedByPerson: string | null }): boolean {
  const asked = actor.personId !== null && actor.personId === askedByPerson;
  return asked || postsWithRole(actor, ['OFFICE_DIRECTOR']).length > 0;
}

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
