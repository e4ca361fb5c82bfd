import type { Day } from '../../../shared-kernel/dates.js';
import { roundedAs } from './said-fact.js';
import type { Token } from './token.js';
import { type Worded, wordingOf } from './wording.js';

/** What of a number is asked to say it in words. */
export interface NumberStated {
  readonly value: number;
  readonly days: readonly Day[];
  /** Of ALL: the number of the whole. */
  readonly whole: number | null;
  /** Of DELTA: the number a year before. */
  readonly lastYear: number | null;
  /** The last month that the number covers. */
  readonly months: number;
}

const QUARTER = 3;
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const quarterOf = (month: number): number => Math.ceil(month / QUARTER);

/** A number of the year in the words that its author chose; SAY_UNKNOWN where there are no such words. */
export function sayCount(stated: NumberStated, { parameters }: Pick<Token, 'parameters'>): Worded | 'SAY_UNKNOWN' {
  const { value, whole, lastYear } = stated;
  const { say = 'EXACT', measure = '' } = parameters;
  switch (say) {
    case 'EXACT':
      return wordingOf({ say, value, ...roundedAs(parameters) });
    case 'FLOOR_YU':
      return wordingOf({ say, value, of: 'COUNT', ...roundedAs(parameters) });
    case 'ALL':
    case 'ENTIRE':
      return wordingOf({ say, value, whole });
    case 'DELTA':
      return wordingOf({ say, value, before: lastYear });
    case 'SEVERAL':
      return wordingOf({ say, value, measure });
    case 'REGULARLY':
      return wordingOf({ say, value });
    default:
      return through(say, stated);
  }
}

function through(say: string, { days, months }: NumberStated): Worded | 'SAY_UNKNOWN' {
  const held = days.map(monthOf);
  if (say === 'MONTHLY') return wordingOf({ say, held, periods: months });
  if (say === 'QUARTERLY') return wordingOf({ say, held: held.map(quarterOf), periods: quarterOf(months) });
  return 'SAY_UNKNOWN';
}

/** The last ranks alike, back to where another stood. */
export function lastAlike<R extends { readonly rank: number }>(ranks: readonly R[]): readonly R[] {
  const last = ranks.at(-1);
  const other = ranks.findLastIndex(({ rank }) => rank !== last?.rank);
  return ranks.slice(other + 1);
}
