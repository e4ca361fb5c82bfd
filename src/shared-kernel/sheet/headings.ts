import { wordsOf } from '../cell-text.js';
import { filledColumns, type GridRow } from '../grid.js';
import { remembered } from '../remembered.js';

/** Where each field stands, and the words of its heading for messages. */
export type Headings<F extends string> = ReadonlyMap<F, { readonly column: number; readonly words: string }>;

/** Which field a heading means, and how well it says so: 0 the words that an export writes, the higher the rarer. */
export interface HeadingMatch<F extends string> {
  readonly field: F;
  readonly rarity: number;
}

/** What the columns of a kind of sheet may be called: the heading that an export writes comes first. */
export class HeadingWords<F extends string> {
  private readonly fields: ReadonlyMap<string, HeadingMatch<F>>;

  constructor(private readonly synonyms: Readonly<Record<F, readonly string[]>>) {
    this.fields = new Map(
      (Object.entries(synonyms) as [F, readonly string[]][]).flatMap(([field, words]) =>
        words.map((word, rarity) => [plain(word), { field, rarity }] as const),
      ),
    );
  }

  /** The heading that an export writes. */
  first(field: F): string {
    return this.synonyms[field][0] ?? field;
  }

  /** The field of a heading: width, spaces, breaks, asterisks and remarks in brackets do not count. */
  fieldOf(words: string): F | null {
    return this.match(words)?.field ?? null;
  }

  /** The same, with how usual the words are. */
  match(words: string): HeadingMatch<F> | null {
    return this.fields.get(plain(words)) ?? null;
  }

  /** The headings of a row, null when it is no heading row: one that knows `least` columns or more. */
  read(row: GridRow, least: number): Headings<F> | null {
    const found = new Map<F, { column: number; words: string }>();
    for (const column of filledColumns(row)) {
      const words = wordsOf(row.cells[column]).replace(/\s/g, '');
      const field = this.fieldOf(words);
      if (field !== null && !found.has(field)) found.set(field, { column, words });
    }
    return found.size >= least ? found : null;
  }
}

/** What makes two headings the same: width, spaces, breaks, asterisks, colons and remarks in brackets do not count. */
export function plain(words: string): string {
  return OWN_PLAIN.test(words) ? words : plainly(words);
}

/** Most words are plain themselves, and one look says so. */
const OWN_PLAIN = /^[a-zA-Z0-9\u4E00-\u9FFF、。]*$/;

const plainly = remembered((words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s*:]/g, '')
    .replace(/\([^)]*\)/g, ''),
);

/** Headings on two rows ("责任分工" over "牵头单位" and "责任单位"): the lower row adds what the upper did not know. */
export function joinHeadings<F extends string>(upper: Headings<F>, lower: Headings<F>): Headings<F> {
  return new Map([...upper, ...lower]);
}
