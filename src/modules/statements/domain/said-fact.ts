import { words } from '../../../texts/words.js';
import { type Quantity, type Worded, wordingOf } from './wording.js';
import type { Token } from './token.js';

/** A fact as it was typed, with what it may be held against. */
export interface FactStated {
  readonly value: string;
  readonly unitOfMeasure: string;
  readonly qualifier: string | null;
  readonly whole: string | null;
  readonly share: string | null;
  readonly targetValue: string | null;
  readonly beforeValue: string | null;
  readonly beforeUnit: string | null;
  readonly comparisonDelta: string | null;
  readonly comparisonUnit: string | null;
  readonly rankPosition: number | null;
}

/** What of a fact is said: its value, or what that is held against. */
const PARTS = ['VALUE', 'SHARE', 'BEFORE', 'COMPARISON', 'TARGET', 'RANK'] as const;
type Part = (typeof PARTS)[number];

export type FactFault = 'PART_UNKNOWN' | 'PART_MISSING' | 'SAY_UNKNOWN';

/** The words of a fact, with the value and the unit of measure that they stand for. */
export interface FactSaid {
  readonly worded: Worded;
  readonly value: string;
  readonly unitOfMeasure: string | null;
}

const PERCENT = '%';

const isPart = (part: string): part is Part => PARTS.some((one) => one === part);

/** The part of a fact as it was typed, in its own unit. */
function typedPart(fact: FactStated, part: Part): readonly [string | null, string | null] {
  const parts: Readonly<Record<Part, readonly [string | null, string | null]>> = {
    VALUE: [fact.value, fact.unitOfMeasure],
    SHARE: [fact.share, PERCENT],
    BEFORE: [fact.beforeValue, fact.beforeUnit],
    COMPARISON: [fact.comparisonDelta, fact.comparisonUnit],
    TARGET: [fact.targetValue, fact.unitOfMeasure],
    RANK: [fact.rankPosition === null ? null : String(fact.rankPosition), null],
  };
  return parts[part];
}

/** How a fact is said: as it was typed, or by the wording that its author chose. */
export function sayFact(fact: FactStated, { parameters }: Pick<Token, 'parameters'>): FactSaid | FactFault {
  const { part = 'VALUE' } = parameters;
  if (!isPart(part)) return 'PART_UNKNOWN';
  const [value, unitOfMeasure] = typedPart(fact, part);
  if (value === null) return 'PART_MISSING';
  const worded = wordPart(fact, { part, value, unitOfMeasure }, parameters);
  return typeof worded === 'string' ? worded : { worded, value, unitOfMeasure };
}

interface Typed {
  readonly part: Part;
  readonly value: string;
  readonly unitOfMeasure: string | null;
}

type Parameters = Token['parameters'];
type Sayer = (fact: FactStated, typed: Typed, parameters: Parameters) => Worded | null;

const whole = (say: 'ALL' | 'ENTIRE'): Sayer => {
  return (fact, { value }) => wordingOf({ say, value: Number(value), whole: wholeOf(fact) });
};

/** The wordings of facts; null where a part is not said so. */
const SAYERS: ReadonlyMap<string, Sayer> = new Map<string, Sayer>([
  ['EXACT', asTyped],
  [
    'FLOOR_YU',
    (_fact, typed, parameters) =>
      wordingOf({ say: 'FLOOR_YU', value: Number(typed.value), of: quantityOf(typed), ...roundedAs(parameters) }),
  ],
  [
    'ORDINAL',
    (_fact, { part, value }) => (part === 'RANK' ? wordingOf({ say: 'ORDINAL', rank: Number(value) }) : null),
  ],
  ['ALL', whole('ALL')],
  ['ENTIRE', whole('ENTIRE')],
  [
    'DELTA',
    (_fact, { part, value }) =>
      part === 'COMPARISON' ? wordingOf({ say: 'DELTA', value: Number(value), before: 0 }) : null,
  ],
  [
    'BEYOND',
    ({ targetValue }, { value }) =>
      wordingOf({ say: 'BEYOND', value: Number(value), target: targetValue === null ? null : Number(targetValue) }),
  ],
]);

function wordPart(fact: FactStated, typed: Typed, parameters: Parameters): Worded | FactFault {
  const { say = typed.part === 'RANK' ? 'ORDINAL' : 'EXACT' } = parameters;
  return SAYERS.get(say)?.(fact, typed, parameters) ?? 'SAY_UNKNOWN';
}

/** The step and the numerals that an author chose. */
export function roundedAs({ step, numerals }: Token['parameters']): {
  readonly step?: number;
  readonly numerals?: 'HAN' | 'ARABIC';
} {
  return { ...(step !== undefined && { step: Number(step) }), numerals: numerals === 'HAN' ? 'HAN' : 'ARABIC' };
}

/** No digit is added or lost; 以上 where the fact itself was no more than that. */
function asTyped({ qualifier }: FactStated, { part, value, unitOfMeasure }: Typed): Worded {
  const number = unitOfMeasure === PERCENT ? `${value}${PERCENT}` : value;
  const stated = part === 'VALUE' || part === 'SHARE';
  return wordingOf({ say: 'TYPED', number, atLeast: stated && qualifier === 'AT_LEAST' });
}

function quantityOf({ part, unitOfMeasure }: Typed): Quantity {
  if (part === 'RANK') return 'RANK';
  if (unitOfMeasure === PERCENT) return 'SHARE';
  return unitOfMeasure?.endsWith(words('paper.stated.money')) === true ? 'MONEY' : 'COUNT';
}

const wholeOf = ({ whole, unitOfMeasure }: FactStated): number | null => {
  if (whole !== null) return Number(whole);
  return unitOfMeasure === PERCENT ? 100 : null;
};
