import { keyOf, wordsOf } from '../../../shared-kernel/cell-text.js';
import {
  filledColumns,
  type Grid,
  type GridRow,
  resolveMerges,
  type Sheet,
  type Workbook,
} from '../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../shared-kernel/secrecy.js';
import { yearOf } from '../../../shared-kernel/sheet/title-year.js';
import { atOnce, type Steps } from '../../../shared-kernel/steps.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import {
  findHead,
  type FoundColumn,
  type Head,
  type HeadAnswer,
  headAsAnswered,
  saidBy,
  type SaidHeading,
} from './find-head.js';
import { headingWords, type LedgerField, missingFields, type SaidHeadings } from './headings.js';
import { yearOfIdentity } from './identity-key.js';
import type { Ledger } from './ledger.js';
import type { LedgerAnswers } from './ledger-answers.js';
import { readingSheet } from './parse-ledger.js';
import { refuse } from './problems.js';
import { beginReading, readSoFar } from './reading.js';

/** Why a sheet is not read unless a person says so. */
export const SHEET_GROUNDS = ['HIDDEN', 'OTHER_YEAR', 'REPEATS', 'NO_HEAD', 'COLUMNS_MISSING', 'EMPTY'] as const;

/** A sheet of the file as it was understood. */
export interface FoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly ticked: boolean;
  readonly why: (typeof SHEET_GROUNDS)[number] | null;
  readonly head: KeptHead | null;
  readonly year: number | null;
}

/** A head as it is kept with a preview. */
export interface KeptHead extends Omit<Head, 'columns'> {
  readonly columns: Readonly<Partial<Record<LedgerField, FoundColumn>>>;
}

/** What a ledger is read with beside its cells. */
export interface BookOptions {
  readonly fileName?: string;
  /** As said when it was handed in. */
  readonly year?: number | null;
  readonly calendar?: WorkingCalendar | null;
  readonly answers?: LedgerAnswers;
  /** What people said of headings before. */
  readonly said?: SaidHeadings;
}

/** A ledger, with what was found in its file. */
export interface ReadBook extends Ledger {
  readonly sheets: readonly FoundSheet[];
  /** Sheets without cells, as charts are. */
  readonly otherSheets?: readonly string[];
}

interface Looked {
  readonly sheet: Pick<Sheet, 'name' | 'hidden'>;
  readonly rows: readonly GridRow[];
  readonly head: Head | null;
  readonly year: number | 'ASK';
}

/** By these names a sheet gathers what stands in others. */
const GATHERS = /汇总|总表|合计|一览/u;
/** A sheet of which so many rows stand in those that are read already repeats them. */
const REPEATED = 0.5;

/**
 * Reads a responsibility ledger: every sheet with its head is found, those of the ledger's year that repeat no other
 * are read unless a person ticks otherwise, and where a head does not say enough a person is asked.
 * @throws LEDGER_EMPTY, LEDGER_TITLE_ONLY, LEDGER_HEAD_ONLY where no sheet holds a row of a table, LEDGER_OTHER_YEAR,
 * LEDGER_MARKED_SECRET
 */
export function readBook(book: Pick<Workbook, 'sheets'>, options: BookOptions = {}): ReadBook {
  return atOnce(readingBook(book, options));
}

/** The same in steps, for a book of thousands of rows. */
export function* readingBook({ sheets }: Pick<Workbook, 'sheets'>, options: BookOptions = {}): Steps<ReadBook> {
  const { answers = {}, said = NOTHING_SAID, calendar = null } = options;
  const looked: Looked[] = [];
  for (const sheet of sheets) {
    looked.push(look(sheet, options));
    yield;
  }
  throwIfSecret(looked);
  yield;
  throwIfEmpty(looked);
  const year = ledgerYear(looked, options);
  const found = tick(looked, year, answers);
  const read = looked.flatMap(({ sheet, rows, head }, place) => {
    const one = found[place];
    return one !== undefined && head !== null && isRead(one)
      ? [{ name: sheet.name, rows: ofTable(rows, head), head }]
      : [];
  });
  const reading = beginReading({ year, calendar, answers, said });
  for (const sheet of read) yield* readingSheet(reading, { ...sheet, named: read.length > 1 });
  yield;
  return { ...readSoFar(reading), sheets: found };
}

/** The rows without the table that stands beside theirs. */
function ofTable(rows: readonly GridRow[], { beside }: Head): readonly GridRow[] {
  if (beside === undefined) return rows;
  const cut = rows.map((row) => ({ ...row, cells: row.cells.slice(0, beside.column) }));
  return cut.filter((row) => filledColumns(row).length > 0);
}

const NOTHING_SAID: SaidHeadings = new Map();

/** A mark anywhere counts, on sheets that are not read as well: their cells would be kept and shown. */
function throwIfSecret(looked: readonly Looked[]): void {
  for (const { sheet, rows, head } of looked) {
    const mark = secretMark(sheet.name) ?? secrecyInRows(rows, head?.row ?? Infinity);
    if (mark !== null) throw refuse('LEDGER_MARKED_SECRET', { mark });
  }
}

/** A file in which no sheet has a row below its head says what it has instead. */
function throwIfEmpty(looked: readonly Looked[]): void {
  const names = looked.map(({ sheet }) => `“${sheet.name}”`).join('');
  if (looked.every(({ rows }) => rows.length === 0)) throw refuse('LEDGER_EMPTY', { sheets: names });
  const isTitle = (row: GridRow): boolean => filledColumns(row).length < 2;
  if (
    looked.some(({ rows, head }) =>
      rows.some((row) => (head === null ? !isTitle(row) : row.row >= head.row + head.rows)),
    )
  )
    return;
  const [headed] = looked.filter(({ head }) => head !== null);
  if (headed?.head != null) throw refuse('LEDGER_HEAD_ONLY', { sheet: headed.sheet.name, row: headed.head.row });
  const [row] = looked.flatMap(({ rows }) => rows.slice(0, 1));
  const words = wordsOf(row?.cells[filledColumns(row)[0] ?? 0]);
  throw refuse('LEDGER_TITLE_ONLY', { words: words.slice(0, LONGEST_TITLE) });
}

const LONGEST_TITLE = 60;

function look(sheet: Sheet, { answers = {}, said = NOTHING_SAID, fileName = '' }: BookOptions): Looked {
  const rows = resolveMerges(sheet);
  const answer = answers.mapping?.[sheet.name];
  const head = answer === undefined ? findHead(rows, said) : headAsAnswered(rows, answer);
  const titles = rows
    .filter(({ row }) => head === null || row < head.row)
    .flatMap((row) => filledColumns(row).map((column) => wordsOf(row.cells[column])));
  return { sheet, rows, head, year: yearOf(head === null ? [] : titles, sheet.name, fileName) };
}

/**
 * As a person says, else the year that the first sheet with a head and a year names, one that people see before others.
 * Where an export's keys are of another year, as in one with a new title, a person says whether it is the new year's.
 */
function ledgerYear(looked: readonly Looked[], { answers = {}, year: wanted = null }: BookOptions): number | null {
  const seenFirst = [...looked].sort((a, b) => Number(a.sheet.hidden === true) - Number(b.sheet.hidden === true));
  const named = seenFirst.flatMap(({ head, year }) => (head === null || year === 'ASK' ? [] : [year]));
  const stated = named[0] ?? null;
  if (answers.year !== undefined) return answers.year;
  if (wanted === null) return agreedYear(stated, keyedYear(looked));
  if (stated !== null && !named.includes(wanted)) throw refuse('LEDGER_OTHER_YEAR', { wanted, stated });
  return wanted;
}

function agreedYear(stated: number | null, keyed: number | null): number | null {
  if (stated === null || keyed === null) return stated ?? keyed;
  return stated === keyed ? stated : null;
}

/** The year of which most of the rows' 系统编号 are; null where there are none. */
function keyedYear(looked: readonly Looked[]): number | null {
  const counts = new Map<number, number>();
  for (const { head, rows } of looked) {
    const column = head?.columns.get('system')?.column;
    if (column === undefined) continue;
    for (const { cells } of rows) {
      const year = yearOfIdentity(wordsOf(cells[column]));
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** Which sheets are read, and why the others are not. */
function tick(looked: readonly Looked[], year: number | null, { sheets }: LedgerAnswers): readonly FoundSheet[] {
  const read = new Set<string>();
  const named = looked.some((one) => one.year === year);
  const grounds = new Map<Looked, FoundSheet['why']>();
  const gatheringLast = [...looked].sort(
    (a, b) => Number(GATHERS.test(a.sheet.name)) - Number(GATHERS.test(b.sheet.name)),
  );
  for (const one of gatheringLast) {
    // A year that no sheet names is a person's word about those that are there.
    const why = groundOf(one, named ? year : null, read);
    grounds.set(one, why);
    if (why === null && one !== gatheringLast.at(-1)) for (const key of keysOf(one)) read.add(key);
  }
  const open = [...grounds.values()].every((why) => why !== null);
  return looked.map((one) => {
    const why = grounds.get(one) ?? null;
    const { name, hidden = false } = one.sheet;
    // Where no sheet can be read as it is, those that people see wait for a person to say what their columns hold.
    const waits = open && !hidden && (why === 'COLUMNS_MISSING' || why === 'NO_HEAD');
    const ticked = sheets === undefined ? why === null || waits : sheets.includes(name);
    const head = one.head && { ...one.head, columns: Object.fromEntries(one.head.columns) };
    return { name, hidden, ticked, why, head, year: one.year === 'ASK' ? null : one.year };
  });
}

function groundOf(one: Looked, year: number | null, read: ReadonlySet<string>): FoundSheet['why'] {
  const { sheet, rows, head } = one;
  if (rows.length === 0) return 'EMPTY';
  if (head === null) return 'NO_HEAD';
  if (missingFields(head.columns).length > 0) return 'COLUMNS_MISSING';
  if (sheet.hidden === true) return 'HIDDEN';
  if (one.year !== 'ASK' && year !== null && one.year !== year) return 'OTHER_YEAR';
  return read.size > 0 && repeats(keysOf(one), read) ? 'REPEATS' : null;
}

function repeats(keys: readonly string[], read: ReadonlySet<string>): boolean {
  return keys.length > 0 && keys.filter((key) => read.has(key)).length / keys.length > REPEATED;
}

/** What its rows say, by project and measure. */
function keysOf({ rows, head }: Looked): readonly string[] {
  const [name, measure] = [head?.columns.get('name'), head?.columns.get('measure')];
  let project = '';
  return rows.flatMap(({ row, cells }) => {
    if (head === null || row < head.row + head.rows) return [];
    project = keyOf(wordsOf(cells[name?.column ?? -1])) || project;
    const words = keyOf(wordsOf(cells[measure?.column ?? -1]));
    return words === '' ? [] : [`${project}|${words}`];
  });
}

/** What a person's answers say of headings: the field of each one that has words. */
export function headingsSaid(
  { sheets }: Pick<Workbook, 'sheets'>,
  mapping: Readonly<Record<string, HeadAnswer>>,
): readonly SaidHeading[] {
  return sheets.flatMap((sheet) => {
    const answer = mapping[sheet.name];
    return answer === undefined ? [] : saidBy(resolveMerges(sheet), answer);
  });
}

/** Whether its rows are among those of the ledger. */
export function isRead({ ticked, why, head }: FoundSheet): boolean {
  return ticked && head !== null && why !== 'COLUMNS_MISSING';
}

/** Sheets that are ticked and wait for a person to say what their columns hold. */
export function unmapped({ sheets }: Pick<ReadBook, 'sheets'>): readonly FoundSheet[] {
  return sheets.filter(({ ticked, why }) => ticked && (why === 'COLUMNS_MISSING' || why === 'NO_HEAD'));
}

/** Reads a ledger of one sheet that needs nobody's word. @throws LEDGER_HEADINGS_MISSING, LEDGER_COLUMNS_MISSING besides */
export function parseLedger(grid: Grid, options: BookOptions = {}): Ledger {
  const { sheets, ...ledger } = readBook({ sheets: [{ ...grid, name: '', outside: [] }] }, options);
  const head = sheets[0]?.head;
  if (head == null) throw refuse('LEDGER_HEADINGS_MISSING');
  const missing = missingFields(new Set(Object.keys(head.columns)));
  if (missing.length > 0) throw refuse('LEDGER_COLUMNS_MISSING', { columns: missing.map(headingWords).join('、') });
  return ledger;
}
