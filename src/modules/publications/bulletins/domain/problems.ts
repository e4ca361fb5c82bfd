import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What a bulletin refuses; texts in `src/texts/<language>/publications.ts`. */
export const BULLETIN_PROBLEMS = {
  BULLETIN_NOT_FOUND: 'not-found',
  BULLETIN_STATE: 'conflict',
  BULLETIN_THERE: 'conflict',
  BULLETIN_MONTH_RUNS: 'unprocessable',
  BULLETIN_PART_TWICE: 'unprocessable',
  BULLETIN_LINE_UNKNOWN: 'unprocessable',
  BULLETIN_DONE_WELL: 'unprocessable',
  BULLETIN_TEXT_MARKED: 'conflict',
  BULLETIN_TOO_LONG: 'unprocessable',
  BULLETIN_MONTH_DONE: 'conflict',
  BULLETIN_NAMED_BY: 'forbidden',
  OFFICE_BEHIND: 'conflict',
} as const;

export const refuse = problemsOf(BULLETIN_PROBLEMS);
