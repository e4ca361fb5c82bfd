import { Readable } from 'node:stream';
import { afterRows, beforeRows, type SheetLook, STILL_PARTS, workbookXml } from './sheet-look.js';
import { zipped } from './zip-stream.js';

/** Workbooks spell odd characters as `_x0041_`; words that look like that are spelled out, or they would be read as one. */
const ESCAPE_LIKE = /_(x[0-9A-Fa-f]{4}_)/g;
/** What no XML may hold. */
const UNWRITABLE = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Rows of words, from the title on. */
export type RowsOfWords = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

/** So many characters are packed at once. */
const PIECE = 65_536;
/** Excel holds no higher row. */
const HIGHEST = 409;
const LINE = 15;

/**
 * Writes rows of text as a workbook that prints as an office would print it, streamed: a merged title, heads repeated on
 * each page, borders, A3 across. Every cell is an inline string, so words that begin with "=" stay words in every
 * spreadsheet program.
 */
export function writeWorkbook(rows: RowsOfWords, look: SheetLook): Readable {
  return Readable.from(
    zipped([
      ...STILL_PARTS.map(([name, words]) => ({ name, words: [words] })),
      { name: 'xl/workbook.xml', words: [workbookXml(look)] },
      { name: 'xl/worksheets/sheet1.xml', words: sheetXml(rows, look) },
    ]),
    { objectMode: false },
  );
}

async function* sheetXml(rows: RowsOfWords, look: SheetLook): AsyncGenerator<string> {
  const columns = look.widths.map((_, column) => columnLetters(column));
  let piece = beforeRows(look, columns);
  let number = 0;
  for await (const row of rows) {
    number += 1;
    piece += rowXml(number, row, columns, look);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + afterRows(look, columns);
}

/** Styles of the sheet: the title, heads, and what stands below them. */
const [TITLE, HEAD, BODY] = [1, 2, 3];

function rowXml(number: number, row: readonly string[], columns: readonly string[], look: SheetLook): string {
  const style = number > look.headRows ? BODY : number === look.headRows ? HEAD : TITLE;
  const height = style === TITLE ? 36 : Math.min(HIGHEST, LINE * linesOf(row, look.widths) + 6);
  const cells = columns.map((letters, column) => {
    const words = row[column] ?? '';
    const at = `r="${letters}${String(number)}" s="${String(style)}"`;
    return words === ''
      ? `<c ${at}/>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xmlOf(words)}</t></is></c>`;
  });
  return `<row r="${String(number)}" ht="${String(height)}" customHeight="1">${cells.join('')}</row>`;
}

function xmlOf(words: string): string {
  return words
    .replace(ESCAPE_LIKE, '_x005F_$1')
    .replace(UNWRITABLE, '')
    .replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
}

/** How many lines the fullest cell takes; a Chinese character is two wide. */
function linesOf(row: readonly string[], widths: readonly number[]): number {
  let most = 1;
  row.forEach((words, column) => {
    const width = widths[column] ?? 0;
    if (width > 0 && words.length * 2 > width) most = Math.max(most, linesIn(words, width - 1));
  });
  return most;
}

function linesIn(words: string, width: number): number {
  return words.split('\n').reduce((lines, line) => {
    let wide = 0;
    for (const letter of line) wide += letter > '\u00ff' ? 2 : 1;
    return lines + Math.max(1, Math.ceil(wide / width));
  }, 0);
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
