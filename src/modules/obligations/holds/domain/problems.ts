import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What is refused about holds; texts in `src/texts/<language>/holds.ts`. */
export const CLOCK_HOLD_PROBLEMS = {
  CLOCK_HOLD_NOT_FOUND: 'not-found',
  CLOCK_HOLD_INCOMPLETE: 'unprocessable',
  CLOCK_HOLD_TARGET_UNFIT: 'unprocessable',
  CLOCK_HOLD_CONCERNS_YOU: 'forbidden',
  CLOCK_HOLD_DIRECTOR_SIGNS: 'forbidden',
  CLOCK_HOLD_OUT_OF_DATE: 'conflict',
  CLOCK_HOLD_STATE: 'conflict',
  CLOCK_HOLD_RENEWED: 'conflict',
  CLOCK_HOLD_THERE: 'conflict',
} as const;

export const refuse = problemsOf(CLOCK_HOLD_PROBLEMS);
