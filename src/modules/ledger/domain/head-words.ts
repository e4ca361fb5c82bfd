import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type GridRow } from '../../../shared-kernel/grid.js';
import { guessesOf, headingKey, type SaidHeadings } from './headings.js';

/** The words of a heading by their columns. */
export type HeadWords = ReadonlyMap<number, string>;

/** A heading on one row, two or three, its words joined. */
export interface JoinedHead {
  readonly rows: HeadRows;
  readonly words: HeadWords;
}
export type HeadRows = 1 | 2 | 3;

/** A second row of a heading has short words. */
const LONGEST_LOWER = 12;
/** 开始 under 时限 is when it begins, 完成 when it is due. */
const BEGINS = /^(?:开始|启动|起始|开工)/u;
/** So far a heading may be merged over columns that say nothing themselves. */
const WIDEST = 6;

export function headingWordsOf(row: GridRow): HeadWords {
  return new Map(filledColumns(row).map((column) => [column, wordsOf(row.cells[column]).replace(/\s/g, '')]));
}

/** The heading that begins with the first of these rows; the two below belong to it where they only say more. */
export function joinHead([upper, ...below]: readonly GridRow[], said: SaidHeadings): JoinedHead {
  const raws: HeadWords[] = upper === undefined ? [] : [headingWordsOf(upper)];
  let rows: HeadRows = 1;
  for (const [place, row] of below.slice(0, 2).entries()) {
    const own = lowerWords(raws, row, said);
    if (own === null) break;
    raws.push(own);
    // The middle one of three may say nothing that is known by itself.
    if ([...own].some(([column, words]) => saysMore(raws.slice(0, -1), column, words, said)))
      rows = place === 0 ? 2 : 3;
  }
  return { rows, words: withEmptyParts(joined(raws.slice(0, rows), said, bracketed), said) };
}

/** The heading of rows that a person named. */
export function wordsAsAnswered(rows: readonly GridRow[]): HeadWords {
  return joined(rows.map(headingWordsOf), NOTHING_SAID, (_, lower) => lower);
}

/** What is called by its place: a column without words, so far to the right of a heading that is merged over it. */
export function emptyPart(words: HeadWords, column: number): string {
  const at = columnOver(words, column);
  return at < 0 || column - at > WIDEST ? '' : `${words.get(at) ?? ''}+${String(column - at)}`;
}

const NOTHING_SAID: SaidHeadings = new Map();

function withEmptyParts(words: HeadWords, said: SaidHeadings): HeadWords {
  if (said.size === 0) return words;
  const all = new Map(words);
  for (const [column] of words)
    for (let next = column + 1; next <= column + WIDEST && !words.has(next); next += 1) {
      const part = emptyPart(words, next);
      if (said.has(headingKey(part))) all.set(next, part);
    }
  return all;
}

/** What a further row of a heading says, null where it is none: short words, no name or number of a row of data. */
function lowerWords(above: readonly HeadWords[], lower: GridRow, said: SaidHeadings): HeadWords | null {
  const own = new Map(
    [...headingWordsOf(lower)].filter(([column, words]) => above.every((row) => row.get(column) !== words)),
  );
  if (own.size === 0 || [...own.values()].some((words) => words.length > LONGEST_LOWER)) return null;
  const named = [...own].some(([column, words]) => {
    const uppers = above.flatMap((row) => guessesOf(row.get(column) ?? '', said));
    return uppers.some(({ field }) => field === 'code' || field === 'name') && !isKnown(words, said);
  });
  return named ? null : own;
}

const isKnown = (words: string, said: SaidHeadings): boolean =>
  guessesOf(words, said).some(({ sure }) => sure !== 'LIKELY');

function saysMore(above: readonly HeadWords[], column: number, words: string, said: SaidHeadings): boolean {
  return BEGINS.test(words) || knownAs(above, column, words, said) !== undefined;
}

/** Words that are known by themselves, or with those above: 牵头 under 单位, 完成 under 时限. */
function knownAs(above: readonly HeadWords[], column: number, words: string, said: SaidHeadings): string | undefined {
  const uppers = above.map((row) => row.get(columnOver(row, column)) ?? '').reverse();
  return [words, ...uppers.flatMap((upper) => [words + upper, upper + words])].find((one) => isKnown(one, said));
}

/** All rows as one: the lower says more; where it is unknown words the upper counts, which may span several columns. */
function joined(
  raws: readonly HeadWords[],
  said: SaidHeadings,
  unknown: (upper: string, lower: string) => string,
): HeadWords {
  const words = new Map(raws[0]);
  for (const [place, row] of raws.entries()) {
    if (place === 0) continue;
    const above = raws.slice(0, place);
    for (const [column, lower] of [...row].sort(([a], [b]) => a - b)) {
      const over = words.get(columnOver(words, column)) ?? '';
      const alone = over === '' || BEGINS.test(lower) || (guessesOf(over, said).length === 0 && isLikely(lower, said));
      words.set(column, knownAs(above, column, lower, said) ?? (alone ? lower : unknown(over, lower)));
    }
  }
  return words;
}

const isLikely = (words: string, said: SaidHeadings): boolean => guessesOf(words, said).length > 0;
const bracketed = (upper: string, lower: string): string => `${upper}（${lower}）`;

/** The column of the heading over a column: its own, or the next one to the left; -1 where there is none. */
function columnOver(words: HeadWords, column: number): number {
  for (let at = column; at >= 0; at -= 1) if (words.has(at)) return at;
  return -1;
}
