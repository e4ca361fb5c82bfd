import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What the report of a quarter refuses; texts in `src/texts/<language>/publications.ts`. */
export const QUARTER_REPORT_PROBLEMS = {
  QUARTER_REPORT_NOT_FOUND: 'not-found',
  QUARTER_REPORT_STATE: 'conflict',
  QUARTER_REPORT_THERE: 'conflict',
  QUARTER_NOT_CLOSED: 'unprocessable',
  QUARTER_REPORT_TOO_LONG: 'unprocessable',
  QUARTER_REPORT_NAMES_UNIT: 'unprocessable',
} as const;

export const refuse = problemsOf(QUARTER_REPORT_PROBLEMS);
