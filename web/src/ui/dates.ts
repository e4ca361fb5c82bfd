import i18next from 'i18next';

/** A legal date (`2026-10-09`) in the reader's words; the year is left out where it is the present one. */
export function dateWords(day: string, options: { readonly year?: boolean } = {}): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  if (i18next.language === 'en') return day;
  return i18next.t(options.year === false ? 'date.short' : 'date.long', { year, month, day: date });
}

/** Made once: to make one costs a hundred times what it costs to use it, and a list has hundreds of instants. */
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant in the office's time zone, to the minute. */
export function instantWords(instant: string): string {
  const parts = MINUTE.format(new Date(instant));
  const [day = '', time = ''] = parts.split(' ');
  return `${dateWords(day)}${i18next.language === 'en' ? ' ' : ''}${time}`;
}

/** The hour of an instant of this machine's own clock, which in the demo knows nothing of the business date. */
export function hourWords(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(new Date(instant));
}

/** A month in the reader's words: 9月, September. */
export function monthWords(month: number): string {
  // A long month is 九月 in Chinese.
  const style = i18next.language === 'en' ? 'long' : 'short';
  return new Intl.DateTimeFormat(i18next.language, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month - 1));
}

/** A month of a year (`2026-09`) in the reader's words. */
export function monthOfYearWords(of: string): string {
  const [year = '', month = ''] = of.split('-');
  return i18next.language === 'en' ? of : i18next.t('date.month', { year, month: Number(month) });
}

/** The quarter in the reader's words: 2026年第三季度, 2026 Q3. */
export function quarterWords(year: number, quarter: number): string {
  if (i18next.language === 'en') return `${String(year)} Q${String(quarter)}`;
  const numerals = i18next.t('date.quarters');
  return i18next.t('date.quarter', { year, quarter: numerals.charAt(quarter - 1) });
}
