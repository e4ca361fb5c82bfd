import { addDays, type Day } from '../../../shared-kernel/dates.js';
import { quarterEnd, quarterOf, quarterStart } from '../../../shared-kernel/quarter.js';

/** 月度、季度、年度: how often an indicator is read. */
export const FREQUENCIES = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What a reading is of: `2026-05`, `2026-Q2` or `2026`; they sort as they follow one another. */
export type Period = string;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The period of a frequency in which a day falls. */
export function periodOf(day: Day, frequency: Frequency): Period {
  if (frequency === 'MONTH') return day.slice(0, 7);
  const { year, quarter } = quarterOf(day);
  return frequency === 'QUARTER' ? `${String(year)}-Q${String(quarter)}` : String(year);
}

/** The first and the last day of a period. */
export function daysOf(period: Period): { readonly from: Day; readonly to: Day } {
  const year = period.slice(0, 4);
  const part = period.slice(5);
  if (part === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (part.startsWith('Q')) {
    const quarter = { year: Number(year), quarter: Number(part.slice(1)) as 1 | 2 | 3 | 4 };
    return { from: quarterStart(quarter), to: quarterEnd(quarter) };
  }
  const last = new Date(Date.UTC(Number(year), Number(part), 0)).getUTCDate();
  return { from: `${period}-01`, to: `${period}-${pad(last)}` };
}

/** The period that follows. */
export const periodAfter = (period: Period, frequency: Frequency): Period =>
  periodOf(addDays(daysOf(period).to, 1), frequency);

const PATTERNS: Readonly<Record<Frequency, RegExp>> = {
  MONTH: /^(?<year>(?:19|20|21)\d{2})(?:-|年|\.|\/)(?<part>0?[1-9]|1[0-2])(?:月份?)?$/u,
  QUARTER: /^(?<year>(?:19|20|21)\d{2})(?:-?Q|年?第?)(?<part>[1-4一二三四])(?:季度?)?$/u,
  YEAR: /^(?<year>(?:19|20|21)\d{2})年?度?(?<part>)$/u,
};

/** The period that words name, as offices write it: 2026年5月, 2026年第二季度, 2026年; null where it is none of that frequency. */
export function readPeriod(words: string, frequency: Frequency): Period | null {
  const found = PATTERNS[frequency].exec(words.normalize('NFKC').replace(/\s/gu, '').toUpperCase())?.groups;
  if (found === undefined) return null;
  const { year = '', part = '' } = found;
  if (frequency === 'YEAR') return year;
  if (frequency === 'MONTH') return `${year}-${pad(Number(part))}`;
  return `${year}-Q${String('一二三四'.indexOf(part) + 1 || Number(part))}`;
}

/** A period as an office writes it: 2026年5月, 2026年第二季度, 2026年. */
export function periodWords(period: Period): string {
  const year = `${period.slice(0, 4)}年`;
  const part = period.slice(5);
  if (part === '') return year;
  return part.startsWith('Q')
    ? `${year}第${'一二三四'[Number(part[1]) - 1] ?? ''}季度`
    : `${year}${String(Number(part))}月`;
}
