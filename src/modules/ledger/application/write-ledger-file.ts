import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';

const WIDTHS = [6, 28, 10, 8, 14, 22, 18, 26, 20, 10, 36, 18, 16];

/** Workbooks spell odd characters as `_x0041_`; words that look like that are spelled out, or they would be read as one. */
const ESCAPE_LIKE = /_(x[0-9A-Fa-f]{4}_)/g;

/**
 * Writes rows of text as a workbook, streamed. Every cell is an inline string, so words that begin with "=" stay
 * words in every spreadsheet program.
 */
export function writeLedgerFile(rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>): Readable {
  const options = { name: '责任台账', columns: WIDTHS.map((width) => ({ width })), freezePane: { rows: 2 } };
  return Readable.from(writeXlsxStream(cellsOf(rows), options));
}

async function* cellsOf(rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>) {
  for await (const row of rows)
    yield row.map((words) => (words === '' ? null : words.replace(ESCAPE_LIKE, '_x005F_$1')));
}
