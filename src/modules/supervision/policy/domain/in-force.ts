import type { Day } from '../../../../shared-kernel/dates.js';
import type { Rulebook } from './policy.js';

/** The rules in force day by day, which new versions may divide. */
export interface InForce {
  readonly on: (day: Day) => Rulebook;
  /** The first days of other rules than before, in order. */
  readonly changes: readonly Day[];
}

/** Rules that nothing changes. */
export const steady = (book: Rulebook): InForce => ({ on: () => book, changes: [] });

/** Rules from a day on, each until the next; the first hold before their day too. */
export function inForceThrough(
  first: Rulebook,
  then: readonly { readonly from: Day; readonly book: Rulebook }[],
): InForce {
  const on = (day: Day): Rulebook => then.filter(({ from }) => from <= day).at(-1)?.book ?? first;
  return { on, changes: then.map(({ from }) => from) };
}
