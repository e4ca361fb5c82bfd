import fc from 'fast-check';
import { addDays } from '../../../../shared-kernel/dates.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from '../../../calendar/domain/published-years.js';
import { readClock } from './clock-reading.js';
import { latenessOn, pausedDaysOn } from './lateness.js';
import { graceAfter, isAfterGrace, pauseOn, type PauseReason, type PauseRow, termEnd } from './pauses.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));
const pause = (from: string, to: string | null, reason: PauseReason = 'FILED'): PauseRow => ({ from, to, reason });
const late = (day: string, pauses: readonly PauseRow[] = []) =>
  latenessOn(day, { currentDate: '2026-10-13', pauses }, calendar);

describe('lateness', () => {
  it.each([
    ['zero before the due date', '2026-09-30', 0],
    ['zero on the due date', '2026-10-13', 0],
    ['one on the next working day', '2026-10-14', 1],
    ['three (slip)', '2026-10-16', 3],
    ['three on the rest day after it', '2026-10-17', 3],
    ['eight (first tier)', '2026-10-23', 8],
    ['eleven (RED)', '2026-10-28', 11],
  ])('is %s', (_name, day, expected) => {
    expect(late(day)).toBe(expected);
  });

  it.each([
    ['a day touched by a pause does not count', [pause('2026-10-14', '2026-10-14')], '2026-10-14', 0],
    ['an open pause stops the clock for good', [pause('2026-10-16', null)], '2026-11-30', 2],
    [
      'overlapping pauses count once',
      [pause('2026-10-14', '2026-10-19'), pause('2026-10-15', '2026-10-16')],
      '2026-10-20',
      1,
    ],
    ['a pause before the due date takes nothing off', [pause('2026-10-08', '2026-10-13')], '2026-10-14', 1],
    ['a pause over rest days takes none off', [pause('2026-10-17', '2026-10-18')], '2026-10-19', 4],
    [
      'an extension asked and refused on one day costs that day and three of grace',
      [pause('2026-10-14', '2026-10-14', 'EXTENSION'), graceAfter('2026-10-14', calendar)],
      '2026-10-20',
      1,
    ],
  ] as const)('%s', (_name, pauses, day, expected) => {
    expect(late(day, pauses)).toBe(expected);
  });

  const anyPauses = fc.array(
    fc.tuple(fc.integer({ min: -20, max: 80 }), fc.option(fc.integer({ min: 0, max: 20 }))).map(([start, length]) => {
      const from = addDays('2026-10-13', start);
      return pause(from, length === null ? null : addDays(from, length));
    }),
    { maxLength: 6 },
  );
  const anyDay = fc.integer({ min: 0, max: 120 }).map((offset) => addDays('2026-10-01', offset));

  it('never falls as days go by, and grows by one at most', () => {
    fc.assert(
      fc.property(anyPauses, anyDay, (pauses, day) => {
        const step = late(addDays(day, 1), pauses) - late(day, pauses);
        expect([0, 1]).toContain(step);
      }),
    );
  });

  it('equals counting day by day those that no pause touches', () => {
    fc.assert(
      fc.property(anyPauses, anyDay, (pauses, day) => {
        const days = calendar.workingDaysIn('2026-10-13', day);
        expect(late(day, pauses)).toBe(days.filter((one) => pauseOn(pauses, one) === null).length);
        if (day > '2026-10-13') {
          expect(late(day, pauses) + pausedDaysOn(day, { currentDate: '2026-10-13', pauses }, calendar)).toBe(
            days.length,
          );
        }
      }),
    );
  });

  it('a further pause never makes anybody later', () => {
    fc.assert(
      fc.property(anyPauses, anyPauses, anyDay, (some, more, day) => {
        expect(late(day, [...some, ...more])).toBeLessThanOrEqual(late(day, some));
      }),
    );
  });
});

describe('pauses', () => {
  it('grace is the three working days that follow', () => {
    expect(graceAfter('2026-10-22', calendar)).toEqual({ from: '2026-10-23', to: '2026-10-27', reason: 'GRACE' });
  });

  it('grace is not used up by days on which the clock is held, and given beside them once', () => {
    const held = pause('2026-10-26', '2026-10-28', 'FORCE_MAJEURE');
    const again = pause('2026-10-28', '2026-10-29', 'APPEAL');
    expect(graceAfter('2026-10-22', calendar, [held, again])).toMatchObject({ from: '2026-10-23', to: '2026-11-02' });
    expect(graceAfter('2026-10-22', calendar, [pause('2026-10-26', null, 'FILED')]).to).toBe('2026-10-27');
    expect(termEnd('2026-10-22', 0, [held], calendar)).toBe('2026-10-22');
  });

  it('what is filed again while the clock was held since the end of its grace is not late', () => {
    const clock = {
      currentDate: '2026-10-13',
      pauses: [graceAfter('2026-10-22', calendar), pause('2026-10-28', '2026-10-30', 'FORCE_MAJEURE')],
    };
    expect([30, 31].map((day) => isAfterGrace(`2026-10-${day}`, clock, calendar))).toEqual([false, false]);
    expect(isAfterGrace('2026-11-02', clock, calendar)).toBe(true);
  });

  it.each([
    ['2026-10-27', '2026-10-13', false],
    ['2026-10-28', '2026-10-13', true],
    ['2026-10-28', '2026-11-10', false],
  ])('a filing on %s, due %s, is after grace: %s', (day, currentDate, expected) => {
    expect(isAfterGrace(day, { currentDate, pauses: [graceAfter('2026-10-22', calendar)] }, calendar)).toBe(expected);
    expect(isAfterGrace(day, { currentDate, pauses: [] }, calendar)).toBe(false);
  });

  it.each([
    ['FILED', true],
    ['EXPLANATION', true],
    ['EXTENSION', true],
    ['EXEMPTION', true],
    ['COORDINATION', true],
    ['GRACE', false],
    ['HOLD_SLIP', false],
    ['HOLD_REJECTED', false],
    ['HOLD_UNSERVED', false],
  ] as const)('%s lets an interview item rest: %s', (reason, expected) => {
    const reading = readClock(
      { currentDate: '2026-10-13', pauses: [pause('2026-10-14', null, reason)] },
      '2026-10-16',
      calendar,
    );
    expect(reading.suspendedSince).toBe(expected ? '2026-10-14' : null);
    expect(reading.lateness).toBe(0);
  });

  it('only grace counts, and only past both it and the due date', () => {
    const filed = pause('2026-10-14', '2026-10-30');
    const pauses = [graceAfter('2026-10-22', calendar), filed];
    expect(isAfterGrace('2026-10-28', { currentDate: '2026-10-13', pauses }, calendar)).toBe(true);
    expect(isAfterGrace('2026-10-28', { currentDate: '2026-10-28', pauses }, calendar)).toBe(false);
    expect(isAfterGrace('2026-10-28', { currentDate: '2026-10-13', pauses: [filed] }, calendar)).toBe(false);
    const twice = [graceAfter('2026-10-28', calendar), graceAfter('2026-10-22', calendar)];
    expect(isAfterGrace('2026-10-29', { currentDate: '2026-10-13', pauses: twice }, calendar)).toBe(false);
  });

  it.each([
    ['the day before it begins', '2026-10-15', null, null],
    ['its first day', '2026-10-16', '2026-10-16', null],
    ['its last day, which stands whole', '2026-10-22', '2026-10-16', null],
    ['the day after it', '2026-10-23', null, '2026-10-22'],
  ])('a hold that is known beforehand lets an interview item rest on %s as it says', (_which, day, since, until) => {
    const held = pause('2026-10-16', '2026-10-22', 'FORCE_MAJEURE');
    const reading = readClock({ currentDate: '2026-10-13', pauses: [held] }, day, calendar);
    expect([reading.suspendedSince, reading.suspendedUntil]).toEqual([since, until]);
  });

  it.each([
    ['the day before its decision', '2026-10-15', ['2026-10-14', null, true]],
    ['the day of its decision, which lets it go on at once', '2026-10-16', [null, '2026-10-16', true]],
    ['the day after', '2026-10-19', [null, '2026-10-16', false]],
  ] as const)(
    'a request lets an interview item rest on %s as it says, and its clock stand until that day is over',
    (_which, day, [since, until, stands]) => {
      const asked = pause('2026-10-14', '2026-10-16', 'EXTENSION');
      const reading = readClock({ currentDate: '2026-10-13', pauses: [asked] }, day, calendar);
      expect([reading.suspendedSince, reading.suspendedUntil, reading.pause !== null]).toEqual([since, until, stands]);
    },
  );

  it.each([
    ['one hold over a holiday and barred days', [pause('2026-09-28', '2026-10-20', 'APPEAL')], '2026-10-23', 3],
    [
      'two that overlap, each day once',
      [pause('2026-10-14', '2026-10-20', 'APPEAL'), pause('2026-10-16', '2026-10-22', 'MAINTENANCE')],
      '2026-10-23',
      1,
    ],
    [
      'two that meet, the second renewing the first',
      [pause('2026-10-14', '2026-10-16', 'FORCE_MAJEURE'), pause('2026-10-17', '2026-10-20', 'FORCE_MAJEURE')],
      '2026-10-22',
      2,
    ],
    ['one that is still to come', [pause('2026-10-26', '2026-10-30', 'MAINTENANCE')], '2026-10-23', 8],
    ['one that was over before the date', [pause('2026-09-01', '2026-10-12', 'FORCE_MAJEURE')], '2026-10-14', 1],
  ])('lateness under %s', (_which, pauses, day, expected) => {
    expect(late(day, pauses)).toBe(expected);
  });

  it('an interview item goes on from the last decision of those that let it rest', () => {
    const rows = [
      pause('2026-10-20', '2026-10-22', 'EXTENSION'),
      pause('2026-10-14', '2026-10-16'),
      graceAfter('2026-10-22', calendar),
    ];
    const clock = { currentDate: '2026-10-13', pauses: rows };
    expect(readClock(clock, '2026-10-28', calendar)).toMatchObject({
      suspendedSince: null,
      suspendedUntil: '2026-10-22',
    });
    const running = [...rows, pause('2026-10-27', null, 'EXPLANATION'), pause('2026-10-26', null)];
    expect(readClock({ ...clock, pauses: running }, '2026-10-28', calendar).suspendedSince).toBe('2026-10-26');
    expect(readClock({ ...clock, pauses: [] }, '2026-10-28', calendar).suspendedUntil).toBeNull();
  });

  it('of several pauses on a day the longest tells, in whatever order they came', () => {
    const [short, long, open] = [
      pause('2026-10-14', '2026-10-16', 'HOLD_SLIP'),
      pause('2026-10-14', '2026-10-20', 'GRACE'),
      pause('2026-10-15', null, 'FILED'),
    ];
    for (const rows of [
      [short, long, open],
      [open, long, short],
      [long, open, short],
    ]) {
      expect(pauseOn(rows, '2026-10-16')?.reason).toBe('FILED');
      expect(pauseOn(rows, '2026-10-14')?.reason).toBe('GRACE');
    }
  });

  it('of two that last as long, the one that began first tells, then the one that the unit knows of', () => {
    const [asked, held, later] = [
      pause('2026-10-14', '2026-10-20', 'EXPLANATION'),
      pause('2026-10-14', '2026-10-20', 'HOLD_SLIP'),
      pause('2026-10-15', '2026-10-20', 'FILED'),
    ];
    for (const rows of [
      [held, asked, later],
      [asked, held, later],
      [later, held, asked],
    ])
      expect(pauseOn(rows, '2026-10-16')?.reason).toBe('EXPLANATION');
  });

  it('of several pauses on a day the longest tells why', () => {
    const rows = [pause('2026-10-14', '2026-10-20', 'GRACE'), pause('2026-10-15', null, 'FILED')];
    expect(pauseOn(rows, '2026-10-16')?.reason).toBe('FILED');
    expect(pauseOn(rows, '2026-10-14')?.reason).toBe('GRACE');
    expect(pauseOn(rows, '2026-10-13')).toBeNull();
  });
});
