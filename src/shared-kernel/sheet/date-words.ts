import { type Day, isDay } from '../dates.js';
import { type Holiday, lastWorkingDayBefore } from '../holidays.js';
import type { WorkingCalendar } from '../working-calendar.js';

/** Why words are no day. */
export type DateFault = 'DATE_NOT_UNDERSTOOD' | 'DATE_IMPOSSIBLE' | 'DATE_SPAN_BACKWARDS' | 'YEAR_UNKNOWN';

/**
 * What a person should look at although a day was read: another weekday than the words say; more words than a date;
 * several stages; "左右"; a last zero that a spreadsheet may have dropped ("2026.1"); a year far from the ledger's.
 */
export type DateDoubt = 'WEEKDAY' | 'REMARK' | 'STAGES' | 'ABOUT' | 'ZERO' | 'YEAR';

/** The days that words mean. `recurring`: they come again and again ("每季度末"). */
export interface StatedDays {
  readonly ok: true;
  readonly days: readonly Day[];
  readonly recurring?: true;
  readonly doubts?: readonly DateDoubt[];
}

/** No day. `ask`: words that an office means ("常态化"), whose day only a person can say. */
export interface NoDay {
  readonly ok: false;
  readonly code: DateFault;
  readonly ask?: true;
}

export type StatedDate = StatedDays | NoDay;

/** What words lean on: the ledger's year, and the working days by which "国庆节前" is a day. */
export interface DateContext {
  readonly year: number | null;
  readonly calendar?: WorkingCalendar | null;
}

type Match = readonly (string | undefined)[];
type Reader = (match: Match, context: DateContext) => StatedDate | null;

export const refused = (code: DateFault): NoDay => ({ ok: false, code });
export const asked: NoDay = { ok: false, code: 'DATE_NOT_UNDERSTOOD', ask: true };

const QUARTERS = '一二三四';
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const EVEN_MONTHS = [2, 4, 6, 8, 10, 12];
const ODD_MONTHS = [1, 3, 5, 7, 9, 11];
const QUARTER_ENDS = [3, 6, 9, 12];
const HALF_ENDS = [6, 12];
/** "前", "底前", "之前完成" and the like: the named day or period counts to its end (民法典 1259: "以前" includes). */
const TAIL =
  '(?:以前|之前|前|止|为止|截止)?(?:基本|全面|全部)?(?:完成|办结|到位|报送|上报|报告|印发|见效|推进|开展|调度|实施|落实)?';
const YEAR_WORDS = '\\d{4}年?度?|2\\d年度?|今年度?|本年度?|当年|[明次翌来后]年|下一?年度?|每年|各年';
const YEAR = `(${YEAR_WORDS})?`;
const THE_YEAR = `(${YEAR_WORDS})`;
const PART = '(底|末|内|初|[上中下]旬|[上下]半月)?';
const TIMES = '(?:(?:至少|不少于)?(?:开展|召开|报送|调度|通报|督查|更新|研究|总结)?[1一][次期轮篇])?';
const EACH = '(?:每个?|各|按|逐|分)';
const ONGOING = '(?:持续推进|持续实施|长期坚持|长期推进|常态化推进|常态化|持续|长期)';

const pad = (value: number): string => String(value).padStart(2, '0');

function onDay(year: number | null, month: number, day: number): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  const text = `${String(year)}-${pad(month)}-${pad(day)}`;
  return isDay(text) ? { ok: true, days: [text] } : refused('DATE_IMPOSSIBLE');
}

function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Part of a month: the end of its first, second or last ten days, of its first half; "初" is read as the first ten. */
function inMonth(year: number | null, month: number, part?: string): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  if (month < 1 || month > 12) return refused('DATE_IMPOSSIBLE');
  if (part === '上半月') return onDay(year, month, 15);
  if (part !== undefined && /^[上中初]/u.test(part)) return onDay(year, month, part.startsWith('中') ? 20 : 10);
  return onDay(year, month, lastOf(year, month));
}

/** The same day of several months, the last one where a month is too short; the end or a part of each without a day. */
function each(year: number | null, months: readonly number[], day?: string, part?: string): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return refused('DATE_IMPOSSIBLE');
  const days = months.flatMap((month) => {
    const on =
      day === undefined ? inMonth(year, month, part) : onDay(year, month, Math.min(Number(day), lastOf(year, month)));
    return on.ok ? on.days : [];
  });
  return { ok: true, days, recurring: true };
}

/** The year that words name, counted from the ledger's where they say "次年"; undefined where they name none. */
export function namedYear(words: string | undefined, { year }: DateContext): number | null | undefined {
  if (words === undefined) return undefined;
  const digits = /^\d+/u.exec(words)?.[0];
  if (digits !== undefined) return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (year === null || /^[今本当每各]/u.test(words)) return year;
  return words.startsWith('后') ? year + 2 : year + 1;
}

const yearOf = (words: string | undefined, context: DateContext): number | null => {
  const named = namedYear(words, context);
  return named === undefined ? context.year : named;
};

const quarter = (words = ''): number => (QUARTERS.indexOf(words) + 1 || Number(words)) * 3;
const withZeroDoubt = (stated: StatedDate, lost: boolean): StatedDate =>
  stated.ok && lost ? { ...stated, doubts: ['ZERO'] } : stated;

const HOLIDAYS: Readonly<Record<string, Holiday>> = { 五一: '劳动', 十一: '国庆' };

/** Nobody means the New Year's Day that lies before the ledger's own year. */
function beforeHoliday(words: string | undefined, named: string, context: DateContext): StatedDate {
  const year = yearOf(words, context);
  if (year === null) return refused('YEAR_UNKNOWN');
  const holiday = HOLIDAYS[named] ?? (named as Holiday);
  const of = words === undefined && holiday === '元旦' ? year + 1 : year;
  const day = lastWorkingDayBefore(holiday, of, context.calendar ?? null);
  return day === null ? asked : { ok: true, days: [day] };
}

const rule = (pattern: string, read: Reader): readonly [RegExp, Reader] => [
  new RegExp(`^${pattern}${TAIL}$`, 'u'),
  read,
];
const monthRule = (name: string, months: readonly number[]) =>
  rule(`${YEAR}${name}${TIMES}(?:月?${PART}|(\\d{1,2})[日号])`, ([, y, part, day], at) =>
    each(yearOf(y, at), months, day, part),
  );
/** "每季度末25日前", "每季度首月10日前": a day in the last, first or second month of each. */
const quarterRule = (month: string, months: readonly number[]) =>
  rule(`${YEAR}(?:${EACH}季度?|季度)${month}(?:(\\d{1,2})[日号])?`, ([, y, day], at) =>
    each(yearOf(y, at), months, day),
  );

const PERIODS: readonly (readonly [RegExp, Reader])[] = [
  rule(`${YEAR}(?:${EACH}季度?|季度)${TIMES}`, ([, y], at) => each(yearOf(y, at), QUARTER_ENDS)),
  quarterRule('(?:末月?|底|终|最后[1一]个?月|第[3三]个?月)', QUARTER_ENDS),
  quarterRule('(?:首月|第[1一]个?月)', [1, 4, 7, 10]),
  quarterRule('(?:第[2二]个?月)', [2, 5, 8, 11]),
  monthRule(`(?:${EACH}月份?|月月)`, EVERY_MONTH),
  monthRule('(?:每?双月|每[两二2]个?月|隔月)', EVEN_MONTHS),
  monthRule('每?单月', ODD_MONTHS),
  rule(`${YEAR}上(?:半年)?[、,和及与]?下半年`, ([, y], at) => each(yearOf(y, at), HALF_ENDS)),
  rule(`${YEAR}(?:${EACH}半年|半年(?=[1一]次))${TIMES}(?:末|底)?(?:(\\d{1,2})[日号])?`, ([, y, day], at) =>
    each(yearOf(y, at), HALF_ENDS, day),
  ),
  rule(`${YEAR}第?([一二三四1-4])季度?(?:末|底|内|末月)?`, ([, y, q], at) => inMonth(yearOf(y, at), quarter(q))),
  rule(`${YEAR}前([二三2-3])个?季度`, ([, y, q], at) => inMonth(yearOf(y, at), quarter(q))),
  rule(`${YEAR}第?([一二三四1-4])季度(?:末月?|最后[1一]个?月|第[3三]个?月)(\\d{1,2})[日号]`, ([, y, q, d], at) =>
    onDay(yearOf(y, at), quarter(q), Number(d)),
  ),
  rule(`${YEAR}(?:上半年(?:末|底|内)?|年中)`, ([, y], at) => onDay(yearOf(y, at), 6, 30)),
  rule(`${THE_YEAR}中`, ([, y], at) => onDay(yearOf(y, at), 6, 30)),
  rule(`${YEAR}(?:下半年(?:末|底|内)?|全年(?:度|内)?${ONGOING}?|年度?(?:内|底|末|终))`, ([, y], at) =>
    onDay(yearOf(y, at), 12, 31),
  ),
  rule(`${THE_YEAR}(?:[内底末终]|${ONGOING})?`, ([, y], at) => onDay(yearOf(y, at), 12, 31)),
  rule('十([四五])五(?:期?末|期间|时期)?', ([, plan]) => onDay(plan === '四' ? 2025 : 2030, 12, 31)),
  rule(`${YEAR}(元旦|春节|清明|五一|劳动|端午|中秋|国庆|十一)节?(?:假期|长假|放假)?(?=前)`, ([, y, name = ''], at) =>
    beforeHoliday(y, name, at),
  ),
];

const DAYS: readonly (readonly [RegExp, Reader])[] = [
  rule(`${YEAR}(\\d{1,2})月份?(?:月?${PART})`, ([, y, m, part], at) => inMonth(yearOf(y, at), Number(m), part)),
  rule(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?`, ([, y, m, d], at) => onDay(yearOf(y, at), Number(m), Number(d))),
  // "2026/3-9" is a span of months.
  rule('(\\d{4})(?:([./-])(\\d{1,2})\\2|年(\\d{1,2})[./])(\\d{1,2})[日号]?', ([, y, , m, month, d]) =>
    onDay(Number(y), Number(m ?? month), Number(d)),
  ),
  rule('(2\\d)([./-])(\\d{1,2})\\2(\\d{1,2})[日号]?', ([, y, , m, d]) => onDay(2000 + Number(y), Number(m), Number(d))),
  rule('(\\d{4})\\.1', ([, y]) => withZeroDoubt(inMonth(Number(y), 1), true)),
  rule(`(\\d{4})[./-](\\d{1,2})月?份?${PART}`, ([, y, m, part]) => inMonth(Number(y), Number(m), part)),
  rule('(\\d{4})[./-](\\d{1,2})月(\\d{1,2})[日号]?', ([, y, m, d]) => onDay(Number(y), Number(m), Number(d))),
  rule('(\\d{4})(\\d{2})(\\d{2})', ([, y, m, d]) => onDay(Number(y), Number(m), Number(d))),
  rule('(20\\d{2})(\\d{2})', ([, y, m]) => inMonth(Number(y), Number(m))),
  // "26.6" is no day of a month 26: the year's last two figures, and its month.
  rule(`(2\\d)[./](0?[1-9]|1[0-2])月?份?${PART}`, ([, y, m = '', part]) =>
    withZeroDoubt(inMonth(2000 + Number(y), Number(m), part), m === '1'),
  ),
  rule('(\\d{1,2})([./])(\\d{1,2})[日号]?', ([, m, dot, d = ''], { year }) =>
    withZeroDoubt(onDay(year, Number(m), Number(d)), dot === '.' && /^[123]$/u.test(d)),
  ),
  // "3-9" may be months or a day; "6-30" can only be a day.
  rule('(\\d{1,2})-(\\d{2})[日号]?', ([, m, d], { year }) =>
    Number(d) > 12 ? onDay(year, Number(m), Number(d)) : null,
  ),
];

const RULES = [...PERIODS, ...DAYS];

/** One term: a day, a month, a period or a recurring date; null when the words are none of these. */
export function readTerm(plain: string, context: DateContext): StatedDate | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(plain);
    const stated = match === null ? null : read(match, context);
    if (stated !== null) return stated;
  }
  return null;
}
