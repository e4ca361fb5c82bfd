import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../modules/calendar/domain/published-years.js';
import { addDays, type Day, weekdayOf } from './dates.js';
import { buildCalendarDays, WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2024, 2027, PUBLISHED_YEARS));
const anyDay = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2024-06-01', offset));
const anyCount = fc.integer({ min: -60, max: 60 });

describe('the working calendar', () => {
  it.each([
    ['an ordinary Monday', '2026-11-02', true],
    ['a Saturday', '2026-11-07', false],
    ['National Day', '2026-10-01', false],
    ['a make-up Saturday', '2026-10-10', true],
    ['a make-up Sunday', '2026-09-20', true],
  ])('knows %s', (_name, day, working) => {
    expect(calendar.isWorking(day)).toBe(working);
  });

  it.each([
    ['fileBy of the third quarter', '2026-09-30', 5, '2026-10-13'],
    ['the first reminder before it', '2026-09-30', -15, '2026-09-09'],
    ['the second reminder', '2026-09-30', -5, '2026-09-22'],
    ['plans due', '2026-07-01', 10, '2026-07-15'],
    ['close proposed', '2026-09-30', 15, '2026-10-27'],
    ['one working day after a Friday', '2026-10-30', 1, '2026-11-02'],
    ['one working day before a Sunday', '2026-11-01', -1, '2026-10-30'],
    ['nothing from a working day', '2026-11-02', 0, '2026-11-02'],
    ['nothing from a rest day moves on', '2026-08-15', 0, '2026-08-17'],
  ])('adds working days: %s', (_name, from, count, expected) => {
    expect(calendar.add(from, count)).toBe(expected);
  });

  it('bars the eve and the morrow of holidays of three days, and never an ordinary weekend', () => {
    const barred = calendar.workingDaysIn('2026-09-01', '2026-11-30').filter((day) => calendar.isBarred(day));
    expect(barred).toEqual(['2026-09-24', '2026-09-28', '2026-09-30', '2026-10-08']);
  });

  it('a single day off bars nothing', () => {
    // New Year's Day of 2025 was a Wednesday, with working days on both sides.
    const around = calendar.workingDaysIn('2024-12-27', '2025-01-10');
    expect([calendar.isWorking('2025-01-01'), around.filter((day) => calendar.isBarred(day))]).toEqual([false, []]);
  });

  it('a day off that makes three with the weekend bars both its sides', () => {
    // Tomb Sweeping Day of 2025 was a Friday.
    const barred = calendar.workingDaysIn('2025-03-31', '2025-04-11').filter((day) => calendar.isBarred(day));
    expect(barred).toEqual(['2025-04-03', '2025-04-07']);
  });

  it('marks days of years without a published list as provisional', () => {
    expect(calendar.isProvisional('2026-12-31')).toBe(false);
    expect(calendar.isProvisional('2027-01-04')).toBe(true);
    expect(calendar.isWorking('2027-10-01')).toBe(true);
  });

  it('refuses days outside its range instead of guessing', () => {
    expect(() => calendar.isWorking('2028-01-01')).toThrow(RangeError);
    expect(() => calendar.add('2027-12-30', 5)).toThrow(RangeError);
    expect(() => calendar.add('2024-01-03', -5)).toThrow(RangeError);
  });

  it('adding lands on a working day, strictly beyond the start', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (day, count) => {
        const result = calendar.add(day, count);
        expect(calendar.isWorking(result)).toBe(true);
        if (count > 0) expect(result > day).toBe(true);
        if (count < 0) expect(result < day).toBe(true);
      }),
    );
  });

  it('counting undoes adding, and equals counting by hand', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const to = calendar.add(day, count);
        expect(calendar.between(day, to)).toBe(count);
        expect(byHand(day, to)).toBe(count);
        expect(calendar.workingDaysIn(day, to)).toHaveLength(count);
        expect(calendar.between(to, day)).toBe(-count);
      }),
    );
  });

  it('goes back as it came from a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const start = calendar.nextOrSame(day);
        expect(calendar.add(calendar.add(start, count), -count)).toBe(start);
      }),
    );
  });

  it('steps add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (day, one, two) => {
        expect(calendar.add(calendar.add(day, one), two)).toBe(calendar.add(day, one + two));
      }),
    );
  });
});

function byHand(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const list = PUBLISHED_YEARS[day.slice(0, 4)];
    const weekday = weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
    if (list?.on.includes(day) === true || (weekday && list?.off.includes(day) !== true)) count += 1;
  }
  return count;
}
