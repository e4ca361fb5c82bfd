import { words } from '../../../texts/words.js';
import { countingNumeral, isSaidInHan, ordinalNumeral } from './numeral.js';

/** In which numerals a number is written. */
export type Numerals = 'ARABIC' | 'HAN';

/** How a chip is said; each rule knows when it may not be said so. */
export type Wording =
  | { readonly say: 'EXACT'; readonly value: number; readonly numerals?: Numerals; readonly atLeast?: boolean }
  /** A number as somebody typed it, with every digit. */
  | { readonly say: 'TYPED'; readonly number: string; readonly atLeast: boolean }
  | {
      readonly say: 'FLOOR_YU';
      readonly value: number;
      readonly of: Quantity;
      readonly step?: number;
      readonly numerals?: Numerals;
    }
  | { readonly say: 'ORDINAL'; readonly rank: number }
  | { readonly say: 'ALL' | 'ENTIRE'; readonly value: number; readonly whole: number | null }
  | { readonly say: 'DELTA'; readonly value: number; readonly before: number | null }
  | { readonly say: 'SEVERAL'; readonly value: number; readonly measure: string }
  | { readonly say: 'REGULARLY'; readonly value: number }
  /** `held`: in which months, or quarters, of the period, each as its number from 1 to `periods`. */
  | { readonly say: 'MONTHLY' | 'QUARTERLY'; readonly held: readonly number[]; readonly periods: number }
  | { readonly say: 'BEYOND'; readonly value: number; readonly target: number | null }
  /** `months`: those with the same rank, as whole numbers that follow each other. */
  | { readonly say: 'MONTHS_RUNNING'; readonly months: readonly number[] };

/** What a number is of: only of things counted it may be said that there are somewhat more. */
export type Quantity = 'COUNT' | 'MONEY' | 'SHARE' | 'RANK';

export type WordingFault =
  | 'NOT_SAID_IN_HAN'
  | 'NEVER_ROUNDED'
  | 'STEP_UNKNOWN'
  | 'NOT_THE_WHOLE'
  | 'WHOLE_MISSING'
  | 'BEFORE_MISSING'
  | 'TOO_FEW'
  | 'GAP_IN_PERIOD'
  | 'TARGET_MISSING'
  | 'NOT_ABOVE_TARGET';

/** What is printed, or why it may not be printed so. */
export type Worded = { readonly words: string } | { readonly fault: WordingFault };

/** What 多项 and 定期 need at least. */
const SEVERAL = 3;
const STEPS: readonly number[] = [10, 100, 1000, 10_000];

type Of<Say extends Wording['say']> = Extract<Wording, { readonly say: Say }>;

/** The words of a chip. */
export function wordingOf(wording: Wording): Worded {
  switch (wording.say) {
    case 'EXACT':
      return exact(wording);
    case 'TYPED':
      return typed(wording);
    case 'FLOOR_YU':
      return floor(wording);
    case 'ORDINAL':
      return ordinal(wording);
    case 'ALL':
    case 'ENTIRE':
      return whole(wording);
    case 'DELTA':
      return delta(wording);
    default:
      return often(wording);
  }
}

function often(wording: Of<'SEVERAL' | 'REGULARLY' | 'MONTHLY' | 'QUARTERLY' | 'BEYOND' | 'MONTHS_RUNNING'>): Worded {
  switch (wording.say) {
    case 'SEVERAL':
      return wording.value < SEVERAL
        ? fault('TOO_FEW')
        : said(words('paper.stated.several', { measure: wording.measure }));
    case 'REGULARLY':
      return wording.value < SEVERAL ? fault('TOO_FEW') : said(words('paper.stated.regularly'));
    case 'BEYOND':
      return beyond(wording);
    case 'MONTHS_RUNNING':
      return running(wording);
    default:
      return each(wording);
  }
}

const said = (text: string): Worded => ({ words: text });
const fault = (code: WordingFault): Worded => ({ fault: code });

function numeral(value: number, numerals: Numerals = 'ARABIC'): string | null {
  if (numerals === 'ARABIC') return String(value);
  return isSaidInHan(value) ? countingNumeral(value) : null;
}

function exact({ value, numerals, atLeast = false }: Of<'EXACT'>): Worded {
  const number = numeral(value, numerals);
  if (number === null) return fault('NOT_SAID_IN_HAN');
  return said(atLeast ? words('paper.stated.atLeast', { number }) : number);
}

const typed = ({ number, atLeast }: Of<'TYPED'>): Worded =>
  said(atLeast ? words('paper.stated.atLeast', { number }) : number);

/** Down to a step that grows with the number; what is a multiple of it is said as it is. */
function floor({ value, of, step = stepOf(value), numerals }: Of<'FLOOR_YU'>): Worded {
  if (of !== 'COUNT') return fault('NEVER_ROUNDED');
  if (value < 11) return exact({ say: 'EXACT', value, ...(numerals !== undefined && { numerals }) });
  if (!STEPS.includes(step) || step > value) return fault('STEP_UNKNOWN');
  const down = Math.floor(value / step) * step;
  const number = numeral(down, numerals);
  if (number === null) return fault('NOT_SAID_IN_HAN');
  return said(down === value ? number : words('paper.stated.over', { number }));
}

/** By how much a number is rounded down where its author chose nothing. */
export function stepOf(value: number): number {
  if (value < 1000) return 10;
  if (value < 10_000) return 100;
  return value < 100_000 ? 1000 : 10_000;
}

function ordinal({ rank }: Of<'ORDINAL'>): Worded {
  if (!isSaidInHan(rank) || rank === 0) return fault('NOT_SAID_IN_HAN');
  return said(words('paper.stated.ordinal', { number: ordinalNumeral(rank) }));
}

function whole({ say, value, whole: all }: Of<'ALL' | 'ENTIRE'>): Worded {
  if (all === null) return fault('WHOLE_MISSING');
  if (value !== all || all === 0) return fault('NOT_THE_WHOLE');
  return said(words(say === 'ALL' ? 'paper.stated.all' : 'paper.stated.entire'));
}

function delta({ value, before }: Of<'DELTA'>): Worded {
  if (before === null) return fault('BEFORE_MISSING');
  const number = differenceOf(value, before);
  if (number === 0) return said(words('paper.stated.level'));
  return said(words(number > 0 ? 'paper.stated.more' : 'paper.stated.less', { number: Math.abs(number) }));
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** As it is done on paper: to the last decimal that one of the two states. */
function differenceOf(value: number, before: number): number {
  return Number((value - before).toFixed(Math.max(decimalsOf(value), decimalsOf(before))));
}

function each({ say, held, periods }: Of<'MONTHLY' | 'QUARTERLY'>): Worded {
  const all = Array.from({ length: periods }, (_, index) => index + 1);
  if (periods < 1 || !all.every((one) => held.includes(one))) return fault('GAP_IN_PERIOD');
  return said(words(say === 'MONTHLY' ? 'paper.stated.monthly' : 'paper.stated.quarterly'));
}

function beyond({ value, target }: Of<'BEYOND'>): Worded {
  if (target === null) return fault('TARGET_MISSING');
  return value > target ? said(words('paper.stated.beyond')) : fault('NOT_ABOVE_TARGET');
}

function running({ months }: Of<'MONTHS_RUNNING'>): Worded {
  const sorted = [...new Set(months)].sort((one, other) => one - other);
  const first = sorted[0];
  if (first === undefined || sorted.length < 2) return fault('TOO_FEW');
  if (sorted.some((month, index) => month !== first + index)) return fault('GAP_IN_PERIOD');
  return said(words('paper.stated.months', { number: sorted.length }));
}
