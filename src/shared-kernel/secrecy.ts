import type { GridRow } from './grid.js';
import { wordsOf } from './cell-text.js';

/** Ways of putting into a form or a file. */
const ENTERING = '(?:填报|填写|填入|录入|上传|上报|报送|导入|输入|登记|列入|写入|出现|包含|涉及)';
const FORBIDDEN = '(?:请勿|切勿|勿|不得|严禁|禁止|不要|不可|不应|不准|避免)';

/** What is no state secret although the word is in it, and what says that there is none. */
const HARMLESS = new RegExp(
  [
    '(?:商业|技术|个人|通信|职业|企业|经营)(?:、技术)?(?:秘密|机密)',
    '(?:保守|保护)[^，。；、\\s]{0,4}?秘密',
    '(?:不涉及?|不含有?|不属于?|不存|不得|未涉及?|未含有?|严禁)[^，。；、\\s]{0,12}?(?:绝密|机密|秘密)(?:、?(?:绝密|机密|秘密|工作秘密))*',
    `${FORBIDDEN}[^，。；、\\s]{0,4}${ENTERING}[^，。；\\s]{0,12}?(?:绝密|机密|秘密)(?:、?(?:绝密|机密|秘密|工作秘密))*`,
    `(?:绝密|机密|秘密)(?:、?(?:国家|工作)?(?:绝密|机密|秘密))*[^。；\\s]{0,10}?${FORBIDDEN}[^，。；、\\s]{0,8}?${ENTERING}`,
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
    for (const cell of row.cells) {
      const words = wordsOf(cell);
      // Below the heading only words that have the letter can be a mark.
      const mark =
        row.row < headingEnd || words.includes('密') ? markOf(words.replace(/\s/g, ''), row.row < headingEnd) : null;
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
