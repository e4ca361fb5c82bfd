import { filledColumns, type GridRow } from './grid.js';
import { wordsOf } from './cell-text.js';

const MARKS = /绝密|机密|秘密/u;
const NEGATED =
  /(?:不涉及?|不含|不得|不存|严禁|非|无|未涉及?)[^，。；、\s]{0,12}?(?:绝密|机密|秘密)(?:、?(?:绝密|机密|秘密|工作秘密))*/gu;
/** A mark as the rules on classified papers write it: "机密★3年", or alone in its cell. */
const FORMAL_MARK = /^(?:密级[:：]?)?(绝密|机密|秘密)(?:级)?(?:[★☆*].*)?$/u;

/** The mark in a file's name, null when it has none. This system must not hold classified papers. */
export function secrecyInName(fileName: string): string | null {
  return MARKS.exec(fileName.normalize('NFKC'))?.[0] ?? null;
}

/** The mark in the heading rows ("不涉及国家秘密" is none), or standing alone in any cell. */
export function secrecyInRows(rows: readonly GridRow[], headingEnd: number): string | null {
  for (const row of rows) {
    for (const column of filledColumns(row)) {
      const mark = markOf(wordsOf(row.cells[column]).replace(/\s/g, ''), row.row < headingEnd);
      if (mark !== null) return mark;
    }
  }
  return null;
}

function markOf(words: string, inHeading: boolean): string | null {
  const formal = FORMAL_MARK.exec(words)?.[1];
  if (formal !== undefined) return formal;
  return inHeading ? (MARKS.exec(words.replace(NEGATED, ''))?.[0] ?? null) : null;
}
