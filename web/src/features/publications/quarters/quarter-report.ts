import type { components } from '../../../api/schema';

export type ListedQuarterReport = components['schemas']['QuarterReportAnswer'];
export type QuarterReport = components['schemas']['QuarterReportPageAnswer'];
export type QuarterPart = QuarterReport['texts'][number]['part'];

/** In the order in which a report tells. */
export const QUARTER_PARTS: readonly QuarterPart[] = ['OVERALL', 'PROBLEMS', 'FOR_LEADERS', 'NEXT_QUARTER'];

/** Characters of its texts at most: with the table they are two pages. */
export const LONGEST_QUARTER_TEXT = 800;

/** The quarter that ends on the day with which it is true. */
export function quarterOf({ dataDay }: Pick<ListedQuarterReport, 'dataDay'>): {
  readonly year: number;
  readonly quarter: number;
} {
  return { year: Number(dataDay.slice(0, 4)), quarter: Math.ceil(Number(dataDay.slice(5, 7)) / 3) };
}
