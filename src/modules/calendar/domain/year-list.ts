import { addDays, type Day, daysBetween, isDay, weekdayOf } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { CalendarDay, YearExceptions } from '../../../shared-kernel/working-calendar.js';
import { refuse } from './problems.js';

/** Fewer statutory days off than in any year since 1999 (全国年节及纪念日放假办法) means that a part is missing. */
const LEAST_DAYS_OFF = 11;
/** A list may begin with the last days of the year before (元旦 2023 began on 2022-12-31). */
const DAYS_BEFORE_YEAR = 7;

const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

function wrongDays(
  name: 'off' | 'on',
  days: readonly Day[],
  fits: (day: Day) => boolean,
  code: string,
): readonly FieldError[] {
  return days.flatMap((day, place) => (fits(day) ? [] : [{ pointer: `/${name}/${place}`, code }]));
}

/**
 * Whether a list can be the State Council's of that year: its days lie in the year, make-up days are weekend days, no
 * day is both or twice, and 1 January, 1 May and 1 October are off.
 * @throws CALENDAR_LIST_WRONG with the pointers of what is wrong
 */
export function checkYearList(year: number, { off, on }: YearExceptions): void {
  const first = addDays(`${year}-01-01`, -DAYS_BEFORE_YEAR);
  const inYear = (day: string): boolean => isDay(day) && day >= first && day <= `${year}-12-31`;
  const once = (days: readonly Day[]) => (day: Day) => days.indexOf(day) === days.lastIndexOf(day);
  const missing = [`${year}-01-01`, `${year}-05-01`, `${year}-10-01`].some((day) => !off.includes(day));
  const errors = [
    ...wrongDays('off', off, inYear, 'OUT_OF_RANGE'),
    ...wrongDays('on', on, inYear, 'OUT_OF_RANGE'),
    ...wrongDays('off', off, once(off), 'INVALID'),
    ...wrongDays('on', on, once(on), 'INVALID'),
    ...wrongDays('on', on, (day) => isWeekend(day) && !off.includes(day), 'INVALID'),
    ...(missing || off.length < LEAST_DAYS_OFF
      ? [{ pointer: '/off', code: 'TOO_FEW', params: { min: LEAST_DAYS_OFF } }]
      : []),
  ];
  if (errors.length > 0) throw refuse('CALENDAR_LIST_WRONG', { year }, errors);
}

/** The days of a calendar once the year's list is loaded: that year is no longer provisional. */
export function withYear(
  days: readonly CalendarDay[],
  year: number,
  { off, on }: YearExceptions,
): readonly CalendarDay[] {
  const rest = new Set(off);
  const worked = new Set(on);
  return days.map((entry) => {
    const { day } = entry;
    if (worked.has(day)) return { day, working: true, provisional: false };
    if (rest.has(day)) return { day, working: false, provisional: false };
    return day.startsWith(`${year}-`) ? { day, working: !isWeekend(day), provisional: false } : entry;
  });
}

/** Days whose kind differs between two calendars, or that were guessed before and are certain now. */
export function changedDays(before: readonly CalendarDay[], after: readonly CalendarDay[]): readonly CalendarDay[] {
  return after.filter((entry, place) => before[place]?.working !== entry.working);
}

/** How many days a question about the calendar may span. */
export const LONGEST_SPAN = 400;

/** @throws CALENDAR_OUT_OF_RANGE */
export function checkSpan(from: Day, to: Day, first: Day, last: Day): void {
  const span = daysBetween(from, to);
  if (from < first || to > last || span < 0 || span > LONGEST_SPAN)
    throw refuse('CALENDAR_OUT_OF_RANGE', { first, last });
}
