import { words } from '../../../texts/words.js';
import { canBeSummed, type Chip, type Place, saidTwice } from './sentence.js';
import type { Token, TokenFaultCode } from './token.js';

/** What a text is refused for, and where. */
export interface TextFault extends Place {
  readonly code: TokenFaultCode | 'SAID_TWICE' | 'SUM_UNLIKE';
}

/** A chip of a text with the records behind it. */
export interface ChipRead {
  readonly token: Token;
  readonly recordIds: readonly string[];
  /** In which its number is; null of what is no number. */
  readonly measure: string | null;
}

/** What is said of a number beside it and prints no number itself: 全部, 定期, 增加. */
const BESIDE: readonly string[] = [
  ...['ALL', 'ENTIRE', 'DELTA', 'REGULARLY', 'MONTHLY', 'QUARTERLY', 'BEYOND', 'MONTHS_RUNNING'],
];

/** The sentences of a text, by their places. */
export function sentencesOf(text: string): readonly Place[] {
  const ends = new RegExp(`[${words('paper.stated.sentenceEnds')}\\n]`, 'gu');
  const places: Place[] = [];
  let from = 0;
  for (const { index } of text.matchAll(ends)) {
    places.push({ from, to: index + 1 });
    from = index + 1;
  }
  return from < text.length ? [...places, { from, to: text.length }] : places;
}

/**
 * The chips that say a record again which their sentence has said: read, they would be two. What stands after 其中 or in brackets and is
 * all among what was said before is a part of it, not more.
 */
export function repetitions(text: string, chips: readonly ChipRead[]): readonly TextFault[] {
  return sentencesOf(text).flatMap(({ from, to }) => {
    const inside = merged(chips.filter(({ token }) => token.from >= from && token.to <= to));
    const { whole, parts } = apart(text.slice(from, to), from, inside);
    return [...again(whole), ...again(parts)].map(({ token }) => ({
      ...{ code: 'SAID_TWICE' as const, from: token.from, to: token.to },
    }));
  });
}

/** The chips that are added to the one before and may not be: numbers of unlike counts, or of a record in both. */
export function unlikeSums(text: string, chips: readonly ChipRead[]): readonly TextFault[] {
  const plus = new RegExp(`^[${words('paper.stated.measures')}]?\\s*[+\uFF0B]\\s*$`, 'u');
  return chips.flatMap((chip, place) => {
    const before = chips[place - 1];
    if (before === undefined || !plus.test(text.slice(before.token.to, chip.token.from))) return [];
    if (canBeSummed([asChip(before), asChip(chip)])) return [];
    return [{ code: 'SUM_UNLIKE' as const, from: before.token.from, to: chip.token.to }];
  });
}

const asChip = ({ token, recordIds }: ChipRead): Chip => ({
  recordIds,
  countId: token.kind === 'COUNT' ? token.reference : null,
});

/** The parts of one fact (its value, its share, its rank) are said of one record, and are one; what stands beside a number is none. */
function merged(chips: readonly ChipRead[]): readonly ChipRead[] {
  const said = new Set<string>();
  const facts = new Set(chips.flatMap(({ token }) => (token.kind === 'FACT' ? [token.reference] : [])));
  return chips.filter(({ token: { kind, reference, parameters } }) => {
    if (BESIDE.includes(parameters.say ?? '') && kind !== 'NAMES') return false;
    if (kind !== 'FACT' && !(kind === 'CLAIM' && facts.has(reference))) return true;
    const part = kind === 'CLAIM' ? 'RANK' : (parameters.part ?? 'VALUE');
    const first = !said.has(reference);
    const anew = !said.has(`${reference} ${part}`);
    said.add(reference).add(`${reference} ${part}`);
    return first || !anew;
  });
}

function apart(
  sentence: string,
  from: number,
  chips: readonly ChipRead[],
): { readonly whole: readonly ChipRead[]; readonly parts: readonly ChipRead[] } {
  const opened = [words('paper.stated.ofWhich'), words('paper.stated.bracket')]
    .map((one) => sentence.indexOf(one))
    .filter((place) => place !== -1);
  const at = opened.length === 0 ? Infinity : from + Math.min(...opened);
  const before = chips.filter(({ token }) => token.from < at);
  const known = new Set(before.flatMap(({ recordIds }) => recordIds));
  const isPart = ({ token, recordIds }: ChipRead): boolean => token.from > at && recordIds.every((id) => known.has(id));
  return { whole: chips.filter((chip) => !isPart(chip)), parts: chips.filter(isPart) };
}

/** The later ones of those that say a record again. */
function again(chips: readonly ChipRead[]): readonly ChipRead[] {
  return chips.filter((chip, at) => chips.slice(0, at).some((before) => saysAgain(before, chip)));
}

/** Counts in unlike units of measure say unlike things of a record: how many leaders, and how many projects of theirs. */
function saysAgain(one: ChipRead, other: ChipRead): boolean {
  const counts = one.token.kind === 'COUNT' && other.token.kind === 'COUNT';
  if (counts && one.measure !== other.measure) return false;
  return saidTwice([asChip(one), asChip(other)]).length > 0;
}
