import type { Day } from '../../../shared-kernel/dates.js';
import { refuse } from './problems.js';

/** 综述, which is published, and 工作总结, which stays inside. */
export const REVIEW_KINDS = ['ANNUAL_REVIEW', 'ANNUAL_REPORT'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** For whom it is written, as its numbers are said. */
export const audienceOf = (kind: ReviewKind): 'REVIEW' | 'REPORT' => (kind === 'ANNUAL_REVIEW' ? 'REVIEW' : 'REPORT');

/** The day as of which a year is told: its last one, or today while it runs. */
export function asOfYear(year: number, today: Day): Day {
  const last = `${String(year)}-12-31`;
  return today < last ? today : last;
}

/** No year is told before it has begun. @throws REVIEW_YEAR_AHEAD */
export function checkYearBegun(year: number, today: Day): void {
  if (String(year) > today.slice(0, 4))
    throw refuse('REVIEW_YEAR_AHEAD', { year: String(year) }, [{ pointer: '/year', code: 'REVIEW_YEAR_AHEAD' }]);
}

/** Text changes in a draft alone. @throws REVIEW_STATE */
export function checkDraft({ state }: { readonly state: string }): void {
  if (state !== 'DRAFT') throw refuse('REVIEW_STATE');
}
