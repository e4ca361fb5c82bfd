import { Readable } from 'node:stream';
import { ahead } from './ahead.js';
import { type Passage, Pages } from './pages.js';
import { afterRows, beforeRows, type SheetLook, STILL_PARTS, workbookXml } from './sheet-look.js';
import { zipped } from './zip-stream.js';

/** Workbooks spell odd characters as `_x0041_`; words that look like that are spelled out, or they would be read as one. */
const ESCAPE_LIKE = /_(x[0-9A-Fa-f]{4}_)/g;
/** What no XML may hold. */
const UNWRITABLE = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words in which nothing has to be spelled in another way: most of them. */
const PLAIN = /^[\t\n\x20-%'-;=?-^`-\uD7FF\uE000-\uFFFD]*$/;

type Rows = Iterable<readonly string[]>;

/** Rows of words from the title on, all at hand or portion by portion as they are read. */
export type RowsOfWords = Rows | AsyncGenerator<Rows>;

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
      ...STILL_PARTS.map(([name, words]) => ({ name, content: [Buffer.from(words)] })),
      { name: 'xl/workbook.xml', content: [Buffer.from(workbookXml(look))] },
      { name: 'xl/worksheets/sheet1.xml', content: sheetXml(rows, look) },
    ]),
    { objectMode: false },
  );
}

async function* sheetXml(rows: RowsOfWords, look: SheetLook): AsyncGenerator<Buffer> {
  const columns = look.widths.map((_, column) => columnLetters(column));
  const pages = new Pages();
  const writeRow = rowWriter(pages, columns, look);
  pages.write(beforeRows(look, columns));
  for await (const portion of Symbol.asyncIterator in rows ? ahead(rows) : [rows]) {
    for (const row of portion) {
      writeRow(row);
      if (pages.full.length > 0) yield* pages.full.splice(0);
    }
  }
  pages.write(afterRows(look, columns));
  pages.turn();
  yield* pages.full;
}

/** Styles of the sheet: the title, heads, and what stands below them. */
const [TITLE, HEAD, BODY] = [1, 2, 3];

/** A cell, the lines that it takes, and where its words stand once they are written. */
interface Cell {
  readonly words: string;
  readonly style: number;
  readonly lines: number;
  passage?: Passage;
}

/** Writes row after row; what stands in the row above as well is spelled only once. */
function rowWriter(pages: Pages, columns: readonly string[], { headRows, widths }: SheetLook) {
  const cells = columns.map((): Cell => ({ words: '', style: 0, lines: 1 }));
  let number = 0;
  return (row: readonly string[]): void => {
    number += 1;
    const style = number > headRows ? BODY : number === headRows ? HEAD : TITLE;
    let lines = 1;
    cells.forEach((above, column) => {
      const words = row[column] ?? '';
      const same = above.words === words && above.style === style;
      const cell = same ? above : { words, style, lines: linesIn(words, widths[column] ?? 0) };
      cells[column] = cell;
      lines = Math.max(lines, cell.lines);
    });
    const height = style === TITLE ? 36 : Math.min(HIGHEST, LINE * lines + 6);
    pages.writeMark(`<row r="${String(number)}" ht="${String(height)}" customHeight="1">`);
    cells.forEach((cell, column) => {
      pages.writeMark(`<c r="${columns[column] ?? ''}${String(number)}"`);
      if (cell.passage === undefined) cell.passage = pages.write(restOf(cell));
      else pages.writeAgain(cell.passage);
    });
    pages.writeMark('</row>');
  };
}

/** A cell's XML from its place on. */
function restOf({ words, style }: Cell): string {
  const content = words === '' ? '/>' : ` t="inlineStr"><is><t xml:space="preserve">${xmlOf(words)}</t></is></c>`;
  return ` s="${String(style)}"${content}`;
}

function xmlOf(words: string): string {
  if (PLAIN.test(words)) return words;
  return words
    .replace(ESCAPE_LIKE, '_x005F_$1')
    .replace(UNWRITABLE, '')
    .replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark);
}

/** How many lines a cell takes; a Chinese character is two wide. */
function linesIn(words: string, width: number): number {
  if (width === 0 || words.length * 2 <= width) return 1;
  return words.split('\n').reduce((lines, line) => {
    let wide = 0;
    for (const letter of line) wide += letter > '\u00ff' ? 2 : 1;
    return lines + Math.max(1, Math.ceil(wide / (width - 1)));
  }, 0);
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
