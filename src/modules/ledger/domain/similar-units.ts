import { keyOf } from '../../../shared-kernel/cell-text.js';
import { isWithin, type Matter, matterOf, matterRank } from './matter.js';

/** A unit that is known, and may be the one that a new name means. */
export interface SimilarUnit {
  readonly unitId: string;
  readonly name: string;
}

const MOST = 3;
/** Long forms and what offices make of them; what is left out between ("和", "发展和改革") needs no entry. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?:中国)?共产主义青年团(.*?)委员会|共青团(.*?)委(?:员会)?$/gu, '团$1$2委'],
  [/人民政府|区政府$|县政府$/gu, ''],
  [/委员会/gu, '委'],
  [/联合会/gu, '联'],
  [/办公室|办公厅/gu, '办'],
  [/人民(?=法院|检察院)/gu, ''],
  [/中级法院/gu, '中院'],
  [/国家税务总局(?:.{2,4}市)?/gu, ''],
  [/[和与及（）()]/gu, ''],
];

/** A name without its city and its ceremony: what is left of two names of one unit is the same, or one shortens the other. */
function coreOf(name: string, cities: ReadonlySet<string>): string {
  const plain = SHORT.reduce((text, [long, short]) => text.replace(long, short), keyOf(name));
  const city = /^(?!市).{2,3}市(?=.{2})/u.exec(plain)?.[0] ?? '';
  return plain.slice(city === '' || cities.has(city) ? 0 : city.length).replace(/^市(?=.{2})/u, '');
}

function isShortOf(short: string, long: string): boolean {
  if (
    short.length < 3 ||
    short.length >= long.length ||
    !long.startsWith(short.charAt(0)) ||
    !long.endsWith(short.slice(-1))
  )
    return false;
  return isWithin(short, long);
}

/** How many pairs of neighbouring characters two names share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
  const [left, right] = [pairs(one), pairs(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** Known units, prepared to be compared with many names. */
export type KnownUnits = readonly (SimilarUnit & {
  readonly core: string;
  readonly matter: Matter | null;
  readonly cities: ReadonlySet<string>;
})[];

/** @param known ids by the key of the name */
export function knownUnits(known: ReadonlyMap<string, string>): KnownUnits {
  const cities = new Set([...known.keys()].filter((name) => /^.{2,3}市$/u.test(name)));
  return [...known].map(([name, unitId]) => {
    const core = coreOf(name, cities);
    return { unitId, name, core, matter: matterOf(core), cities };
  });
}

/** Known units that a name may mean («市发改委»: 市发展和改革委员会; «盐湖区人民政府»: 盐湖区), the likeliest first; a person decides. */
export function similarUnits(name: string, known: KnownUnits): readonly SimilarUnit[] {
  const core = coreOf(name, known[0]?.cities ?? new Set());
  const matter = matterOf(core);
  const rank = ({ core: other, matter: others }: KnownUnits[number]): number => {
    if (core === other) return 2;
    const short = isShortOf(core, other) || isShortOf(other, core) || isShortOf(`市${core}`, `市${other}`);
    return short ? 1 : Math.max(matterRank(matter, others), likeness(core, other));
  };
  const seen = new Set<string>();
  return known
    .map((unit) => ({ unit, rank: rank(unit) }))
    .filter(({ rank: found }) => found >= 0.6)
    .sort((a, b) => b.rank - a.rank)
    .filter(({ unit }) => !seen.has(unit.unitId) && seen.add(unit.unitId))
    .slice(0, MOST)
    .map(({ unit }) => ({ unitId: unit.unitId, name: unit.name }));
}
