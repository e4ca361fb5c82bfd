import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What archiving a year refuses; texts in `src/texts/<language>/archives.ts`. */
export const ARCHIVE_PROBLEMS = {
  ARCHIVE_NOT_FOUND: 'not-found',
  ARCHIVE_NOT_YOURS: 'forbidden',
  ARCHIVE_STATE: 'conflict',
  ARCHIVE_THERE: 'conflict',
  ARCHIVE_INCOMPLETE: 'conflict',
  ARCHIVE_EMPTY: 'conflict',
  ARCHIVE_YEAR_RUNS: 'unprocessable',
  ARCHIVE_TO_HIMSELF: 'unprocessable',
  ARCHIVE_TO_STRANGER: 'unprocessable',
} as const;

export const refuse = problemsOf(ARCHIVE_PROBLEMS);
