import { addDays, type Day } from './dates.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The holidays by which offices set deadlines. */
export type Holiday = '元旦' | '春节' | '清明' | '劳动' | '端午' | '中秋' | '国庆';

/** In the lunar year: month and day. */
const LUNAR: Readonly<Partial<Record<Holiday, string>>> = { 春节: '1-1', 端午: '5-5', 中秋: '8-15' };
const SOLAR: Readonly<Partial<Record<Holiday, string>>> = { 元旦: '01-01', 劳动: '05-01', 国庆: '10-01' };

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function lunarDay(day: Day): string {
  const parts = lunar.formatToParts(new Date(`${day}T00:00:00Z`));
  return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('-');
}

const known = new Map<string, Day | null>();

function festivalOf(holiday: Holiday, year: number): Day | null {
  const key = `${holiday}${String(year)}`;
  const day = known.get(key) ?? festival(holiday, year);
  known.set(key, day);
  return day;
}

/** The day of the festival itself. 清明 falls on 4 or 5 April of this century, by the usual reckoning of solar terms. */
function festival(holiday: Holiday, year: number): Day | null {
  const solar = SOLAR[holiday];
  if (solar !== undefined) return `${String(year)}-${solar}`;
  const wanted = LUNAR[holiday];
  const short = year % 100;
  if (wanted === undefined)
    return `${String(year)}-04-0${String(Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4))}`;
  const days = Array.from({ length: 300 }, (_, index) => addDays(`${String(year)}-01-15`, index));
  return days.find((day) => lunarDay(day) === wanted) ?? null;
}

/** The last working day before a holiday of the year; null where its list is not loaded. */
export function lastWorkingDayBefore(holiday: Holiday, year: number, calendar: WorkingCalendar | null): Day | null {
  const day = festivalOf(holiday, year);
  if (calendar === null || day === null || day <= calendar.firstDay || day > calendar.lastDay) return null;
  return calendar.isProvisional(day) || calendar.isWorking(day) ? null : calendar.add(day, -1);
}
