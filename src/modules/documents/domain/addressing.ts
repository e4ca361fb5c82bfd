import { words } from '../../../texts/words.js';

/** A unit that a letter goes to: its name, and whether it is a county, whose reform office is written to. */
export interface Addressed {
  readonly name: string;
  readonly county: boolean;
}

/** Whom a letter is to, in the order given: of a county its reform office, never its committee or government. */
export function addresseesOf(units: readonly Addressed[]): string {
  const named = units.map(({ name, county }) => (county ? words('phrase.addressee', { unit: name }) : name));
  return named.join(words('paper.minutes.and'));
}

/** What they are called in the text: 你单位, 你县（市、区）, or all of them. */
export function calledIn(units: readonly Addressed[]): string {
  const counties = units.filter(({ county }) => county).length;
  if (units.length === 1) return words(counties === 1 ? 'paper.you.COUNTY' : 'paper.you.UNIT');
  if (counties === 0) return words('paper.you.UNITS');
  return words(counties === units.length ? 'paper.you.COUNTIES' : 'paper.you.BOTH');
}
