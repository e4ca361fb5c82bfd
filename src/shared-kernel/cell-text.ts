import { dayWords } from './dates.js';
import type { DateCell, GridCell } from './grid.js';

const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
// Control characters mean nothing in a ledger and cannot be written back to XML.
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFE\uFFFF]/gu;

/** Most cells need no cleaning, and one look says so; the first look is the quicker. */
const COMMON = /^[!-~\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF0F\uFF1A-\uFF20]*$/;
const PLAIN = /^[^\s\p{C}\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]*$/u;

const isClean = (text: string): boolean => COMMON.test(text) || PLAIN.test(text);

/** The words of a cell. A date reads as a person would write it, so that an export can be read back. */
export function wordsOf(cell: GridCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('date' in cell) return dateWords(cell);
  if ('error' in cell) return cell.error;
  return 'shown' in cell ? cell.shown : '';
}

/** A date whose format shows no day means its month, or its year. */
function dateWords({ date, to }: DateCell): string {
  const words = dayWords(date);
  if (to === undefined) return words;
  return words.slice(0, words.indexOf(to === 'YEAR' ? '年' : '月') + 1);
}

/**
 * A paragraph: full-width letters and digits become plain ones, Chinese punctuation stays, each line is trimmed and
 * empty lines go.
 */
export function paragraph(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line: like a paragraph, but breaks that only serve a narrow column vanish. */
export function line(text: string): string {
  if (isClean(text)) return text;
  return paragraph(text)
    .replace(/([^\x20-\x7e])\n|\n(?=[^\x20-\x7e])/gu, '$1')
    .replace(/\n/g, ' ')
    .trim();
}

/** Most names are their own key, and one look says so. */
const OWN_KEY = /^[a-z0-9\u4E00-\u9FFF]*$/;
const ELSE = /[“”„‟″"「」『』‘’‚‛′\p{Cc}\p{Cf}\s]/u;

/** What makes two names the same name: width, spaces, case, quotation marks and kinds of bracket do not count. */
export function keyOf(text: string): string {
  if (OWN_KEY.test(text)) return text;
  const plain = text.normalize('NFKC');
  if (!ELSE.test(plain)) return plain.toLowerCase();
  return plain
    .replace(/[“”„‟″"「」『』]/g, '"')
    .replace(/[‘’‚‛′']/g, "'")
    .replace(/[\p{Cc}\p{Cf}\s]/gu, '')
    .toLowerCase();
}
