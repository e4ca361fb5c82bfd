import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What scoring refuses; texts in `src/texts/<language>/scoring.ts`. */
export const SCORING_PROBLEMS = {
  SCORE_CYCLE_OPEN: 'conflict',
  SCORE_FED_BACK: 'conflict',
  SCORE_SWITCH_SAME: 'conflict',
  SCORE_SWITCH_WAITS: 'conflict',
} as const;

export const refuse = problemsOf(SCORING_PROBLEMS);
