import type { Hundredths } from './points.js';

/** How something owed ended: on time, late, or not at all. */
export const SCORED_OUTCOMES = ['DONE', 'DONE_LATE', 'MISSED'] as const;
export type ScoredOutcome = (typeof SCORED_OUTCOMES)[number];

/** How a demand of an interview ended: met at the first check, at the second, or never. */
export const RECTIFIED_OUTCOMES = ['FIRST', 'SECOND', 'FAILED'] as const;
export type RectifiedOutcome = (typeof RECTIFIED_OUTCOMES)[number];

/** From which office of others a case was adopted; a county's adoption earns nothing. */
export const ADOPTION_LEVELS = ['MUNICIPAL', 'PROVINCIAL', 'NATIONAL'] as const;
export type AdoptionLevel = (typeof ADOPTION_LEVELS)[number];

/** A set of rules: fixed once it is in force, so that a sheet can be worked out again from what it names. Shares are in tenths, points in hundredths. */
export interface RuleSet {
  readonly version: number;
  /** R1 “五个一”, R2 tasks, decisions, demands and coordination. */
  readonly duties: { readonly full: Hundredths; readonly tenths: Readonly<Record<ScoredOutcome, number>> };
  readonly obligations: { readonly full: Hundredths; readonly tenths: Readonly<Record<ScoredOutcome, number>> };
  /** R3 约谈整改. */
  readonly rectifications: { readonly full: Hundredths; readonly tenths: Readonly<Record<RectifiedOutcome, number>> };
  /** R4 报送质量. */
  readonly filings: { readonly full: Hundredths };
  readonly credits: {
    readonly cap: Hundredths;
    readonly problem: Hundredths;
    readonly problemCap: Hundredths;
    readonly adoption: Readonly<Record<AdoptionLevel, Hundredths>>;
  };
  /** 弄虚作假. */
  readonly debit: Hundredths;
}

const TENTHS = { DONE: 10, DONE_LATE: 6, MISSED: 0 } as const;

/** The set that ships. */
export const RULE_SET_1: RuleSet = {
  version: 1,
  duties: { full: 3000, tenths: TENTHS },
  obligations: { full: 5000, tenths: TENTHS },
  rectifications: { full: 1000, tenths: { FIRST: 10, SECOND: 6, FAILED: 0 } },
  filings: { full: 1000 },
  credits: { cap: 1000, problem: 100, problemCap: 300, adoption: { MUNICIPAL: 100, PROVINCIAL: 200, NATIONAL: 300 } },
  debit: 1000,
};
