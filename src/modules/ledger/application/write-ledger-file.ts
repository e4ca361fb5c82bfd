import type { Readable } from 'node:stream';
import { type RowsOfWords, writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { words } from '../../../texts/words.js';

const WIDTHS = [6, 28, 10, 8, 14, 22, 18, 26, 20, 10, 36, 18, 16, 0];

/** Of 状态, 进度 and 现行时限, which stand before the key. */
const STANDING_WIDTHS = [10, 8, 16];

/** Writes a ledger's rows as a workbook, streamed. */
export function writeLedgerFile(rows: RowsOfWords, standing = false): Readable {
  const widths = standing ? WIDTHS.toSpliced(-1, 0, ...STANDING_WIDTHS) : WIDTHS;
  return writeWorkbook(rows, { name: words('title.LEDGER_SHEET'), widths, headRows: 2 });
}
