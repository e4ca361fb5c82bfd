import { streamXlsxRows } from 'hucre/xlsx';
import { dayWords } from '../../shared-kernel/dates.js';
import { DomainError } from '../../shared-kernel/domain-error.js';
import type { GridCell, GridRow, MergedRange } from '../../shared-kernel/grid.js';
import { refuseWorkbook } from './problems.js';
import { WORKBOOK_LIMITS } from './limits.js';
import { scanSheet, type SheetScan } from './sheet-scan.js';
import { findLedgerSheet } from './workbook-parts.js';
import { listZipParts } from './zip-directory.js';

const ZIP_MARK = 'PK\u0003\u0004';
const COMPOUND_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

const CELL_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/u;

type Row = (row: GridRow) => void;

/**
 * Reads the first visible sheet of an untrusted workbook, row by row, and gives its merged ranges at the end. Nothing
 * is evaluated, no link is followed. Runs in a process of its own, whose memory and time are limited from outside.
 * @throws DomainError with a code of `WORKBOOK_PROBLEMS`
 */
export async function readWorkbook(file: Buffer, onRow: Row): Promise<readonly MergedRange[]> {
  refuseOtherFormats(file);
  const sheet = await findLedgerSheet(listZipParts(file));
  const scan = await scanSheet(sheet.part);
  try {
    await streamRows(file, sheet.index, scan, onRow);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuseWorkbook('LEDGER_DAMAGED');
  }
  return scan.merges;
}

function refuseOtherFormats(file: Buffer): void {
  if (file.length > WORKBOOK_LIMITS.fileBytes)
    throw refuseWorkbook('LEDGER_TOO_LARGE', { limit: WORKBOOK_LIMITS.fileBytes });
  if (file.subarray(0, COMPOUND_MARK.length).equals(COMPOUND_MARK)) {
    throw refuseWorkbook(file.includes(ENCRYPTED_PACKAGE) ? 'LEDGER_ENCRYPTED' : 'LEDGER_IS_OLD_XLS');
  }
  if (file.toString('latin1', 0, ZIP_MARK.length) !== ZIP_MARK) throw refuseWorkbook('LEDGER_NOT_XLSX');
}

async function streamRows(file: Buffer, sheet: number, scan: SheetScan, onRow: Row): Promise<void> {
  let shown = 0;
  let last = 0;
  for await (const { index, values } of streamXlsxRows(file, { sheet, maxRows: WORKBOOK_LIMITS.rowsWithBlanks })) {
    const row = index + 1;
    if (!Number.isInteger(row) || row <= last) throw refuseWorkbook('LEDGER_DAMAGED', { row: last });
    last = row;
    const cells = readCells(row, values, scan);
    if (cells.length === 0) continue;
    shown += 1;
    if (shown > WORKBOOK_LIMITS.rows) throw refuseWorkbook('LEDGER_TOO_MANY_ROWS', { limit: WORKBOOK_LIMITS.rows });
    onRow({ row, cells });
  }
}

function readCells(row: number, values: readonly unknown[], scan: SheetScan): readonly GridCell[] {
  let end = values.length;
  while (end > 0 && isBlank(values[end - 1]) && !scan.isFormula(row, end - 1)) end -= 1;
  if (end > WORKBOOK_LIMITS.columns)
    throw refuseWorkbook('LEDGER_TOO_MANY_COLUMNS', { row, limit: WORKBOOK_LIMITS.columns });
  return values.slice(0, end).map((value, column) => {
    if (scan.isFormula(row, column)) return { formula: true };
    return readCell(value, row);
  });
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function readCell(value: unknown, row: number): GridCell {
  if (isBlank(value)) return null;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return dateCell(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = value as string;
  if (CELL_ERROR.test(text)) return { error: text };
  if (text.length > WORKBOOK_LIMITS.cellLength)
    throw refuseWorkbook('LEDGER_CELL_TOO_LONG', { row, limit: WORKBOOK_LIMITS.cellLength });
  return text;
}

function dateCell(value: Date): GridCell {
  if (Number.isNaN(value.getTime())) return null;
  const date = value.toISOString().slice(0, 10);
  return { date, shown: dayWords(date) };
}
