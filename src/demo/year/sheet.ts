import { writeWorkbook } from '../../platform/workbook/write-workbook.js';
import type { Workbook } from '../acts/import-file.js';

/** A workbook of the demo city as an office keeps it: a title, headings, a line a row with “|” between the cells. */
export interface Sheet {
  readonly title: string;
  readonly headings: string;
  readonly rows: string;
}

const cellsOf = (line: string): readonly string[] => line.split('|');

/** The lines of a sheet, each in its cells; a break within a cell is written “\\n”. */
export const linesOf = (rows: string): readonly (readonly string[])[] =>
  rows
    .trim()
    .split('\n')
    .map((line) => cellsOf(line.trim()));

/** Writes a sheet as a workbook. */
export async function workbookOf({ title, headings, rows }: Sheet): Promise<Workbook> {
  const heads = cellsOf(headings);
  const look = { name: title.slice(0, 31), widths: heads.map(() => 18), headRows: 2 };
  const lines = linesOf(rows).map((cells) => cells.map((cell) => cell.replaceAll('\\n', '\n')));
  const content: Uint8Array[] = [];
  for await (const piece of writeWorkbook([[title], heads, ...lines], look)) content.push(piece as Uint8Array);
  return { name: `${title}.xlsx`, content: Buffer.concat(content) };
}
