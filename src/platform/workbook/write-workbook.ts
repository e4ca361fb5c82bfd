import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';

/** Workbooks spell odd characters as `_x0041_`; words that look like that are spelled out, or they would be read as one. */
const ESCAPE_LIKE = /_(x[0-9A-Fa-f]{4}_)/g;

/** Rows of words, from the title on. */
export type RowsOfWords = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** How a sheet looks. */
export interface SheetLook {
  readonly name: string;
  /** Of the columns, in characters; 0: not shown, for the machine alone. */
  readonly widths: readonly number[];
  /** Rows on top that stay in sight. */
  readonly headRows: number;
}

/**
 * Writes rows of text as a workbook, streamed. Every cell is an inline string, so words that begin with "=" stay
 * words in every spreadsheet program.
 */
export function writeWorkbook(rows: RowsOfWords, { name, widths, headRows }: SheetLook): Readable {
  const options = { name, columns: widths.map((width) => (width === 0 ? { width: 12, hidden: true } : { width })), freezePane: { rows: headRows } };
  return Readable.from(writeXlsxStream(cellsOf(rows), options));
}

async function* cellsOf(rows: RowsOfWords) {
  for await (const row of rows)
    yield row.map((words) => (words === '' ? null : words.replace(ESCAPE_LIKE, '_x005F_$1')));
}
