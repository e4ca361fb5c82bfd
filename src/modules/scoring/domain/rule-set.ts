import type { FieldError } from '../../../shared-kernel/domain-error.js';
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

/** What an office may set of the rules; the rest is the same in every set. Points in hundredths, shares in tenths. */
export interface RuleFields {
  readonly dutiesFull: Hundredths;
  readonly obligationsFull: Hundredths;
  readonly rectificationsFull: Hundredths;
  readonly filingsFull: Hundredths;
  readonly lateTenths: number;
  readonly secondTenths: number;
  readonly creditCap: Hundredths;
  readonly problem: Hundredths;
  readonly problemCap: Hundredths;
  readonly municipal: Hundredths;
  readonly provincial: Hundredths;
  readonly national: Hundredths;
  readonly debit: Hundredths;
}

/** A set made of what an office set. */
export function ruleSetOf(version: number, of: RuleFields): RuleSet {
  const tenths = { DONE: 10, DONE_LATE: of.lateTenths, MISSED: 0 } as const;
  return {
    version,
    duties: { full: of.dutiesFull, tenths },
    obligations: { full: of.obligationsFull, tenths },
    rectifications: { full: of.rectificationsFull, tenths: { FIRST: 10, SECOND: of.secondTenths, FAILED: 0 } },
    filings: { full: of.filingsFull },
    credits: {
      ...{ cap: of.creditCap, problem: of.problem, problemCap: of.problemCap },
      adoption: { MUNICIPAL: of.municipal, PROVINCIAL: of.provincial, NATIONAL: of.national },
    },
    debit: of.debit,
  };
}

/** What is set in a set. */
export const fieldsOf = ({ duties, obligations, rectifications, filings, credits, debit }: RuleSet): RuleFields => ({
  ...{ dutiesFull: duties.full, obligationsFull: obligations.full, rectificationsFull: rectifications.full },
  ...{ filingsFull: filings.full, lateTenths: duties.tenths.DONE_LATE, secondTenths: rectifications.tenths.SECOND },
  ...{ creditCap: credits.cap, problem: credits.problem, problemCap: credits.problemCap },
  ...{ municipal: credits.adoption.MUNICIPAL, provincial: credits.adoption.PROVINCIAL },
  ...{ national: credits.adoption.NATIONAL, debit },
});

const WHOLE: Hundredths = 10_000;

/** Where rules cannot be: the parts come to a hundred, a higher adoption is not worth less, and the cap of problems is within that of credits. */
export function ruleFaults(of: RuleFields): readonly FieldError[] {
  const parts = of.dutiesFull + of.obligationsFull + of.rectificationsFull + of.filingsFull;
  const rising = of.municipal <= of.provincial && of.provincial <= of.national;
  return [
    ...(parts === WHOLE ? [] : [{ pointer: '/rules/filingsFull', code: 'SCORE_PARTS_UNEVEN' }]),
    ...(rising ? [] : [{ pointer: '/rules/national', code: 'SCORE_LEVELS_FALL' }]),
    ...(of.problemCap <= of.creditCap ? [] : [{ pointer: '/rules/problemCap', code: 'SCORE_CAP_BEYOND' }]),
  ];
}
