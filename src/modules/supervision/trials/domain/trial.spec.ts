import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { assertFewWaiting, assertWindow } from './trial.js';

const TODAY = '2026-10-09';

describe('the window of a trial', () => {
  // What is due beyond the window is dated too: of what a calendar knows, the last hundred and twenty days are left.
  const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2028, PUBLISHED_YEARS));
  const short = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));

  it.each([
    ['of one day, today', TODAY, TODAY, calendar],
    ['of a year to the day', TODAY, '2027-10-10', calendar],
    ['to the last day that leaves what is beyond it', '2026-10-12', '2027-09-02', short],
  ] as const)('%s is played', (_, from, to, known) => {
    expect(() => assertWindow({ from, to }, TODAY, known)).not.toThrow();
  });

  it.each([
    ['from yesterday', '2026-10-08', '2026-10-30', calendar],
    ['that ends before it begins', '2026-10-12', '2026-10-11', calendar],
    ['longer than a year', TODAY, '2027-10-11', calendar],
    ['beyond what the calendar knows', '2026-10-12', '2027-09-03', short],
  ] as const)('%s is refused', (_, from, to, known) => {
    expect(() => assertWindow({ from, to }, TODAY, known)).toThrow('TRIAL_WINDOW');
  });
});

it('a person has three trials waiting at most', () => {
  expect(() => assertFewWaiting(2)).not.toThrow();
  expect(() => assertFewWaiting(3)).toThrow('TRIAL_TOO_MANY');
});
