import { wordsOf } from '../../../shared-kernel/cell-text.js';
import type { GridRow } from '../../../shared-kernel/grid.js';
import { emptyPart, headingWordsOf, type HeadRows, type HeadWords, joinHead, wordsAsAnswered } from './head-words.js';
import {
  guessesOf,
  type HeadingGuess,
  headingKey,
  isDoneDay,
  knownField,
  type LedgerField,
  missingFields,
  PROGRAMME_FIELDS,
  type SaidHeadings,
} from './headings.js';

/** A column that a field was found in, or that a person named. */
export interface FoundColumn {
  /** From 0. */
  readonly column: number;
  readonly words: string;
  /** ASKED: a person said so of this file; SAID: of another file with the same heading. */
  readonly sure: HeadingGuess['sure'] | 'ASKED';
}

/** The heading of a table, on one row, two or three. */
export interface Head {
  readonly row: number;
  readonly rows: HeadRows;
  readonly columns: ReadonlyMap<LedgerField, FoundColumn>;
  /** Columns with a heading that no field was found for. */
  readonly others: readonly { readonly column: number; readonly words: string }[];
  /** Columns beside 备注 that say what became of the rows, as 完成情况 does: read for that alone. */
  readonly remarks: readonly number[];
  /** A second table beside this one, that is not read: its first column and its headings. */
  readonly beside?: { readonly column: number; readonly words: string };
}

/** What a person says of a sheet's columns. */
export interface HeadAnswer {
  readonly headRow: number;
  readonly headRows: HeadRows;
  /** The column of each field, from 0; null where the sheet has none. */
  readonly columns: Readonly<Partial<Record<LedgerField, number | null>>>;
}

const SEARCHED_ROWS = 50;
const LEAST = 3;
/** Headings are short: a row with longer words is data. */
const LONGEST_HEADING = 20;
const LONGEST_WORDS = 200;
/** A heading takes three rows at most. */
export const MOST_ROWS = 3;
/** The heading of the first table: a row of known words, else one of likely words. */
export function findHead(rows: readonly GridRow[], said: SaidHeadings): Head | null {
  const searched = rows.slice(0, SEARCHED_ROWS);
  for (const [place, row] of searched.entries()) {
    if (isHeading(row, said)) return withRowsAbove(rows, place, said);
  }
  for (const [place, row] of searched.entries()) {
    const words = headingWordsOf(row);
    if (words.size < LEAST || [...words.values()].some((one) => one.length > LONGEST_HEADING)) continue;
    const head = headFrom(rows.slice(place, place + MOST_ROWS), said);
    if (head.columns.size >= LEAST) return head;
  }
  return null;
}

/** The heading, begun on a row above where that one names in known words what the row itself leaves out. */
function withRowsAbove(rows: readonly GridRow[], place: number, said: SaidHeadings): Head {
  let best = headFrom(rows.slice(place, place + MOST_ROWS), said);
  for (const start of [place - 1, place - 2]) {
    const above = rows[start];
    // A title says the same in all its cells.
    if (above === undefined || new Set(headingWordsOf(above).values()).size < 2) break;
    const whole = headFrom(rows.slice(start, start + MOST_ROWS), said);
    if (whole.rows > place - start && unknown(whole) < unknown(best)) best = whole;
  }
  return best;
}

/** How many of the required fields it does not name in known words. */
function unknown({ columns }: Head): number {
  return missingFields({ has: (field) => (columns.get(field)?.sure ?? 'LIKELY') !== 'LIKELY' }).length;
}

/** Whether a row names three or more columns in known words: it may stand anywhere in a sheet. */
export function isHeading(row: GridRow, said: SaidHeadings): boolean {
  const fields: LedgerField[] = [];
  for (const cell of row.cells) {
    const field = cell === null ? null : knownField(wordsOf(cell), said);
    if (field !== null && !fields.includes(field)) fields.push(field);
  }
  return fields.length >= LEAST;
}

/** The heading that begins with the first of these rows. */
export function headFrom(rows: readonly GridRow[], said: SaidHeadings): Head {
  const { rows: count, words } = joinHead(rows, said);
  const beside = secondTable(words, said);
  const own = beside === null ? words : new Map([...words].filter(([column]) => column < beside.column));
  return { row: rows[0]?.row ?? 0, rows: count, ...assign(own, said), ...(beside !== null && { beside }) };
}

/** Where a second table begins beside the first: its headings come again. */
function secondTable(words: HeadWords, said: SaidHeadings): NonNullable<Head['beside']> | null {
  const fields = [...words]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, heading]) => {
      const [guess] = guessesOf(heading, said);
      return guess === undefined || guess.sure === 'LIKELY' ? [] : [{ column, field: guess.field }];
    });
  const again = fields.filter(({ field }, place) => fields.findIndex((one) => one.field === field) < place);
  const [first] = again;
  if (first === undefined || new Set(again.map(({ field }) => field)).size < LEAST) return null;
  const repeated = new Set(again.map(({ field }) => field));
  let column = first.column;
  const isItsOwn = (at: number): boolean => !fields.some((one) => one.column === at && repeated.has(one.field));
  let start = column;
  while (words.has(start - 1) && isItsOwn(start - 1)) start -= 1;
  // What stands before it without a gap belongs to the first table.
  if (!words.has(start - 1)) column = start;
  const headings = [...words].filter(([at]) => at >= column).sort(([a], [b]) => a - b);
  return {
    column,
    words: headings
      .map(([, heading]) => heading)
      .join('、')
      .slice(0, LONGEST_WORDS),
  };
}

/** The heading as a person says it is. */
export function headAsAnswered(rows: readonly GridRow[], answer: HeadAnswer): Head {
  const found = rows.filter(({ row }) => row >= answer.headRow && row < answer.headRow + answer.headRows);
  const words = wordsAsAnswered(found);
  const columns = new Map<LedgerField, FoundColumn>();
  for (const [field, column] of Object.entries(answer.columns) as [LedgerField, number | null][])
    if (column !== null)
      columns.set(field, { column, words: words.get(column) ?? emptyPart(words, column), sure: 'ASKED' });
  return { row: answer.headRow, rows: answer.headRows, columns, ...othersOf(words, columns) };
}

/** Gives each field its likeliest column, and each column one field. */
function assign(words: HeadWords, said: SaidHeadings): Pick<Head, 'columns' | 'others' | 'remarks'> {
  const guesses = [...words]
    .flatMap(([column, heading]) => guessesOf(heading, said).map((guess) => ({ ...guess, column, words: heading })))
    .sort((a, b) => a.rarity - b.rarity || a.column - b.column);
  const columns = new Map<LedgerField, FoundColumn>();
  const taken = new Set<number>();
  for (const { field, column, words: heading, sure, rarity } of guesses) {
    if (columns.has(field) || taken.has(column)) continue;
    taken.add(column);
    // A second column that says the same makes all but the usual words doubtful.
    const rivals = guesses.some((one) => one.field === field && one.column !== column && one.sure === 'EXACT');
    columns.set(field, { column, words: heading, sure: sure === 'EXACT' && rivals && rarity > 0 ? 'LIKELY' : sure });
  }
  // 领域 says nothing of a programme where no column names its items.
  if (!columns.has('major') && !columns.has('minor')) for (const field of PROGRAMME_FIELDS) columns.delete(field);
  return { columns, ...othersOf(words, columns) };
}

function othersOf(words: HeadWords, columns: ReadonlyMap<LedgerField, FoundColumn>): Pick<Head, 'others' | 'remarks'> {
  const read = new Set([...columns.values()].map(({ column }) => column));
  const others = [...words]
    .filter(([column]) => !read.has(column))
    .map(([column, heading]) => ({ column, words: heading }));
  const says = ({ words: heading }: { readonly words: string }): boolean =>
    isDoneDay(heading) ||
    guessesOf(heading, NOTHING_SAID).some(({ field, sure }) => field === 'remark' && sure === 'EXACT');
  return { others, remarks: others.filter(says).map(({ column }) => column) };
}

const NOTHING_SAID: SaidHeadings = new Map();

/**
 * What is to be remembered of a person's answer: the field of each heading that has words, and what was guessed and is
 * not to be read.
 */
export function saidBy(rows: readonly GridRow[], answer: HeadAnswer): readonly SaidHeading[] {
  const { columns } = headAsAnswered(rows, answer);
  const read = new Set([...columns.values()].map(({ column }) => column));
  const place = rows.findIndex(({ row }) => row === answer.headRow);
  const guessed = place < 0 ? [] : [...headFrom(rows.slice(place, place + MOST_ROWS), NOTHING_SAID).columns.values()];
  const none = guessed.filter(
    ({ column, words }) => !read.has(column) && guessesOf(words, NOTHING_SAID)[0]?.sure === 'LIKELY',
  );
  return [
    ...[...columns].map(([field, { words }]) => ({ heading: headingKey(words), field })),
    ...none.map(({ words }) => ({ heading: headingKey(words), field: 'NONE' as const })),
  ].filter(({ heading }) => heading !== '');
}

/** A heading with what a person said of it. */
export interface SaidHeading {
  readonly heading: string;
  readonly field: LedgerField | 'NONE';
}
