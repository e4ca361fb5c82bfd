import { filledColumns, type GridRow } from './grid.js';
import { wordsOf } from './cell-text.js';

/** What is no state secret although the word is in it, and what says that there is none. */
const HARMLESS = new RegExp(
  [
    '(?:商业|技术|个人|通信|职业)秘密',
    '商业机密',
    '(?:保守|保护)[^，。；、\\s]{0,4}?秘密',
    '(?:不涉及?|不含有?|不属于?|不存|不得|未涉及?|未含有?|严禁)[^，。；、\\s]{0,12}?(?:绝密|机密|秘密)(?:、?(?:绝密|机密|秘密|工作秘密))*',
    '(?:非|无)(?:国家|工作|任何)*(?:绝密|机密|秘密)(?:、?(?:绝密|机密|秘密|工作秘密))*',
  ].join('|'),
  'gu',
);
const MARK = /绝密|机密|秘密/u;
/** A mark as the rules on classified papers write it: "机密★3年", or alone in its cell. */
const FORMAL_MARK = /^(?:密级[:：]?)?(绝密|机密|秘密)(?:级)?(?:[★☆*].*)?$/u;

/**
 * The mark of classified papers in a text or a file's name, null where there is none. This product must not hold them: every text that
 * comes in is asked, by whatever way.
 */
export function secretMark(text: string): string | null {
  return MARK.exec(text.normalize('NFKC').replace(HARMLESS, ''))?.[0] ?? null;
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
  return inHeading ? secretMark(words) : null;
}
