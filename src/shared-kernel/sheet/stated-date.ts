import { type Day, isDay } from '../dates.js';
import { quarterEnd } from '../quarter.js';

/** Why words are no day. */
export type DateFault = 'DATE_NOT_UNDERSTOOD' | 'DATE_IMPOSSIBLE' | 'YEAR_UNKNOWN';

/** What the words of a deadline mean: one day, or four for "每季度末". */
export type StatedDate =
  | { readonly ok: true; readonly days: readonly Day[] }
  | { readonly ok: false; readonly code: DateFault };

type Reader = (match: RegExpExecArray, year: number | null) => StatedDate;

const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
/** "前", "底前", "之前完成" and the like: the named day or period counts to its end (民法典 1259: "以前" includes). */
const TAIL = '(?:以前|之前|前|止|为止)?(?:基本|全面)?(?:完成|办结|到位|报送|印发|见效)?';
const YEAR = '(?:(\\d{4})年?度?|今年|本年|当年)?';

const refused = (code: DateFault): StatedDate => ({ ok: false, code });
const pad = (value: number): string => String(value).padStart(2, '0');

function onDay(year: number | null, month: number, day: number): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  const text = `${String(year)}-${pad(month)}-${pad(day)}`;
  return isRealDay(text) ? { ok: true, days: [text] } : refused('DATE_IMPOSSIBLE');
}

function isRealDay(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isDay(text);
}

function endOfMonth(year: number | null, month: number): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  if (month < 1 || month > 12) return refused('DATE_IMPOSSIBLE');
  return onDay(
    year,
    month,
    [31, isRealDay(`${String(year)}-02-29`) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0,
  );
}

function endsOfQuarters(year: number | null, quarters: readonly (1 | 2 | 3 | 4)[]): StatedDate {
  if (year === null) return refused('YEAR_UNKNOWN');
  return { ok: true, days: quarters.map((quarter) => quarterEnd({ year, quarter })) };
}

const yearOf = (written: string | undefined, year: number | null): number | null =>
  written === undefined ? year : Number(written);

/** Part of a month: the end of its first, second or last ten days; "初" is read as the first ten. */
function inMonth(year: number | null, month: number, part: string | undefined): StatedDate {
  const end = endOfMonth(year, month);
  if (!end.ok || part === undefined || !/[上中初]/.test(part)) return end;
  return onDay(year, month, part.startsWith('中') ? 20 : 10);
}

const rule = (pattern: string, read: Reader): readonly [RegExp, Reader] => [
  new RegExp(`^${pattern}${TAIL}$`, 'u'),
  read,
];

const RULES: readonly (readonly [RegExp, Reader])[] = [
  rule(`${YEAR}(?:每个?季度?|各季度?|按季度?|季度)(?:末|底|终)?`, ([, y], year) =>
    endsOfQuarters(yearOf(y, year), [1, 2, 3, 4]),
  ),
  rule(`${YEAR}第?([一二三四1-4])季度?(?:末|底|内)?`, ([, y, q = ''], year) =>
    endsOfQuarters(yearOf(y, year), [QUARTERS[q] ?? 4]),
  ),
  rule(`${YEAR}上半年(?:末|底|内)?`, ([, y], year) => onDay(yearOf(y, year), 6, 30)),
  rule(`${YEAR}(?:下半年(?:末|底|内)?|全年(?:度|内)?|年度?(?:内|底|末|终)|[内底末终])`, ([, y], year) =>
    onDay(yearOf(y, year), 12, 31),
  ),
  rule('(?:(\\d{4})年度?|今年|本年|当年|全年)?(?:持续推进|长期坚持|常态化推进|持续|长期)', ([, y], year) =>
    onDay(yearOf(y, year), 12, 31),
  ),
  rule('(?:(\\d{4})年度?|今年|本年度?|当年)', ([, y], year) => onDay(yearOf(y, year), 12, 31)),
  rule(`${YEAR}(\\d{1,2})月(?:份)?(?:月?(底|末|内|初|[上中下]旬))?`, ([, y, m, part], year) =>
    inMonth(yearOf(y, year), Number(m), part),
  ),
  rule(`${YEAR}(\\d{1,2})月(\\d{1,2})[日号]?`, ([, y, m, d], year) => onDay(yearOf(y, year), Number(m), Number(d))),
  rule('(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})日?', ([, y, m, d]) => onDay(Number(y), Number(m), Number(d))),
  rule('(\\d{4})[./-](\\d{1,2})(?:月?[底末])?', ([, y, m]) => endOfMonth(Number(y), Number(m))),
  rule('(\\d{4})(\\d{2})(\\d{2})', ([, y, m, d]) => onDay(Number(y), Number(m), Number(d))),
  rule('(\\d{1,2})[./](\\d{1,2})日?', ([, m, d], year) => onDay(year, Number(m), Number(d))),
];
/** "3月至12月": the end of the span is the deadline; a year written once at its start holds for both. */
const SPAN = /^(?:(\d{4})年)?.*?(?:至|到|~|—+|–|(?<=[月日\d])-(?=\d+月))(.+)$/u;

/**
 * Reads the words of a deadline. Words without a year take the ledger's. "每季度末" gives four days, "全年" the
 * year's end. Nothing is guessed: words that are none of these are refused, and so is a day that does not exist.
 */
export function readStatedDate(words: string, year: number | null): StatedDate {
  const plain = words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。;,，；]+$/u, '')
    .replace(/^(?:于|在|力争|确保|原则上)/u, '');
  const found = readPlain(plain, year);
  if (found !== null) return found;
  const span = SPAN.exec(plain);
  const end = span?.[2] === undefined ? null : readPlain(span[2], yearOf(span[1], year));
  return end ?? refused('DATE_NOT_UNDERSTOOD');
}

function readPlain(plain: string, year: number | null): StatedDate | null {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(plain);
    if (match !== null) return read(match, year);
  }
  return null;
}

/** The year that a ledger's title names ("2026年度重点改革任务责任台账"), null when it names none. */
export function yearInTitle(title: string): number | null {
  const match = /(?:^|\D)(20\d{2})年/u.exec(title.normalize('NFKC').replace(/\s/g, ''));
  return match?.[1] === undefined ? null : Number(match[1]);
}
