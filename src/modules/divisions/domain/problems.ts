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
  DIVISION_DAY_MISSING: 'unprocessable',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  IMPORT_OVERTAKEN: 'conflict',
  // Rows of a workbook.
  ROW_DIVISION_LEADER_UNKNOWN: 'unprocessable',
  ROW_DIVISION_POST_UNFIT: 'unprocessable',
  ROW_DIVISION_UNIT_UNFIT: 'unprocessable',
  ROW_DIVISION_UNIT_TWICE: 'unprocessable',
  ROW_DIVISION_DAY_IN_FUTURE: 'unprocessable',
} as const;

export const refuse = problemsOf(DIVISION_PROBLEMS);
