import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What scoring refuses; texts in `src/texts/<language>/scoring.ts`. */
export const SCORING_PROBLEMS = {
  SCORE_CYCLE_OPEN: 'conflict',
} as const;

export const refuse = problemsOf(SCORING_PROBLEMS);
