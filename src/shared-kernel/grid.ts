import type { Day } from './dates.js';

/** A date as Excel holds it: the words that the person sees, and whether they name no more than its month or year. */
export interface DateCell {
  readonly date: Day;
  readonly to?: 'MONTH' | 'YEAR';
  readonly shown: string;
}

/** A text beyond what is held: its length and its beginning. Only a column that is read refuses it. */
export interface LongCell {
  readonly long: number;
  readonly shown: string;
}

/** What the workbook says could not be reckoned: #REF!, #SPILL!, #CALC! and others. */
export interface ErrorCell {
  readonly error: string;
}

/**
 * A cell as the reading process hands it over: numbers are the words that are shown ("12.30", "50%"). Formulas are
 * never evaluated, nor is their remembered result taken.
 */
export type GridCell = string | DateCell | LongCell | ErrorCell | { readonly formula: true } | null;

/** A row by its number in the workbook (from 1), its cells from column A on. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** A row that the person does not see, by a filter or otherwise. */
  readonly hidden?: 'HIDDEN' | 'FILTERED';
  /** Columns whose words are struck through, from 0. */
  readonly struck?: readonly number[];
  /** Columns in which words beside those that stand are crossed out, and not said. */
  readonly crossed?: readonly number[];
}

/** A merged range; rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of one sheet. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merges: readonly MergedRange[];
}

/** One worksheet. */
export interface Sheet extends Grid {
  readonly name: string;
  readonly hidden?: true;
  /** Cells so far to the right that they are not read, the first of them, by their column's letters. */
  readonly outside: readonly { readonly row: number; readonly column: string; readonly shown: string }[];
}

/** A file of sheets: the worksheets in their order, and by name what holds no cells. */
export interface Workbook {
  readonly format: 'XLSX' | 'CSV' | 'ODS';
  readonly sheets: readonly Sheet[];
  readonly notRead: readonly { readonly name: string; readonly why: 'CHART' | 'OTHER' }[];
}

/** What is kept of a file while people look at it. */
export type Book = Pick<Workbook, 'sheets' | 'notRead'>;

/** The first worksheet that people see. */
export function firstVisibleSheet({ sheets }: Pick<Workbook, 'sheets'>): Grid {
  return sheets.find(({ hidden }) => hidden !== true) ?? { rows: [], merges: [] };
}

/** Whether a cell shows nothing. */
export function isBlankCell(cell: GridCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** The positions of the cells that show something. */
export function filledColumns(row: GridRow): readonly number[] {
  const filled: number[] = [];
  row.cells.forEach((cell, column) => {
    if (!isBlankCell(cell)) filled.push(column);
  });
  return filled;
}

/**
 * The rows that show something, each cell of a vertical merge carrying the words of its top cell. A range merged
 * across columns speaks in its first column only: a title over thirteen columns stays one cell.
 */
export function resolveMerges(grid: Grid): readonly GridRow[] {
  const rows = grid.rows.filter((row) => !row.cells.every(isBlankCell));
  const position = new Map(grid.rows.map((row) => [row.row, row]));
  const extra = new Map<number, Map<number, GridCell>>();
  for (const range of grid.merges) {
    const value = position.get(range.top)?.cells[range.left];
    if (value === undefined || isBlankCell(value)) continue;
    for (const row of rowsBetween(rows, range.top + 1, range.bottom)) {
      const cells = extra.get(row.row) ?? new Map<number, GridCell>();
      extra.set(row.row, cells.set(range.left, value));
    }
  }
  return rows.map((row) => fill(row, extra.get(row.row)));
}

function fill(row: GridRow, extra: ReadonlyMap<number, GridCell> | undefined): GridRow {
  if (extra === undefined) return row;
  const cells = Array.from({ length: Math.max(row.cells.length, ...[...extra.keys()].map((column) => column + 1)) });
  return { ...row, cells: cells.map((_, column) => extra.get(column) ?? row.cells[column] ?? null) };
}

/** Rows come in ascending order; a binary search keeps thousands of merges over thousands of rows cheap. */
function rowsBetween(rows: readonly GridRow[], first: number, last: number): readonly GridRow[] {
  return rows.slice(indexFrom(rows, first), indexFrom(rows, last + 1));
}

function indexFrom(rows: readonly GridRow[], wanted: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
