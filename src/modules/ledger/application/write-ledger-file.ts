import type { Readable } from 'node:stream';
import { type RowsOfWords, writeWorkbook } from '../../../platform/workbook/write-workbook.js';

const WIDTHS = [6, 28, 10, 8, 14, 22, 18, 26, 20, 10, 36, 18, 16];

/** Writes a ledger's rows as a workbook, streamed. */
export function writeLedgerFile(rows: RowsOfWords): Readable {
  return writeWorkbook(rows, { name: '责任台账', widths: WIDTHS, headRows: 2 });
}
