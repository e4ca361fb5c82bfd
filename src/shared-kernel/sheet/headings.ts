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

/**
 * What the columns of a kind of sheet may be called: the heading that an export writes comes first. A heading that is none of
 * these is read by its last word too (印发时间 as 印发日期, 授予机关 as 授予单位), where that leaves one column.
 */
export class HeadingWords<F extends string> {
  private readonly fields: ReadonlyMap<string, HeadingMatch<F>>;
  private readonly alike: ReadonlyMap<string, HeadingMatch<F> | null>;

  /** @param reading whether headings are read by their last word too; a sheet that makes its own guesses says no */
  constructor(
    private readonly synonyms: Readonly<Record<F, readonly string[]>>,
    reading: 'ALIKE' | 'AS_WRITTEN' = 'ALIKE',
  ) {
    const all = (Object.entries(synonyms) as [F, readonly string[]][]).flatMap(([field, words]) =>
      words.map((word, rarity) => [plain(word), { field, rarity }] as const),
    );
    this.fields = new Map(all);
    this.alike = reading === 'ALIKE' ? onlyOnes(all) : new Map();
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
    const own = plain(words);
    return this.fields.get(own) ?? this.alike.get(usual(own)) ?? null;
  }

  /** The headings of a row, null when it is no heading row: one that knows `least` columns or more. */
  read(row: GridRow, least: number): Headings<F> | null {
    const found = new Map<F, { column: number; words: string }>();
    const heads = filledColumns(row).map((column) => ({
      column,
      words: wordsOf(row.cells[column]).replace(/\s/g, ''),
    }));
    // What is written as we write it has its column before what is only like it.
    const known = heads.filter(({ words }) => this.fields.has(plain(words)));
    for (const { column, words } of [...known, ...heads]) {
      const field = this.fieldOf(words);
      if (field !== null && !found.has(field)) found.set(field, { column, words });
    }
    return found.size >= least ? found : null;
  }
}

/** Words at the end of a heading that offices write for one another. */
const USUAL: readonly (readonly [written: RegExp, usual: string])[] = [
  [/时间$/u, '日期'],
  [/(?:机关|部门)$/u, '单位'],
  [/级别$/u, '层级'],
  [/(?:标题|题目)$/u, '名称'],
  [/(?:类型|种类)$/u, '类别'],
  [/期限$/u, '时限'],
  [/(?:发文字号|文件编号|文件字号|文件号)$/u, '文号'],
];

/** A heading with the usual word at its end. */
function usual(words: string): string {
  const found = USUAL.find(([written]) => written.test(words));
  return found === undefined ? words : words.replace(...found);
}

/** What headings mean by their usual words; null where two columns could be meant. */
function onlyOnes<F extends string>(
  all: readonly (readonly [string, HeadingMatch<F>])[],
): ReadonlyMap<string, HeadingMatch<F> | null> {
  const found = new Map<string, HeadingMatch<F> | null>();
  for (const [words, match] of all) {
    const key = usual(words);
    const before = found.get(key);
    const same = before === undefined || before?.field === match.field;
    found.set(key, same ? (before ?? match) : null);
  }
  return found;
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
