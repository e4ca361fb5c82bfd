import { keyOf } from '../../../shared-kernel/cell-text.js';

/** Words as pairs of letters that follow each other; marks say nothing. */
export function shingles(words: string): ReadonlySet<string> {
  const letters = Array.from(keyOf(words).replace(/[\p{P}\p{S}]/gu, ''));
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter));
}

/** How alike two words are, 0 to 1: twice what they share over what both have (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Names in which those like another are found without looking at each. */
export class AlikeNames<T> {
  private readonly owns: readonly ReadonlySet<string>[];
  private readonly places = new Map<string, number[]>();

  constructor(
    private readonly things: readonly T[],
    nameOf: (thing: T) => string,
  ) {
    this.owns = things.map((thing) => shingles(nameOf(thing)));
    for (const [place, own] of this.owns.entries()) {
      for (const one of own) {
        const known = this.places.get(one);
        if (known === undefined) this.places.set(one, [place]);
        else known.push(place);
      }
    }
  }

  /** Those at least so much alike, the likest first. */
  alike(name: string, least: number): readonly { readonly thing: T; readonly likeness: number }[] {
    const own = shingles(name);
    // Whoever is so much alike shares so many pairs, and so one of the rarest of them.
    const shared = Math.max(1, Math.ceil((least * own.size) / (2 - least) - 1e-9));
    const rarest = [...own].map((one) => this.places.get(one) ?? []).sort((a, b) => a.length - b.length);
    const places = [...new Set(rarest.slice(0, own.size - shared + 1).flat())].sort((a, b) => a - b);
    return places
      .map((place) => ({ thing: this.things[place] as T, likeness: likeness(own, this.owns[place] ?? own) }))
      .filter((one) => one.likeness >= least)
      .sort((a, b) => b.likeness - a.likeness);
  }
}
