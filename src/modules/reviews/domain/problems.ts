import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What a review refuses; texts in `src/texts/<language>/reviews.ts`. */
export const REVIEW_PROBLEMS = {
  REVIEW_NOT_FOUND: 'not-found',
  REVIEW_STATE: 'conflict',
  REVIEW_THERE: 'conflict',
  REVIEW_YEAR_AHEAD: 'unprocessable',
  REVIEW_TEMPLATE_UNKNOWN: 'unprocessable',
  REVIEW_TEMPLATE_NOT_FOUND: 'not-found',
  REVIEW_TEMPLATE_NAME_TAKEN: 'conflict',
  REVIEW_TEMPLATE_REFUSED: 'unprocessable',
  REVIEW_TEXT_REFUSED: 'unprocessable',
  REVIEW_NUMBERS_REFUSED: 'unprocessable',
  REVIEW_NUMBERS_CHANGED: 'conflict',
  REVIEW_EMPTY: 'conflict',
  REVIEW_STEP_EARLY: 'conflict',
  REVIEW_STEP_DONE: 'conflict',
  REVIEW_STEP_NOT_YOURS: 'forbidden',
  REVIEW_STEPS_MISSING: 'conflict',
  LEADERS_CHANGED: 'conflict',
  SECRECY_REVIEWER_UNNAMED: 'conflict',
  SECRECY_REVIEWER_HIMSELF: 'unprocessable',
  SECRECY_REVIEWER_STRANGER: 'unprocessable',
  SECRECY_REVIEWER_NOT_YOURS: 'forbidden',
} as const;

export const refuse = problemsOf(REVIEW_PROBLEMS);
