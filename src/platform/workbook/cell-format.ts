import { dateFromSerial, dateToSerial, format, getFormatDateInfo } from 'numfmt';
import { isDay } from '../../shared-kernel/dates.js';
import type { DateCell, GridCell } from '../../shared-kernel/grid.js';

/**
 * The formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30), as Chinese programs show them. The
 * numbers 55 and 56 mean a time there and a month or day in Japan; on a date the latter is meant.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??' },
  ...{ 5: '¥#,##0;¥-#,##0', 6: '¥#,##0;¥-#,##0', 7: '¥#,##0.00;¥-#,##0.00', 8: '¥#,##0.00;¥-#,##0.00' },
  ...{ 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"' },
  ...{ 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"' },
  ...{ 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"' },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00' },
  ...{ 41: '#,##0;-#,##0;"-"', 42: '¥#,##0;-¥#,##0;¥"-"', 43: '#,##0.00;-#,##0.00;"-"' },
  ...{ 44: '¥#,##0.00;-¥#,##0.00;¥"-"', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' },
  ...{ 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"' },
  ...{ 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"' },
};
const GENERAL = /^(?:general|@)?$/iu;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?.*)?$/u;
/** Before the first of March 1900 Excel counts a day that never was; after 9999 it shows none. */
const [FIRST_SERIAL, END_OF_SERIALS] = [61, 2_958_466];
const DAYS_TO_1904 = 1_462;
const FULL_DATE = 'yyyy/m/d';
/** What comes again and again is no date, though it is made of one: `"每月"d"日前"`. */
const RECURS = /[每逐各双单]/u;

/** How a cell shows what it holds. */
export interface CellFormat {
  number(value: number): GridCell;
  /** A date that the workbook writes out (ISO 8601); its time zone, if it has one, is not reckoned with. */
  iso(words: string): GridCell;
  text(words: string): string;
}

/** The pattern of a format that a workbook names by number. */
export function builtInPattern(id: number): string {
  return BUILT_IN[id] ?? '';
}

/**
 * The format of a pattern: numbers become the words that are shown, dates keep their day. In a Chinese program `mmm` and
 * `AM/PM` read English and `aaaa` Chinese, unless the pattern names a language.
 */
export function cellFormat(written: string, date1904: boolean): CellFormat {
  const pattern = plainPattern(written);
  const shown = showing(pattern);
  const to = GENERAL.test(pattern) ? null : precision(pattern);
  const recurs = to !== null && RECURS.test(pattern);
  const asDate = (serial: number, show: (serial: number) => string, upTo: DateCell['to']): GridCell => {
    const date = dayOf(serial);
    return date === null ? plainNumber(serial) : { date, ...(upTo !== undefined && { to: upTo }), shown: show(serial) };
  };
  const texts = !GENERAL.test(pattern) && shown('\u0001') !== '\u0001';
  return {
    number: (value) =>
      to === null || recurs
        ? worded(GENERAL.test(pattern) ? plainNumber(value) : shown(value))
        : asDate(date1904 ? value + DAYS_TO_1904 : value, shown, to === 'DAY' ? undefined : to),
    iso: (words) => {
      const serial = serialOf(words);
      if (serial === null) return worded(words);
      if (recurs) return worded(shown(serial));
      return to === null
        ? asDate(serial, showing(FULL_DATE), undefined)
        : asDate(serial, shown, to === 'DAY' ? undefined : to);
    },
    text: (words) => (texts ? shown(words) : words),
  };
}

/** What Chinese programs write otherwise: `!` before a character that stands for itself (`0!.0,"万元"`), and the name of General. */
function plainPattern(pattern: string): string {
  return pattern
    .replace(/G\/通用格式/gu, 'General')
    .replace(/"[^"]*"|\\.|!(.)/gu, (whole, next?: string) => (next === undefined ? whole : `\\${next}`));
}

const worded = (words: string): GridCell => (words.trim() === '' ? null : words);

function showing(pattern: string): (value: number | string) => string {
  const chinese = /aaa|上午\/下午/u.test(pattern);
  const plain = pattern.replace(/上午\/下午/gu, 'AM/PM');
  const inWords = /\[DBNum1\]/iu.test(pattern);
  return (value) => {
    try {
      const words = format(plain, value, { locale: chinese ? 'zh-CN' : 'en-US' });
      return inWords ? words.replace(/\d+/gu, chineseNumber) : words;
    } catch {
      return typeof value === 'number' ? plainNumber(value) : value;
    }
  };
}

/** General: whole numbers with all their digits, others as the program would round them. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : format('General', value);
}

/** What a pattern shows of a date; null where it shows none. */
function precision(pattern: string): 'DAY' | 'MONTH' | 'YEAR' | null {
  try {
    const { year, month, day } = getFormatDateInfo(pattern);
    if (day || /(?:^|[^a])a{3,4}(?:[^a]|$)/iu.test(pattern.replace(/"[^"]*"|\\./gu, ''))) return 'DAY';
    if (month) return 'MONTH';
    return year ? 'YEAR' : null;
  } catch {
    return null;
  }
}

function dayOf(serial: number): string | null {
  if (serial < FIRST_SERIAL || serial >= END_OF_SERIALS) return null;
  const [year = 0, month = 0, day = 0] = dateFromSerial(serial);
  const date = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return isDay(date) ? date : null;
}

function serialOf(words: string): number | null {
  const match = ISO.exec(words.trim());
  if (match === null || !isDay(match.slice(1, 4).join('-'))) return null;
  return dateToSerial(Array.from({ length: 6 }, (_, part) => Number(match[part + 1] ?? 0)));
}

const DIGITS = '〇一二三四五六七八九';

function chineseNumber(digits: string): string {
  const value = Number(digits);
  if (digits.length > 2) return Array.from(digits, (digit) => DIGITS[Number(digit)]).join('');
  if (value < 10) return DIGITS[value] ?? digits;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
