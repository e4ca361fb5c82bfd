import type { Day } from '../dates.js';
import { weekdayOf } from '../dates.js';
import {
  asked,
  type DateContext,
  type DateDoubt,
  namedYear,
  readTerm,
  refused,
  type StatedDate,
  type StatedDays,
} from './date-words.js';
import { plainQuarters, plainWords } from './plain-words.js';

export type { DateContext, DateDoubt, StatedDate, StatedDays } from './date-words.js';

const LEADING =
  /^(?:于|在|力争|确保|原则上|最迟|不晚于|不迟于|截止到?|截至|预计|计划|拟于?|争取|务必|应于?|须|完成时限:?|时限:?|时间:)+/u;
const CLOCK =
  /(?<=[日号末底])(?:上午|下午|中午|晚上)?(?:\d{1,2}[时点](?:\d{1,2}分|半|整)?|\d{1,2}:\d{2}(?::\d{2})?|下班)(?=前|之前|以前|$)/u;
/** How a spreadsheet's text shows the midnight of a day. */
const MIDNIGHT = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/u;
/** "上、下半年各一次": what comes once in each of several periods. */
const ONCE_EACH = /(?:各|分别)(?:至少|不少于)?(?:开展|召开|报送|调度|通报|督查|更新|研究|总结)?[1一][次期轮篇]$/u;
const WEEKDAY = /^(?:周|星期|礼拜)([一二三四五六日天])$/u;
const WEEKDAYS = '日一二三四五六';
const NAMES_A_DATE = /\d|[年月]|季度|半年/u;
/** What an office means without a date: it is kept in its words, and a person says the day. */
const ASKED = [
  /常态|长期|常年|持续|经常|适时|及时|尽快|尽早|随时|立即|即日|待定|另行|择期|要求|部署|安排|进度|时限|情况/u,
  /^每(?:周|天|日|旬|\d?两?个?星期)|^(?:逐|按)[周日旬]|^每[年月]\d+次|[本下]月|[本下]周|本季度|^月底|^年初/u,
  /\d+个?(?:工作日|自然日|日|天|月|周|年)(?:以|之)?内|半年内/u,
  /^[^\d月]+(?:前|后|期间|之日|时)$|[后起]$/u,
];

/**
 * Reads the words of a deadline. Words without a year take the ledger's; the end of a span is the deadline; "每季度末"
 * gives four days, "二、四季度" two. Nothing is guessed: what is doubtful carries its doubts, a day that does not
 * exist and words that are none of these are refused, and what an office means without a date is asked.
 */
export function readStatedDate(words: string, context: DateContext): StatedDate {
  const stated = readWhole(plainDate(words), context);
  const { year } = context;
  const isFar = (day: Day): boolean =>
    year !== null && (Number(day.slice(0, 4)) < year || Number(day.slice(0, 4)) > year + 5);
  return stated.ok && stated.days.some(isFar) ? withDoubt(stated, 'YEAR') : stated;
}

/** Numbers before several dates: "①6月底前②12月底前", "1.6月底前 2.12月底前". */
const CIRCLED = /[①-⑳]/gu;
const NUMBERED = /(?:^|[\s;,；，])[1-9][.．、)）]\s*/gu;

/** Where one date ends and the next begins: breaks in a cell between them are not kept. */
const NEXT_DATE = /(?<=[月日号底前末内])(?=20\d{2}[年.])|(?<=[日号底前末内])(?=\d{1,2}月)/gu;

/** The turn of a month, "6月底7月初", is one time: from the end of the one to the beginning of the next. */
const TURN = /(\d{1,2})月[底末](?=(?:20\d{2}年)?(\d{1,2})月初)/gu;
const asSpan = (words: string): string =>
  words.replace(TURN, (ends: string, month: string, next: string) =>
    Number(next) === (Number(month) % 12) + 1 ? `${ends}至` : ends,
  );

/** Numbered dates as a list of them. */
function asList(words: string): string {
  const numbered = /^\s*1[.．、)）]/u.test(words) && /[\s;,；，]2[.．、)）]/u.test(words);
  return (numbered ? words.replace(NUMBERED, ';') : words)
    .replace(CIRCLED, ';')
    .replace(/;{2,}|[；，;,]\s*;/gu, ';')
    .replace(/^;/u, '');
}

function plainDate(words: string): string {
  return asSpan(plainQuarters(plainWords(asList(words).normalize('NFKC').replace(MIDNIGHT, ''))))
    .replace(NEXT_DATE, ';')
    .replace(/["'“”‘’「」]/gu, '')
    .replace(/[。;,.、]+$/u, '')
    .replace(LEADING, '')
    .replace(CLOCK, '')
    .replace(ONCE_EACH, '')
    .replace(/(?<=[日号\d])((?:周|星期|礼拜)[一二三四五六日天])/u, '($1)');
}

const withDoubt = (stated: StatedDays, doubt: DateDoubt): StatedDays => ({
  ...stated,
  doubts: [...(stated.doubts ?? []), doubt],
});

type Part = (plain: string, context: DateContext) => StatedDate | null;

function readWhole(plain: string, context: DateContext): StatedDate {
  for (const read of PARTS) {
    const stated = read(plain, context);
    if (stated !== null) return stated;
  }
  return ASKED.some((pattern) => pattern.test(plain)) ? asked : refused('DATE_NOT_UNDERSTOOD');
}

/** "9月30日（周三）", "汛期前（6月1日）", "12月底前（分批）". */
function readBracketed(plain: string, context: DateContext): StatedDate | null {
  const match = /^(.*?)[([【]([^()[\]【】]*)[)\]】](.*)$/u.exec(plain);
  if (match === null) return null;
  const [, before = '', inside = '', after = ''] = match;
  const main = readWhole(before + after, context);
  if (inside === '' || inside.startsWith('含')) return main;
  const weekday = WEEKDAY.exec(inside)?.[1];
  return weekday === undefined
    ? joined(main, inside, before + after, context)
    : onWeekday(main, weekday.replace('天', '日'));
}

function onWeekday(main: StatedDate, weekday: string): StatedDate {
  return main.ok && main.days.some((day) => WEEKDAYS[weekdayOf(day)] !== weekday) ? withDoubt(main, 'WEEKDAY') : main;
}

function joined(main: StatedDate, inside: string, outside: string, context: DateContext): StatedDate {
  const inner = readWhole(inside, context);
  if (main.ok && inner.ok) return main.days.join() === inner.days.join() ? main : refused('DATE_NOT_UNDERSTOOD');
  if (main.ok) return NAMES_A_DATE.test(inside) ? refused('DATE_NOT_UNDERSTOOD') : withDoubt(main, 'REMARK');
  if (!inner.ok || NAMES_A_DATE.test(outside)) return main;
  return main.ask === true ? inner : withDoubt(inner, 'REMARK');
}

function readAbout(plain: string, context: DateContext): StatedDate | null {
  const match = /^(?:约|大约)?(.+?)(?:左右|前后|上下)?$/u.exec(plain);
  const inner = match?.[1] ?? plain;
  if (inner === plain) return null;
  const stated = readWhole(inner, context);
  return stated.ok ? withDoubt(stated, 'ABOUT') : stated;
}

const DASHES = [/至|到/gu, /[~〜→]|[—–―−─]+/gu, /[-‐‑]/gu];
const FROM_NOW = /^(?:即日|现在|目前|今日|发文之日|印发之日|本文印发之日)$/u;

interface Span {
  readonly begins: StatedDate | null;
  readonly ends: StatedDate | null;
}

/** "3月至12月": the end of the span is the deadline; what its end leaves out (year, month, unit) its start says. */
function readSpan(plain: string, context: DateContext): StatedDate | null {
  const span = spanOf(plain, context);
  if (span === null) return null;
  const { begins, ends } = span;
  if (begins !== null && !begins.ok) return begins;
  return ends !== null && begins !== null && isBackwards(begins, ends) ? refused('DATE_SPAN_BACKWARDS') : ends;
}

function isBackwards(begins: StatedDate, ends: StatedDate): boolean {
  const [first, last] = [begins, ends].map((stated) => (stated.ok ? stated.days : []));
  return (last?.[0] ?? '9') < (first?.at(-1) ?? '');
}

function spanOf(plain: string, context: DateContext): Span | null {
  const spans = DASHES.flatMap((dash) => [...plain.matchAll(dash)]).map((match) => {
    const start = plain.slice(0, match.index).replace(/^[自从由]/u, '');
    return between(start.replace(/(?:起|开始)$/u, ''), plain.slice(match.index + match[0].length), context);
  });
  return spans.find((span) => span?.ends) ?? spans.find((span) => span?.begins?.ok === false) ?? null;
}

function between(start: string, end: string, context: DateContext): Span | null {
  if (FROM_NOW.test(start)) return { begins: null, ends: readOne(end, context) };
  const whole = /\d$/u.test(start) ? start + unitOf(end) : start;
  const begins = readTerm(start, context) ?? readTerm(start + unitOf(end), context);
  return begins && { begins, ends: readOne(completed(end, whole), within(start, context)) };
}

/** Days that come one after the other. */
function isAscending(days: readonly Day[]): boolean {
  return days.every((day, index) => index === 0 || day > (days[index - 1] ?? ''));
}

function readOne(plain: string, context: DateContext): StatedDate | null {
  const stated = readTerm(plain, context);
  return stated?.ok === true && stated.recurring === true ? null : stated;
}

/** The year that the words before name holds for what follows. */
function within(before: string, context: DateContext): DateContext {
  const year = namedYear(/^(?:\d{4}|2\d年|[今本当明次翌来后]年)/u.exec(before)?.[0], context);
  return year === undefined ? context : { ...context, year };
}

const unitOf = (plain: string): string =>
  /^第?(?:\d{1,4}|[一二三四])((?:年|月|日|号|个?季度?).*)$/u.exec(plain)?.[1] ?? '';

/** An end without month or unit takes the start's: "9月1日" and "30日", "2026/3" and "9". */
function completed(end: string, start: string): string {
  const digits = /^(\d{1,2})([日号].*)?$/u.exec(end);
  if (digits === null) return end;
  return digits[2] === undefined ? start.replace(/\d+(?=\D*$)/u, end) : start.replace(/\d+[日号]?$/u, end);
}

/** "6月底、12月底", "二、四季度", "6月5日和15日": several days, in their order. */
function readList(plain: string, context: DateContext): StatedDate | null {
  const pieces = plain.split(/[、,;和与及]/u).filter((piece) => piece !== '');
  const unit = unitOf(pieces.at(-1) ?? '');
  const read: StatedDate[] = [];
  let at = context;
  for (const [index, piece] of pieces.entries()) {
    const whole = /^第?(?:\d{1,2}|[一二三四])$/u.test(piece) ? piece + unit : completed(piece, pieces[index - 1] ?? '');
    const stated = readOne(piece, at) ?? readOne(whole, at);
    if (stated?.ok !== true) return stated;
    read.push(stated);
    at = within(piece, at);
  }
  return read.length < 2 ? null : severalDays(read);
}

function severalDays(read: readonly StatedDate[]): StatedDate {
  const wrong = read.find(({ ok }) => !ok);
  if (wrong !== undefined) return wrong;
  const all = read.flatMap((stated) => (stated.ok ? [stated] : []));
  const days = all.flatMap((stated) => stated.days);
  const doubts = [...new Set(all.flatMap((stated) => stated.doubts ?? []))];
  if (!isAscending(days)) return refused('DATE_NOT_UNDERSTOOD');
  return { ok: true, days, ...(doubts.length > 0 && { doubts }) };
}

/** What comes again and again, before its days: 每月 of 每月5日. */
const AGAIN = /^.*?(?:(?:每|各|按|逐|分)个?(?:月份?|半年|季度?)|月月|[双单]月|每[两二2]个?月)/u;

/** "每月5日、20日", "每季度首月、末月": several days of each period. */
function readAgain(plain: string, context: DateContext): StatedDate | null {
  const again = AGAIN.exec(plain)?.[0];
  const pieces = plain.split(/[、,;和与及]/u).filter((piece) => piece !== '');
  if (again === undefined || pieces.length < 2) return null;
  const read = pieces.map((piece, index) => {
    const own = index === 0 || AGAIN.test(piece);
    return readTerm(own ? piece : again + piece, context);
  });
  const wrong = read.find((stated) => stated?.ok !== true);
  if (wrong !== undefined) return wrong;
  const days = read.flatMap((stated) => (stated?.ok === true && stated.recurring === true ? stated.days : []));
  return days.length === 0 ? null : { ok: true, days: [...new Set(days)].sort(), recurring: true };
}

const WINDOW = /^[自从]?(.+?)(?:起|开始|期间)?,?((?:每|逐|按|双月|单月).+)$/u;

/** "3月起每月底", "4—10月，每月25日前": of the recurring days those within. */
function readWindow(plain: string, context: DateContext): StatedDate | null {
  const [, window = '', term = ''] = WINDOW.exec(plain) ?? [];
  const stated = readTerm(term, within(window, context));
  if (stated?.ok !== true || stated.recurring !== true) return null;
  const { begins, ends } = spanOf(window, context) ?? { begins: readTerm(window, context), ends: null };
  const [first, last] = [monthOf(begins), ends === null ? '9' : monthOf(ends)];
  const isWithin = (month: string): boolean => month >= first && month <= last;
  return first === '' ? null : { ...stated, days: stated.days.filter((day) => isWithin(day.slice(0, 7))) };
}

function monthOf(stated: StatedDate | null): string {
  return stated?.ok === true ? (stated.days[0] ?? '').slice(0, 7) : '';
}

const STAGE = /^(.+?(?:前|底|末|内|日|号|月|季度|半年))(\D{2,})$/u;
const BEGINS = /^(?:启动|开始|起)/u;

/** "6月底前完成方案，12月底前完成": dates with what is to be done by them; what only begins on a day ends on another. */
function readStages(plain: string, context: DateContext): StatedDate | null {
  const found: { readonly stated: StatedDate; readonly begins: boolean }[] = [];
  let at = context;
  for (const piece of plain.split(/[,;、]/u)) {
    const { date, rest } = stageOf(piece, at);
    const stated = NAMES_A_DATE.test(rest) ? null : readOne(date, at);
    if (stated === null && NAMES_A_DATE.test(piece)) return null;
    if (stated !== null) found.push({ stated, begins: BEGINS.test(rest) });
    at = within(date, at);
  }
  const read = severalDays(found.flatMap(({ stated, begins }) => (begins ? [] : [stated])));
  if (!read.ok || read.days.length === 0) return read.ok ? null : read;
  return withDoubt(read, found.length > 1 ? 'STAGES' : 'REMARK');
}

function stageOf(piece: string, context: DateContext): { readonly date: string; readonly rest: string } {
  const [, date = piece, rest = ''] = (readTerm(piece, context) === null ? STAGE.exec(piece) : null) ?? [];
  return { date, rest };
}

const PARTS: readonly Part[] = [
  readTerm,
  readBracketed,
  readAbout,
  readSpan,
  readAgain,
  readList,
  readWindow,
  readStages,
];
