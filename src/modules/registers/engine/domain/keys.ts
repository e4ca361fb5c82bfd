import type { AnyRow, Register } from './register.js';

const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[〔【［[（(]/gu, '('],
  [/[〕】］\]）)]/gu, ')'],
];

/** A name or number as two people write it alike: full-width as usual, brackets as one kind, no blanks, no capitals. */
export function normalWords(words: string): string {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Z}\p{C}]/gu, '');
  return BRACKETS.reduce((text, [found, one]) => text.replace(found, one), plain);
}

/** A title by which two reports of one thing find each other: as above, without any mark. */
export function titleKeyOf(title: string | null): string | null {
  return title === null ? null : normalWords(title).replace(/[\p{P}\p{S}]/gu, '');
}

/**
 * What makes an entry the same as another of its register: the first group of the definition whose values are all there.
 * Null of a row 线下办理, which has nothing to compare.
 */
export function naturalKeyOf(register: Register, row: AnyRow): string | null {
  if (row.offSystem) return null;
  const valueOf = (name: string): unknown => (name === 'year' ? (row.happenedOn?.slice(0, 4) ?? null) : row[name]);
  const group = register.naturalKey.find((names) => names.every((name) => valueOf(name) !== null));
  if (group === undefined) return null;
  return JSON.stringify(group.map((name) => [name, normalWords(String(valueOf(name)))]));
}
