import { buildCalendarDays, WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../calendar/domain/published-years.js';
import { movedDate } from './moved-date.js';

const before = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
/** A list for 2027 in which the first three days of the year are off and 9 January is worked. */
const list = { off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'], on: ['2027-01-09'] };
const after = new WorkingCalendar(2, buildCalendarDays(2026, 2027, { ...PUBLISHED_YEARS, 2027: list }));

describe('an open date when the year’s list is loaded', () => {
  it.each([
    [
      'a term from the opening keeps its working days',
      { kind: 'PLAN', dueOn: '2027-01-08', openedOn: '2026-12-25', actBy: null, dateRun: 1 },
      '2027-01-11',
    ],
    [
      'a duty keeps its five working days from the day of acting',
      { kind: 'DUTY', dueOn: '2027-01-07', openedOn: '2026-10-09', actBy: '2026-12-31', dateRun: 1 },
      '2027-01-09',
    ],
    [
      'a named day stays',
      { kind: 'TASK', dueOn: '2027-01-08', openedOn: '2026-07-01', actBy: null, dateRun: 1 },
      '2027-01-08',
    ],
    [
      'a named day that now is a rest day moves on',
      { kind: 'TASK', dueOn: '2027-01-04', openedOn: '2026-07-01', actBy: null, dateRun: 1 },
      '2027-01-05',
    ],
    [
      'a duty’s later date was named and stays',
      { kind: 'DUTY', dueOn: '2027-01-08', openedOn: '2026-10-09', actBy: '2026-12-15', dateRun: 2 },
      '2027-01-08',
    ],
  ] as const)('%s', (_name, date, expected) => {
    expect(movedDate(date, before, after)).toBe(expected);
  });

  it.each(['PLAN', 'RECTIFICATION', 'VERIFICATION', 'APPROVAL'] as const)(
    'a term of %s keeps its working days',
    (kind) => {
      const date = { kind, dueOn: '2027-01-08', openedOn: '2026-12-25', actBy: null, dateRun: 1 };
      expect(after.between('2026-12-25', movedDate(date, before, after))).toBe(
        before.between('2026-12-25', '2027-01-08'),
      );
    },
  );
});
