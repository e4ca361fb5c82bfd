import type { Book } from '../../../shared-kernel/grid.js';
import { NOT_READ_ROWS } from './ledger.js';
import { type KeptHead, type ReadBook, SHEET_GROUNDS } from './read-book.js';

/** Why something in a file was not read: a row, a column without a field, a cell far outside, a sheet. */
export const NOT_READ = [...NOT_READ_ROWS, 'COLUMN', 'SECOND_TABLE', 'OUTSIDE', ...SHEET_GROUNDS, 'NO_CELLS'] as const;

/** Something that the file says and nobody read. */
export interface NotRead {
  readonly sheet: string;
  readonly row: number | null;
  /** Its letters. */
  readonly column: string | null;
  readonly words: string;
  readonly why: (typeof NOT_READ)[number];
}

/** What the preview kept of reading. */
export type KeptReading = Partial<Pick<ReadBook, 'sheets' | 'skipped' | 'otherSheets'>>;

/** All that was not read, by sheet. */
export function notReadOf(
  { sheets = [], skipped = [], otherSheets = [] }: KeptReading,
  book: Book | null,
): readonly NotRead[] {
  const whole = sheets.flatMap(({ name, ticked, why }) =>
    ticked ? [] : [{ sheet: name, row: null, column: null, words: name, why: why ?? ('LEFT_OUT' as const) }],
  );
  const columns = sheets.flatMap(({ name, ticked, head }) =>
    (ticked && head !== null ? unreadOf(head) : []).map(({ column, words }) => ({
      sheet: name,
      row: head?.row ?? null,
      column: lettersOf(column),
      words,
      why: 'COLUMN' as const,
    })),
  );
  const beside = sheets.flatMap(({ name, ticked, head }) =>
    ticked && head?.beside !== undefined
      ? [
          {
            sheet: name,
            row: head.row,
            column: lettersOf(head.beside.column),
            words: head.beside.words,
            why: 'SECOND_TABLE' as const,
          },
        ]
      : [],
  );
  const outside = (book?.sheets ?? []).flatMap(({ name, outside: cells }) =>
    cells.map(({ row, column, shown }) => ({ sheet: name, row, column, words: shown, why: 'OUTSIDE' as const })),
  );
  const rows = skipped.map((one) => ({ ...one, column: null }));
  const others = otherSheets.map((name) => ({
    sheet: name,
    row: null,
    column: null,
    words: name,
    why: 'NO_CELLS' as const,
  }));
  return [...whole, ...others, ...columns, ...beside, ...outside, ...rows];
}

/** Headings of columns that say nothing to anybody: those that say what became of the rows are read for that alone. */
function unreadOf({ others, remarks }: KeptHead): KeptHead['others'] {
  const read = new Set(remarks);
  return others.filter(({ column }) => !read.has(column));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
