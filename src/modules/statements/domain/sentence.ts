import { words } from '../../../texts/words.js';
import type { Token } from './token.js';

/** A stretch of a text; `to` is not part of it. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** What an author marked as a name or a date: its digits are no number. */
export interface ProtectedName extends Place {
  readonly as: 'NAME' | 'DATE';
}

const DIGITS = /[0-9０-９]+(?:[.．][0-9０-９]+)?[%％]?/gu;

/** The digits of a text that stand in no chip and in nothing marked as a name or a date: where issuing it is refused. */
export function unsourcedNumbers(
  text: string,
  tokens: readonly Token[],
  names: readonly ProtectedName[],
): readonly Place[] {
  return placesOf(text, DIGITS, [...tokens, ...names]);
}

/** Han numerals before a measure word: what an author may want to look at; they refuse nothing. */
export function hintedNumerals(
  text: string,
  tokens: readonly Token[],
  names: readonly ProtectedName[],
): readonly Place[] {
  const measures = words('paper.stated.measures');
  const numerals = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  const units = [
    words('paper.stated.zero'),
    words('paper.stated.two'),
    words('paper.stated.ten'),
    words('paper.stated.hundred'),
    words('paper.stated.thousand'),
    words('paper.stated.tenThousand'),
  ];
  const han = numerals.map((one) => words(`paper.digit.${one}`)).join('') + units.join('');
  const over = words('paper.stated.over', { number: '' });
  return placesOf(text, new RegExp(`[${han}]+${over}?[${measures}]`, 'gu'), [...tokens, ...names]);
}

function placesOf(text: string, wanted: RegExp, covered: readonly Place[]): readonly Place[] {
  return [...text.matchAll(wanted)]
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
    .filter((place) => !covered.some(({ from, to }) => from <= place.from && place.to <= to));
}

/** A chip in a sentence: the records behind it, and the count whose number it is; null where it is no number of a count. */
export interface Chip {
  readonly recordIds: readonly string[];
  readonly countId: string | null;
}

/** The records that stand behind more than one chip of a sentence, each once: said twice, they would be read as two. */
export function saidTwice(chips: readonly Chip[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { recordIds } of chips)
    for (const id of new Set(recordIds)) {
      if (seen.has(id)) twice.add(id);
      seen.add(id);
    }
  return [...twice];
}

/** Whether chips may be added up: numbers of one count alone, with no record in two of them. */
export function canBeSummed(chips: readonly Chip[]): boolean {
  const counts = new Set(chips.map(({ countId }) => countId));
  return counts.size === 1 && !counts.has(null) && saidTwice(chips).length === 0;
}
