import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the division of work refuses; texts in `src/texts/<language>/divisions.ts`. */
export const DIVISION_PROBLEMS = {
  DIVISION_NOT_FOUND: 'not-found',
  DIVISION_OWN: 'forbidden',
  DIVISION_POST_UNFIT: 'unprocessable',
  DIVISION_SAYS_NOTHING_NEW: 'unprocessable',
  DIVISION_ORDER_IN_FUTURE: 'unprocessable',
  DIVISION_UNIT_TWICE: 'unprocessable',
  DIVISION_UNIT_UNFIT: 'unprocessable',
  DIVISION_WAITS: 'conflict',
} as const;

export const refuse = problemsOf(DIVISION_PROBLEMS);
