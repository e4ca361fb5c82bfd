import { wordsOf } from '../../../../shared-kernel/cell-text.js';
import { filledColumns, type Grid, type GridRow, isBlankCell, resolveMerges } from '../../../../shared-kernel/grid.js';
import { secrecyInRows, secretMark } from '../../../../shared-kernel/secrecy.js';
import { type Headings, joinHeadings } from '../../../../shared-kernel/sheet/headings.js';
import { kindOfRow, openRow, type RowRules } from '../../../../shared-kernel/sheet/row.js';
import { yearOf } from '../../../../shared-kernel/sheet/title-year.js';
import { refuse } from './problems.js';
import { columnsLacking, isParagraph, type RegisterSheet } from './register-sheet.js';

const HEADING_SEARCH_ROWS = 50;
const LEAST_HEADINGS = 3;
const LONGEST_LIST = 2_000;
/** Of small rows in one cell; what one value may hold is asked of each. */
const LONGEST_ROWS = 20_000;
const LONGEST_WORDS = 200;

/** What is wrong with one cell of a row; the field is null where no single one is at fault. */
export interface CellRefusal {
  readonly field: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A row of the sheet: its words by field, and what can be said of them without asking the database. */
export interface ReadRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly CellRefusal[];
}

/** A row or a column that was not read. */
export interface SkippedPart {
  readonly row: number;
  /** Of a column: its heading. */
  readonly column: string | null;
  readonly words: string;
}

/** A register's workbook taken apart. */
export interface ReadSheet {
  /** Of dates that state none. */
  readonly year: number | null;
  /** The headings as the file writes them, by field. */
  readonly heads: Readonly<Record<string, string>>;
  readonly rows: readonly ReadRow[];
  readonly skipped: readonly SkippedPart[];
}

interface Reading {
  headings: Headings<string>;
  headingRow: number;
  readonly rows: ReadRow[];
  readonly skipped: SkippedPart[];
}

/**
 * Takes a register's workbook apart as offices keep it: title rows, headings by their usual words, merged cells, remarks
 * and totals between the data. Nothing is passed over in silence: what is not read is listed.
 * @param wanted the year of dates without one; by default the year in the title
 * @throws HEADINGS_UNKNOWN, WORKBOOK_MARKED_SECRET
 */
export function readRegisterSheet(grid: Grid, sheet: RegisterSheet, wanted: number | null): ReadSheet {
  const rows = resolveMerges(grid);
  const start = rows.slice(0, HEADING_SEARCH_ROWS).findIndex((row) => headingsOf(sheet, row) !== null);
  const mark = secrecyInRows(rows, start < 0 ? Infinity : (rows[start]?.row ?? 0));
  if (mark !== null) throw refuse('WORKBOOK_MARKED_SECRET', { mark });
  if (start < 0) throw headingsUnknown(sheet, mostHeadings(sheet, rows));
  const reading: Reading = { headings: new Map(), headingRow: -1, rows: [], skipped: [] };
  for (const row of rows.slice(start)) readLine(sheet, reading, row);
  const titles = rows.slice(0, start).flatMap((row) => filledColumns(row).map((column) => wordsOf(row.cells[column])));
  const stated = yearOf(titles);
  const heads = Object.fromEntries([...reading.headings].map(([field, { words }]) => [field, words]));
  return { year: wanted ?? (stated === 'ASK' ? null : stated), heads, rows: reading.rows, skipped: reading.skipped };
}

const headingsOf = (sheet: RegisterSheet, row: GridRow): Headings<string> | null =>
  sheet.headings.read(row, LEAST_HEADINGS);

/** Of the row that comes nearest to being the headings: what else the file lacks is all that its owner has to mend. */
function mostHeadings(sheet: RegisterSheet, rows: readonly GridRow[]): Headings<string> {
  const found = rows.slice(0, HEADING_SEARCH_ROWS).map((row) => sheet.headings.read(row, 1) ?? new Map());
  return found.reduce<Headings<string>>((most, one) => (one.size > most.size ? one : most), new Map());
}

function headingsUnknown(sheet: RegisterSheet, found: Headings<string>) {
  const missing = columnsLacking(sheet, (name) => found.has(name));
  return refuse('HEADINGS_UNKNOWN', { columns: missing.map((name) => sheet.headings.first(name)).join('、') });
}

function readLine(sheet: RegisterSheet, reading: Reading, source: GridRow): void {
  const headings = headingsOf(sheet, source);
  if (headings !== null) {
    const goesOn = reading.headingRow === source.row - 1;
    reading.headings = goesOn ? joinHeadings(reading.headings, headings) : headings;
    reading.headingRow = source.row;
    reading.skipped.push(...unknownColumns(source, headings));
    return;
  }
  if (columnsLacking(sheet, (name) => reading.headings.has(name)).length > 0)
    throw headingsUnknown(sheet, reading.headings);
  if (isData(sheet, source, reading.headings)) readData(sheet, reading, source);
  else reading.skipped.push({ row: source.row, column: null, words: firstWords(source) });
}

function unknownColumns(source: GridRow, headings: Headings<string>): readonly SkippedPart[] {
  const known = new Set([...headings.values()].map(({ column }) => column));
  return filledColumns(source)
    .filter((column) => !known.has(column))
    .map((column) => {
      const words = wordsOf(source.cells[column]).slice(0, LONGEST_WORDS);
      return { row: source.row, column: words, words };
    });
}

/** A remark may stand in any column; a row that fills two columns of the register is data, whatever its first words. */
function isData(sheet: RegisterSheet, source: GridRow, headings: Headings<string>): boolean {
  const says = sheet.columns.map(({ name }) => name).filter((name) => name !== 'title');
  const filled = says.filter((name) => !isBlankCell(source.cells[headings.get(name)?.column ?? -1]));
  if (filled.length > 1) return true;
  return kindOfRow(source, headings, { labels: ['mark.number', 'title'], says }) === 'DATA';
}

function firstWords(source: GridRow): string {
  return wordsOf(source.cells[filledColumns(source)[0] ?? 0]).slice(0, LONGEST_WORDS);
}

function rulesOf(sheet: RegisterSheet): RowRules<string> {
  const fields = new Map(sheet.columns.map((field) => [field.name, field]));
  return {
    limit: (name) => {
      const { type, part } = fields.get(name) ?? {};
      if (part !== undefined) return LONGEST_ROWS;
      return (type?.input === 'line' || type?.input === 'paragraph' ? type.max : undefined) ?? LONGEST_LIST;
    },
    isParagraph: (name) => {
      const field = fields.get(name);
      return field !== undefined && isParagraph(field);
    },
    heading: (name) => sheet.headings.first(name),
    number: 'mark.number',
  };
}

function readData(sheet: RegisterSheet, reading: Reading, source: GridRow): void {
  const faults: CellRefusal[] = [];
  let at = '';
  const row = openRow<string, string>(source, reading.headings, rulesOf(sheet), ({ code, params }) => {
    faults.push({ field: at, code, params });
  });
  const read = (name: string): string => {
    at = name;
    return row.words(name);
  };
  const present = sheet.columns.filter(({ name }) => reading.headings.has(name));
  const cells = Object.fromEntries(present.map(({ name }) => [name, read(name)]));
  if (reading.headings.has('mark.state') && read('mark.state') === sheet.words.withdrawn) {
    reading.skipped.push({ row: source.row, column: null, words: cells['title'] ?? '' });
    return;
  }
  const marked = present.flatMap(({ name }) => {
    const mark = secretMark(cells[name] ?? '');
    return mark === null ? [] : [{ field: name, code: 'SECRET_MARK', params: { mark } }];
  });
  // Of a row that bears a mark nothing is kept.
  reading.rows.push(
    marked.length > 0 ? { row: source.row, cells: {}, faults: marked } : { row: source.row, cells, faults },
  );
}
