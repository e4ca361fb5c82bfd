import fc from 'fast-check';
import {
  addDays,
  dayInWords,
  dayOf,
  dayWords,
  daysBetween,
  instantAt,
  isDay,
  shortDayWords,
  timeOf,
  weekdayOf,
} from './dates.js';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));

describe('calendar days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2024-02-29', true],
    ['2026-2-3', false],
    ['2026-13-01', false],
    ['yesterday', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('adding and counting are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(isDay(addDays(day, count))).toBe(true);
      }),
    );
  });

  it('the weekday repeats every seven days', () => {
    expect(weekdayOf('2026-11-01')).toBe(0);
    fc.assert(fc.property(anyDay, (day) => expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))));
  });

  it('an instant falls on the day of Asia/Shanghai, whatever the zone of the process', () => {
    expect(instantAt('2026-11-03', '00:30')).toBe('2026-11-02T16:30:00.000Z');
    expect(dayOf('2026-11-02T16:30:00.000Z')).toBe('2026-11-03');
    expect(timeOf('2026-11-02T16:30:00.000Z')).toBe('00:30');
  });

  it('day and time come back from their instant', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const instant = instantAt(day, time);
        expect([dayOf(instant), timeOf(instant)]).toEqual([day, time]);
      }),
    );
  });
});

it('writes a day as an office does, with its year or within one', () => {
  expect([dayWords('2026-07-05'), shortDayWords('2026-07-05')]).toEqual(['2026年7月5日', '7月5日']);
});

it.each([
  ['2026年7月5日', '2026-07-05'],
  ['2026年12月31日', '2026-12-31'],
  ['2026年2月30日', null],
  ['　年　月　日', null],
  ['2026年7月', null],
])('reads %s as an office wrote it: %s', (words, day) => {
  expect(dayInWords(words)).toBe(day);
});
