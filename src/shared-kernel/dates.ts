/** A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Legal deadlines are days, never instants. */
export type Day = string;

/** An instant, written as ISO 8601 in UTC with `Z`. */
export type Instant = string;

const DAY_MS = 86_400_000;
/** Of the years with which anybody here has to do: far enough from the ends of what counts days that none is ever passed. */
const DAY_PATTERN = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** Whether the text is a real calendar day of the years 1900–2199 (`2026-02-30` is none). */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Adds calendar days; independent of the process time zone. */
export function addDays(day: Day, count: number): Day {
  const date = Number(day.slice(8)) + count;
  // Within a month's first four weeks, as most steps are, nothing but the last two figures changes.
  if (date >= 1 && date <= 28) return `${day.slice(0, 8)}${date < 10 ? '0' : ''}${String(date)}`;
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last one where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`;
}

/** Calendar days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function shanghaiParts(instant: Instant): Record<string, string> {
  return Object.fromEntries(shanghai.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
}

/** The day in Asia/Shanghai on which an instant falls. */
export function dayOf(instant: Instant): Day {
  const parts = shanghaiParts(instant);
  return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`;
}

/** The wall clock in Asia/Shanghai at an instant, `HH:MM`. */
export function timeOf(instant: Instant): string {
  const parts = shanghaiParts(instant);
  return `${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`;
}

/**
 * The instant of a wall-clock time in Asia/Shanghai. The zone has been UTC+8 without daylight saving since 1991;
 * the product handles no earlier date.
 */
export function instantAt(day: Day, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

/** A day as an office writes it: 2026年7月10日. */
export function dayWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** The day that an office wrote so; null where the words are none. */
export function dayInWords(words: string): Day | null {
  const [, year = '', month = '', date = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(words) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The same within a year that everybody knows: 7月10日. */
export function shortDayWords(day: Day): string {
  return dayWords(day).slice('2026年'.length);
}
