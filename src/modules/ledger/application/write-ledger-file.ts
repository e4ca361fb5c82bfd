import type { Readable } from 'node:stream';
import { type RowsOfWords, writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { words } from '../../../texts/words.js';

const WIDTHS = [6, 28, 10, 8, 14, 22, 18, 26, 20, 10, 36, 18, 16, 0];

/** Writes a ledger's rows as a workbook, streamed. */
export function writeLedgerFile(rows: RowsOfWords): Readable {
  return writeWorkbook(rows, { name: words('title.LEDGER_SHEET'), widths: WIDTHS, headRows: 2 });
}
