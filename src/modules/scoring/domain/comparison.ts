import type { Day } from '../../../shared-kernel/dates.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { refuse } from './problems.js';

/** A comparison is drafted, put before the executive deputy, and published. */
export const COMPARISON_STATES = ['DRAFT', 'APPROVING', 'PUBLISHED'] as const;
export type ComparisonState = (typeof COMPARISON_STATES)[number];

const WAYS = {
  ask: { from: 'DRAFT', to: 'APPROVING' },
  /** Turned down, or taken back. */
  reopen: { from: 'APPROVING', to: 'DRAFT' },
  publish: { from: 'APPROVING', to: 'PUBLISHED' },
} as const satisfies Readonly<Record<string, { readonly from: ComparisonState; readonly to: ComparisonState }>>;

export type ComparisonAct = keyof typeof WAYS;
export const COMPARISON_ACTS = Object.keys(WAYS) as readonly ComparisonAct[];

/** Where an act leads; null where it cannot be done. */
export function afterComparisonAct(state: ComparisonState, act: ComparisonAct): ComparisonState | null {
  return WAYS[act].from === state ? WAYS[act].to : null;
}

/** Units are put beside those of their own kind. */
export const COMPARISON_CATEGORIES = ['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE'] as const;
export type ComparisonCategory = (typeof COMPARISON_CATEGORIES)[number];

/** A row: what it is called, and the count that answers it; none: a person's words. */
export interface ComparisonRow {
  readonly words: string;
  readonly countId: string | null;
}

/** What a person says of a unit in a row that no count answers. */
export interface SaidCell {
  readonly unitId: string;
  readonly row: number;
  readonly words: string;
}

/** A number; `of`: out of how many, where it is a share. */
export interface CountedCell {
  readonly value: number;
  readonly of: number | null;
}

/** A cell as it is printed: this quarter, the one before, and what lies between. */
export interface PrintedCell {
  readonly now: string;
  readonly before: string | null;
  readonly difference: string | null;
}

/** A unit's line. */
export interface ComparisonLine {
  readonly unitId: string;
  readonly unitName: string;
  readonly cells: readonly PrintedCell[];
}

/** Where there is nothing to tell. */
const NONE = '–';

const isNone = ({ of }: CountedCell): boolean => of === 0;

const printed = (cell: CountedCell): string => {
  if (isNone(cell)) return NONE;
  return cell.of === null ? String(cell.value) : `${String(cell.value)}/${String(cell.of)}`;
};

/** A share as n/m, of nothing as a dash; the difference is of what was reached, with its sign. */
export function printedCell(now: CountedCell, before: CountedCell): PrintedCell {
  const difference = now.value - before.value;
  const sign = difference > 0 ? '+' : '';
  return {
    now: printed(now),
    before: printed(before),
    difference: isNone(now) || isNone(before) ? NONE : `${sign}${String(difference)}`.replace('-', '−'),
  };
}

/** A row without a count holds what a person says; nothing: a dash. */
export const saidCell = (words: string | undefined): PrintedCell => ({
  now: words ?? NONE,
  before: null,
  difference: null,
});

/** The first and the last day of a quarter. */
export function daysOf(year: number, quarter: number): readonly [Day, Day] {
  const month = (at: number): string => String(at).padStart(2, '0');
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return [`${String(year)}-${month(quarter * 3 - 2)}-01`, `${String(year)}-${ends[quarter - 1] ?? ''}`];
}

/** The quarter before. */
export const quarterBefore = (year: number, quarter: number): readonly [number, number] =>
  quarter === 1 ? [year - 1, 4] : [year, quarter - 1];

/** @throws COMPARISON_REFUSED where words are for a row that a count answers, or twice for one unit and row */
export function checkSaid(said: readonly SaidCell[], rows: readonly ComparisonRow[], unitIds: readonly string[]): void {
  const faults = said.flatMap(({ unitId, row }, at): FieldError[] => {
    const twice = said.findIndex((one) => one.unitId === unitId && one.row === row) < at;
    if (rows[row]?.countId === null && !twice && unitIds.includes(unitId)) return [];
    return [{ pointer: `/said/${String(at)}`, code: 'COMPARISON_CELL_UNFIT' }];
  });
  if (faults.length > 0) throw refuse('COMPARISON_REFUSED', {}, faults);
}
