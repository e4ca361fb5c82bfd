import { DomainError, type FieldError } from '../../../shared-kernel/domain-error.js';
import { buildCalendarDays } from '../../../shared-kernel/working-calendar.js';
import { PUBLISHED_YEARS } from './published-years.js';
import { changedDays, checkYearList, withYear } from './year-list.js';

const list2026 = PUBLISHED_YEARS['2026'] ?? { off: [], on: [] };

function refusal(year: number, off: readonly string[], on: readonly string[]): readonly FieldError[] {
  try {
    checkYearList(year, { off, on });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_LIST_WRONG') return error.errors;
    throw error;
  }
  return [];
}

describe('a year’s list', () => {
  it.each(Object.keys(PUBLISHED_YEARS))('of %s as published is accepted', (year) => {
    const { off, on } = PUBLISHED_YEARS[year] ?? list2026;
    expect(refusal(Number(year), off, on)).toEqual([]);
  });

  it('is refused for another year', () => {
    expect(refusal(2027, list2026.off, list2026.on).length).toBeGreaterThan(list2026.off.length);
  });

  it('is refused where a make-up day is a weekday, or is off as well', () => {
    expect(refusal(2026, list2026.off, [...list2026.on, '2026-03-02'])).toEqual([
      { pointer: '/on/6', code: 'INVALID' },
    ]);
    expect(refusal(2026, list2026.off, [...list2026.on, '2026-10-04'])).toEqual([
      { pointer: '/on/6', code: 'INVALID' },
    ]);
  });

  it('is refused where a day is no day, or stands twice', () => {
    expect(refusal(2026, [...list2026.off, '2026-02-30'], list2026.on)).toEqual([
      { pointer: '/off/33', code: 'OUT_OF_RANGE' },
    ]);
    expect(refusal(2026, [...list2026.off, '2026-10-01'], list2026.on).map((error) => error.code)).toEqual([
      'INVALID',
      'INVALID',
    ]);
  });

  it('is refused where a holiday is missing or it is too short', () => {
    const without = list2026.off.filter((day) => day !== '2026-05-01');
    expect(refusal(2026, without, list2026.on)).toEqual([{ pointer: '/off', code: 'TOO_FEW', params: { min: 11 } }]);
    expect(refusal(2026, ['2026-01-01', '2026-05-01', '2026-10-01'], [])).toHaveLength(1);
  });

  it('may begin in the last week of the year before', () => {
    expect(refusal(2026, ['2025-12-31', ...list2026.off], list2026.on)).toEqual([]);
    expect(refusal(2026, ['2025-12-20', ...list2026.off], list2026.on)).toEqual([
      { pointer: '/off/0', code: 'OUT_OF_RANGE' },
    ]);
  });
});

describe('a calendar with a year’s list loaded', () => {
  const before = buildCalendarDays(2024, 2027, {
    '2024': PUBLISHED_YEARS['2024'] ?? list2026,
    '2025': PUBLISHED_YEARS['2025'] ?? list2026,
  });
  const after = withYear(before, 2026, list2026);

  it('is the calendar built with that year published', () => {
    expect(after).toEqual(buildCalendarDays(2024, 2027, PUBLISHED_YEARS));
  });

  it('differs exactly in the days off that were weekdays and the weekend days worked', () => {
    const weekdaysOff = list2026.off.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0);
    expect(changedDays(before, after).map((day) => day.day)).toEqual([...weekdaysOff, ...list2026.on].sort());
  });

  it('changes nothing when it is loaded again', () => {
    expect(withYear(after, 2026, list2026)).toEqual(after);
  });
});
