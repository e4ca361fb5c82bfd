import { wordsOf } from '../../../shared-kernel/cell-text.js';
import { filledColumns, type GridRow } from '../../../shared-kernel/grid.js';
import { guessesOf, type HeadingGuess, headingKey, type LedgerField, missingFields } from './headings.js';

/** A column that a field was found in, or that a person named. */
export interface FoundColumn {
  /** From 0. */
  readonly column: number;
  readonly words: string;
  /** ASKED: a person said so of this file; SAID: of another file with the same heading. */
  readonly sure: HeadingGuess['sure'] | 'ASKED';
}

/** The heading of a table, on one row or two. */
export interface Head {
  readonly row: number;
  readonly rows: 1 | 2;
  readonly columns: ReadonlyMap<LedgerField, FoundColumn>;
  /** Columns with a heading that no field was found for. */
  readonly others: readonly { readonly column: number; readonly words: string }[];
  /** Columns beside 备注 that say what became of the rows, as 完成情况 does: read for that alone. */
  readonly remarks: readonly number[];
}

/** What people said of headings before, by their plain words. */
export type SaidHeadings = ReadonlyMap<string, LedgerField>;

/** What a person says of a sheet's columns. */
export interface HeadAnswer {
  readonly headRow: number;
  readonly headRows: 1 | 2;
  /** The column of each field, from 0; null where the sheet has none. */
  readonly columns: Readonly<Partial<Record<LedgerField, number | null>>>;
}

const SEARCHED_ROWS = 50;
const LEAST = 3;
/** Headings are short: a row with longer words is data. */
const LONGEST_HEADING = 20;
const LONGEST_LOWER = 12;

type Words = ReadonlyMap<number, string>;

/** The heading of the first table: a row of known words, else one of likely words. */
export function findHead(rows: readonly GridRow[], said: SaidHeadings): Head | null {
  const searched = rows.slice(0, SEARCHED_ROWS);
  for (const [place, row] of searched.entries()) {
    if (isHeading(row, said)) return withRowAbove(headFrom(row, rows[place + 1], said), searched[place - 1], row, said);
  }
  for (const [place, row] of searched.entries()) {
    const words = headingWordsOf(row);
    if (words.size < LEAST || [...words.values()].some((one) => one.length > LONGEST_HEADING)) continue;
    const head = headFrom(row, rows[place + 1], said);
    if (head.columns.size >= LEAST) return head;
  }
  return null;
}

/** The heading, begun on the row above where that one names in known words what the row itself leaves out. */
function withRowAbove(alone: Head, above: GridRow | undefined, row: GridRow, said: SaidHeadings): Head {
  // A title says the same in all its cells.
  if (above === undefined || new Set(headingWordsOf(above).values()).size < 2) return alone;
  const both = headFrom(above, row, said);
  return both.rows === 2 && unknown(both) < unknown(alone) ? both : alone;
}

/** How many of the required fields it does not name in known words. */
function unknown({ columns }: Head): number {
  return missingFields({ has: (field) => (columns.get(field)?.sure ?? 'LIKELY') !== 'LIKELY' }).length;
}

/** Whether a row names three or more columns in known words: it may stand anywhere in a sheet. */
export function isHeading(row: GridRow, said: SaidHeadings): boolean {
  const fields = [...headingWordsOf(row).values()].flatMap((words) =>
    guessesOf(words, said).filter(({ sure }) => sure !== 'LIKELY'),
  );
  return new Set(fields.map(({ field }) => field)).size >= LEAST;
}

/** The heading that begins with a row; the row below belongs to it where it only says more. */
export function headFrom(upper: GridRow, lower: GridRow | undefined, said: SaidHeadings): Head {
  const above = headingWordsOf(upper);
  const below = lower === undefined ? null : lowerWords(above, lower, said);
  const words = below === null ? above : joined(above, below, said);
  return { row: upper.row, rows: below === null ? 1 : 2, ...assign(words, said) };
}

/** 开始 under 时限 is when it begins, 完成 when it is due. */
const BEGINS = /^(?:开始|启动|起始|开工)/u;

/** Both rows as one: the lower says more; where it is unknown words the upper counts, which may span several columns. */
function joined(above: Words, below: Words, said: SaidHeadings): Words {
  const words = new Map(above);
  for (const [column, lower] of [...below].sort(([a], [b]) => a - b)) {
    const upper = spanning(above, column);
    const known = guessesOf(lower, said).some(({ sure }) => sure !== 'LIKELY');
    words.set(column, known || upper === '' || BEGINS.test(lower) ? lower : `${upper}（${lower}）`);
  }
  return words;
}

/** The upper heading over a column: its own, or the next one to the left. */
function spanning(above: Words, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const words = above.get(at);
    if (words !== undefined) return words;
  }
  return '';
}

/** The heading as a person says it is. */
export function headAsAnswered(rows: readonly GridRow[], answer: HeadAnswer): Head {
  const found = rows.filter(({ row }) => row >= answer.headRow && row < answer.headRow + answer.headRows);
  const words: Words = new Map(found.flatMap((row) => [...headingWordsOf(row)]));
  const columns = new Map<LedgerField, FoundColumn>();
  for (const [field, column] of Object.entries(answer.columns) as [LedgerField, number | null][])
    if (column !== null) columns.set(field, { column, words: words.get(column) ?? '', sure: 'ASKED' });
  return { row: answer.headRow, rows: answer.headRows, columns, ...othersOf(words, columns) };
}

function headingWordsOf(row: GridRow): Words {
  return new Map(filledColumns(row).map((column) => [column, wordsOf(row.cells[column]).replace(/\s/g, '')]));
}

/** What a second row of headings says, null where it is none: short words, some of them known, none where a name or number would stand. */
function lowerWords(above: Words, lower: GridRow, said: SaidHeadings): Words | null {
  const own = new Map([...headingWordsOf(lower)].filter(([column, words]) => above.get(column) !== words));
  if (own.size === 0 || [...own.values()].some((words) => words.length > LONGEST_LOWER)) return null;
  const named = [...own].some(([column]) =>
    guessesOf(above.get(column) ?? '', said).some(({ field }) => field === 'code' || field === 'name'),
  );
  const known = [...own.values()].some(
    (words) => BEGINS.test(words) || guessesOf(words, said).some(({ sure }) => sure !== 'LIKELY'),
  );
  return named || !known ? null : own;
}

/** Gives each field its likeliest column, and each column one field. */
function assign(words: Words, said: SaidHeadings): Pick<Head, 'columns' | 'others' | 'remarks'> {
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
  return { columns, ...othersOf(words, columns) };
}

function othersOf(words: Words, columns: ReadonlyMap<LedgerField, FoundColumn>): Pick<Head, 'others' | 'remarks'> {
  const read = new Set([...columns.values()].map(({ column }) => column));
  const others = [...words]
    .filter(([column]) => !read.has(column))
    .map(([column, heading]) => ({ column, words: heading }));
  const says = ({ words: heading }: { readonly words: string }): boolean =>
    guessesOf(heading, NOTHING_SAID).some(({ field, sure }) => field === 'remark' && sure === 'EXACT');
  return { others, remarks: others.filter(says).map(({ column }) => column) };
}

const NOTHING_SAID: SaidHeadings = new Map();

/** What is to be remembered of a person's answer: the field of each heading that has words. */
export function saidBy(head: Head): readonly { readonly heading: string; readonly field: LedgerField }[] {
  return [...head.columns].flatMap(([field, { words }]) =>
    words === '' ? [] : [{ heading: headingKey(words), field }],
  );
}
