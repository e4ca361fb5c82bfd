import { TextDecoder } from 'node:util';
import { detectDelimiter, streamCsvRows } from 'hucre/csv';
import { refuseWorkbook } from './problems.js';
import type { WorkbookPiece } from './reader-messages.js';
import { SheetCount, SheetRows, wordsCell } from './sheet-rows.js';

const PORTION = 500;
/** No text has these, and what has them is some other file. */
const BINARY = /(?!\s)\p{Cc}/u;
const SEPARATOR_LINE = /^sep=(.)\r?\n/u;
/** How programs keep a number as words. */
const KEPT_AS_WORDS = /^="(.*)"$/su;
const SAMPLE = 20_000;

/**
 * Reads words parted by commas, semicolons or tabs, in the encodings in which Chinese programs save them. It has one
 * sheet, whose cells are words.
 * @throws LEDGER_NOT_XLSX where the file is no text, LEDGER_TOO_MANY_ROWS
 */
export function* readCsv(file: Buffer): Generator<WorkbookPiece> {
  const text = textOf(file);
  if (text === null) throw refuseWorkbook('LEDGER_NOT_XLSX', { found: 'BIN' });
  const rows = new SheetRows('', new SheetCount());
  const named = SEPARATOR_LINE.exec(text);
  const body = text.slice(named?.[0].length ?? 0);
  yield { kind: 'sheet', name: '', hidden: false };
  for (const values of streamCsvRows(body, { delimiter: named?.[1] ?? detectDelimiter(body.slice(0, SAMPLE)) })) {
    rows.beginRow(rows.row + 1);
    values.forEach((value, column) => {
      rows.put(column, wordsCell(String(value ?? '').replace(KEPT_AS_WORDS, '$1')));
    });
    rows.endRow();
    const portion = rows.take(PORTION);
    if (portion.length > 0) yield { kind: 'rows', rows: portion };
  }
  yield { kind: 'rows', rows: rows.take() };
  yield { kind: 'sheetEnd', merges: [], outside: rows.outside, filtered: [] };
  yield { kind: 'end', format: 'CSV', notRead: [] };
}

/** UTF-8 where the bytes are, else GB18030; UTF-16 says so itself. Null where it is no text. */
function textOf(file: Buffer): string | null {
  const [first, second] = file;
  const marked =
    first === 0xff && second === 0xfe ? ['utf-16le'] : first === 0xfe && second === 0xff ? ['utf-16be'] : null;
  for (const encoding of marked ?? ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(file);
      return BINARY.test(text) ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}
