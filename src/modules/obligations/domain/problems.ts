import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the obligations module refuses; texts in `src/texts/<language>/obligations.ts`. */
export const OBLIGATION_PROBLEMS = {
  OBLIGATION_NOT_FOUND: 'not-found',
  OBLIGATION_SETTLED: 'conflict',
  OBLIGATION_AWAITS_VERDICT: 'conflict',
  OBLIGATION_NOT_HISTORIC: 'conflict',
  RELEASE_DATE_NOT_LATER: 'unprocessable',
  EXPLANATION_PENDING: 'conflict',
  EXPLANATION_DECIDED: 'conflict',
  EXPLANATION_NOT_CONFIRMED: 'conflict',
  EXPLANATION_DATE_NOT_LATER: 'unprocessable',
} as const;

export const refuse = problemsOf(OBLIGATION_PROBLEMS);
