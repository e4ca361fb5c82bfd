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
  private readonly sizes: Uint16Array;
  /** How many pairs each name shares with the one that is asked about. */
  private readonly shared: Uint16Array;
  private readonly places = new Map<string, number[]>();

  constructor(
    private readonly things: readonly T[],
    nameOf: (thing: T) => string,
  ) {
    this.shared = new Uint16Array(things.length);
    this.sizes = Uint16Array.from(things, (thing, place) => {
      const own = shingles(nameOf(thing));
      for (const one of own) {
        const known = this.places.get(one);
        if (known === undefined) this.places.set(one, [place]);
        else known.push(place);
      }
      return own.size;
    });
  }

  /** Those at least so much alike, the likest first. */
  alike(name: string, least: number): readonly { readonly thing: T; readonly likeness: number }[] {
    const own = shingles(name);
    this.countShared(own);
    const found: { thing: T; likeness: number }[] = [];
    const { sizes, shared, things } = this;
    for (let place = 0; place < things.length; place += 1) {
      const how = (2 * (shared[place] ?? 0)) / (own.size + (sizes[place] ?? 0));
      if (how >= least) found.push({ thing: things[place] as T, likeness: how });
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }

  private countShared(own: ReadonlySet<string>): void {
    const { shared } = this;
    shared.fill(0);
    for (const one of own) {
      const places = this.places.get(one);
      if (places !== undefined) for (const place of places) shared[place] = (shared[place] ?? 0) + 1;
    }
  }
}
