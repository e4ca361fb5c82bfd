import {
  ADOPTION_LEVELS,
  type AdoptionLevel,
  RECTIFIED_OUTCOMES,
  type RectifiedOutcome,
  SCORED_OUTCOMES,
  type ScoredOutcome,
} from './rule-set.js';
import type { ScoredFacts } from './score.js';

/** The lines on whose facts a score stands; R4 stands on the filings of the first three. */
export const FACT_RULES = ['R1', 'R2', 'R3', 'C_PROBLEM', 'C_CASE', 'D'] as const;
/** How a fact came out, whichever its line. */
export const FACT_OUTCOMES = [
  ...[...SCORED_OUTCOMES, ...RECTIFIED_OUTCOMES, ...ADOPTION_LEVELS],
  ...(['CONFIRMED', 'SIGNED'] as const),
] as const;

/** A fact of a unit, as a run keeps it. */
export interface FactRow {
  readonly rule: (typeof FACT_RULES)[number];
  readonly factId: string;
  readonly outcome: string;
  readonly before: AdoptionLevel | null;
  readonly filings: number;
  readonly returns: number;
}

/** What an upheld appeal says of a fact; `R4`: what came back of it does not count. */
export interface Correction {
  readonly rule: FactRow['rule'] | 'R4';
  readonly factId: string;
  readonly outcome: string;
}

function correct(fact: FactRow, corrections: readonly Correction[]): readonly FactRow[] {
  return corrections.reduce<readonly FactRow[]>(
    (rows, { rule, factId, outcome }) =>
      rows.flatMap((row) => {
        if (row.factId !== factId) return [row];
        if (rule === 'R4') return [{ ...row, filings: row.filings - row.returns, returns: 0 }];
        if (row.rule !== rule) return [row];
        return outcome === 'NOT_COUNTED' ? [] : [{ ...row, outcome }];
      }),
    [fact],
  );
}

/** The facts as they should have been. */
export const corrected = (facts: readonly FactRow[], corrections: readonly Correction[]): readonly FactRow[] =>
  facts.flatMap((fact) => correct(fact, corrections));

/** What the score is worked out from. */
export function factsOfRows(rows: readonly FactRow[]): ScoredFacts {
  const of = (rule: FactRow['rule']): readonly FactRow[] => rows.filter((row) => row.rule === rule);
  const sum = (key: 'filings' | 'returns'): number => rows.reduce((all, row) => all + row[key], 0);
  return {
    duties: of('R1').map(({ factId, outcome }) => ({ id: factId, outcome: outcome as ScoredOutcome })),
    obligations: of('R2').map(({ factId, outcome }) => ({ id: factId, outcome: outcome as ScoredOutcome })),
    rectifications: of('R3').map(({ factId, outcome }) => ({ id: factId, outcome: outcome as RectifiedOutcome })),
    filings: sum('filings'),
    returns: sum('returns'),
    problems: of('C_PROBLEM').map(({ factId }) => factId),
    adoptions: of('C_CASE').map(({ factId, outcome, before }) => ({
      id: factId,
      level: outcome as AdoptionLevel,
      before,
    })),
    falseReports: of('D').map(({ factId }) => factId),
  };
}
