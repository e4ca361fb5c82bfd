import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What scoring refuses; texts in `src/texts/<language>/scoring.ts`. */
export const SCORING_PROBLEMS = {
  COMPARISON_THERE: 'conflict',
  COMPARISON_AHEAD: 'conflict',
  COMPARISON_RUNS: 'conflict',
  COMPARISON_STATE: 'conflict',
  COMPARISON_REFUSED: 'unprocessable',
  SCORE_CYCLE_OPEN: 'conflict',
  SCORE_CYCLE_BEFORE: 'conflict',
  SCORE_FED_BACK: 'conflict',
  SCORE_FEEDBACK_WAITS: 'conflict',
  SCORE_NO_SHEETS: 'conflict',
  SCORE_RULES_REFUSED: 'unprocessable',
  SCORE_RULES_WAIT: 'conflict',
  SCORE_SWITCH_SAME: 'conflict',
  SCORE_SWITCH_WAITS: 'conflict',
  SCORE_APPEAL_LATE: 'conflict',
  SCORE_APPEAL_TWICE: 'conflict',
  SCORE_APPEAL_STATE: 'conflict',
  SCORE_APPEAL_NOT_YOURS: 'forbidden',
  SCORE_APPEAL_REFUSED: 'unprocessable',
} as const;

export const refuse = problemsOf(SCORING_PROBLEMS);
