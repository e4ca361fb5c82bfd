import type { Readable } from 'node:stream';
import { type RowsOfWords, writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import { words } from '../../../texts/words.js';
import { exportFields, type ExportShape } from '../domain/export-ledger.js';
import type { LedgerField } from '../domain/headings.js';

const WIDTHS: Readonly<Partial<Record<LedgerField, number>>> = {
  ...{ code: 6, name: 28, field: 14, major: 20, minor: 24, term: 14, category: 10, level: 8, leader: 14, group: 22 },
  ...{ lead: 18, responsible: 26, supporting: 20, keyPoint: 10, measure: 36, deliverable: 18, deadline: 16, system: 0 },
};

/** Of 状态, 进度 and 现行时限, which stand before the key. */
const STANDING_WIDTHS = [10, 8, 16];

/** Writes a ledger's rows as a workbook, streamed. */
export function writeLedgerFile(
  rows: RowsOfWords,
  { standing = false, programmes = false }: ExportShape = {},
): Readable {
  const own = exportFields(programmes).map((field) => WIDTHS[field] ?? 0);
  const widths = standing ? own.toSpliced(-1, 0, ...STANDING_WIDTHS) : own;
  return writeWorkbook(rows, { name: words('title.LEDGER_SHEET'), widths, headRows: 2 });
}
