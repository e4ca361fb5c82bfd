import fc from 'fast-check';
import { addDays, type Day, weekdayOf } from '../../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { type CountedDate, movedDate } from './moved-date.js';

const before = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
/** A list for 2027 in which the first three days of the year are off and 9 January is worked. */
const list = { off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'], on: ['2027-01-09'] };
const after = new WorkingCalendar(2, buildCalendarDays(2026, 2027, { ...PUBLISHED_YEARS, 2027: list }));

const FIRST = '2026-11-01';
const nth = (place: number): Day => addDays(FIRST, place);
const day = fc.integer({ min: 0, max: 200 }).map(nth);
/** Any list of days off and weekend days worked, also one that no State Council would publish. */
const anyList = fc.record({
  off: fc.uniqueArray(day, { maxLength: 30 }),
  on: fc.uniqueArray(
    day.filter((one) => weekdayOf(one) % 6 === 0),
    { maxLength: 15 },
  ),
});
const calendarOf = (version: number, exceptions: { off: readonly Day[]; on: readonly Day[] }) =>
  new WorkingCalendar(version, buildCalendarDays(2026, 2027, { ...PUBLISHED_YEARS, 2027: exceptions }));

/** What each kind of date is counted from, as it is opened under a calendar. */
const OPENED = {
  duty: (from: Day, _days: number, calendar: WorkingCalendar): CountedDate => {
    const actBy = calendar.nextOrSame(from);
    return {
      kind: 'DUTY',
      dueOn: calendar.add(actBy, 5),
      openedOn: FIRST,
      actBy,
      nominalOn: from,
      dateRun: 1,
      countedFrom: null,
    };
  },
  plan: (from: Day, days: number, calendar: WorkingCalendar): CountedDate => {
    const dueOn = calendar.add(from, days);
    return { kind: 'PLAN', dueOn, openedOn: from, actBy: null, nominalOn: null, dateRun: 1, countedFrom: null };
  },
  deadline: (from: Day, _days: number, calendar: WorkingCalendar): CountedDate => {
    const dueOn = calendar.nextOrSame(from);
    return { kind: 'TASK', dueOn, openedOn: FIRST, actBy: null, nominalOn: from, dateRun: 1, countedFrom: null };
  },
  'later term': (from: Day, days: number, calendar: WorkingCalendar): CountedDate => {
    const dueOn = calendar.add(from, days);
    return { kind: 'TASK', dueOn, openedOn: FIRST, actBy: null, nominalOn: null, dateRun: 2, countedFrom: from };
  },
  'later date': (from: Day, _days: number, calendar: WorkingCalendar): CountedDate => {
    const dueOn = calendar.nextOrSame(from);
    return { kind: 'DUTY', dueOn, openedOn: FIRST, actBy: FIRST, nominalOn: from, dateRun: 2, countedFrom: null };
  },
};

describe.each(Object.entries(OPENED))('a %s opened before two lists are loaded', (_kind, open) => {
  it('comes out as if they had been loaded from the beginning', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 20 }),
        fc.array(anyList, { minLength: 2, maxLength: 3 }),
        (from, days, lists) => {
          const calendars = lists.map((list, place) => calendarOf(place + 1, list));
          const [first, ...later] = calendars as [WorkingCalendar, ...WorkingCalendar[]];
          let present = { at: first, date: open(from, days, first) };
          for (const at of later) {
            const dueOn = movedDate(present.date, present.at, at);
            const { actBy, nominalOn } = present.date;
            // The quarter's day of acting moves with the quarter.
            const acting = actBy === null || present.date.dateRun > 1 ? actBy : at.nextOrSame(nominalOn ?? actBy);
            present = { at, date: { ...present.date, dueOn, actBy: acting } };
          }
          expect(present.date).toEqual(open(from, days, present.at));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('an open date when the year’s list is loaded', () => {
  it.each([
    [
      'a term from the opening keeps its working days',
      {
        kind: 'PLAN',
        dueOn: '2027-01-08',
        openedOn: '2026-12-25',
        actBy: null,
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-11',
    ],
    [
      'a duty keeps its five working days from the day of acting',
      {
        kind: 'DUTY',
        dueOn: '2027-01-07',
        openedOn: '2026-10-09',
        actBy: '2026-12-31',
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-09',
    ],
    [
      'a named day stays',
      {
        kind: 'TASK',
        dueOn: '2027-01-08',
        openedOn: '2026-07-01',
        actBy: null,
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-08',
    ],
    [
      'a named day that now is a rest day moves on',
      {
        kind: 'TASK',
        dueOn: '2027-01-04',
        openedOn: '2026-07-01',
        actBy: null,
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-05',
    ],
    [
      'a duty’s later date was named and stays',
      {
        kind: 'DUTY',
        dueOn: '2027-01-08',
        openedOn: '2026-10-09',
        actBy: '2026-12-15',
        nominalOn: null,
        dateRun: 2,
        countedFrom: null,
      },
      '2027-01-08',
    ],
  ] as const)('%s', (_name, date, expected) => {
    expect(movedDate(date, before, after)).toBe(expected);
  });

  it.each([
    [
      'a duty whose day of acting was guessed to be a rest day counts from that day once it is worked',
      {
        kind: 'DUTY',
        dueOn: '2027-01-18',
        openedOn: '2026-10-09',
        actBy: '2027-01-11',
        nominalOn: '2027-01-09',
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-15',
    ],
    [
      'a named day that was guessed to be a rest day is taken at its word once it is worked',
      {
        kind: 'TASK',
        dueOn: '2027-01-11',
        openedOn: '2026-10-09',
        actBy: null,
        nominalOn: '2027-01-09',
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-09',
    ],
    [
      'a term from a rest day does not count that day’s successor twice',
      {
        kind: 'PLAN',
        dueOn: '2027-01-15',
        openedOn: '2027-01-02',
        actBy: null,
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      },
      '2027-01-15',
    ],
  ] as const)('%s', (_name, date, expected) => {
    expect(movedDate(date, before, after)).toBe(expected);
  });

  it.each(['PLAN', 'RECTIFICATION', 'VERIFICATION', 'APPROVAL', 'OFFICE_WORK'] as const)(
    'a term of %s keeps its working days',
    (kind) => {
      const date = {
        kind,
        dueOn: '2027-01-08',
        openedOn: '2026-12-25',
        actBy: null,
        nominalOn: null,
        dateRun: 1,
        countedFrom: null,
      };
      expect(after.between('2026-12-25', movedDate(date, before, after))).toBe(
        before.between('2026-12-25', '2027-01-08'),
      );
    },
  );
});
