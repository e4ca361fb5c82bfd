import { WORKBOOK_LIMITS } from './limits.js';
import type { WorkbookPiece } from './reader-messages.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetCount, SheetRows } from './sheet-rows.js';
import { readStyles } from './styles.js';
import { findWorkbookParts, type SheetPart, type ZipParts } from './workbook-parts.js';
import { passOver, readXml } from './xml-part.js';
import { type Shared, XlsxSheet } from './xlsx-sheet.js';

const PORTION = 500;

/** Reads every worksheet of an Office Open XML workbook. @throws DomainError with a code of `WORKBOOK_PROBLEMS` */
export async function* readXlsx(parts: ZipParts): AsyncGenerator<WorkbookPiece> {
  const { sheets, notRead, date1904, sharedStrings, styles } = await findWorkbookParts(parts);
  const shared = { strings: await readSharedStrings(sharedStrings), styles: await readStyles(styles, date1904) };
  const count = new SheetCount();
  for (const sheet of sheets) yield* readSheet(sheet, shared, count);
  yield { kind: 'end', format: 'XLSX', notRead };
}

async function* readSheet(sheet: SheetPart, shared: Shared, count: SheetCount): AsyncGenerator<WorkbookPiece> {
  const rows = new SheetRows(sheet.name, count);
  const reading = new XlsxSheet(rows, shared);
  yield { kind: 'sheet', name: sheet.name, hidden: sheet.hidden };
  const portions = passOver(sheet.part, reading, () => rows.take(PORTION));
  for await (const portion of portions) yield { kind: 'rows', rows: portion };
  yield { kind: 'rows', rows: rows.take() };
  for (const table of sheet.tables.slice(0, WORKBOOK_LIMITS.tables)) await readXml(table, reading);
  yield { kind: 'sheetEnd', merges: rows.merges, outside: rows.outside, filtered: reading.filtered };
}
