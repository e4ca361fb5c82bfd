import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What indicators refuse; texts in `src/texts/<language>/indicators.ts`. */
export const INDICATOR_PROBLEMS = {
  INDICATOR_NOT_FOUND: 'not-found',
  INDICATOR_EXISTS: 'conflict',
  INDICATOR_ENDED: 'conflict',
  INDICATOR_REFUSED: 'unprocessable',
  INDICATOR_REASON_MISSING: 'unprocessable',
  INDICATOR_CHANGE_WAITS: 'conflict',
  READING_NOT_FOUND: 'not-found',
  READING_NOT_YOURS: 'forbidden',
  READING_STATE: 'conflict',
  READING_EXISTS: 'conflict',
  READING_REFUSED: 'unprocessable',
  READING_UNCHANGED: 'unprocessable',
  OWN_READING: 'forbidden',
  READING_OWN_FILE: 'forbidden',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  IMPORT_OVERTAKEN: 'conflict',
  // Fields.
  INDICATOR_OF_TWO: 'unprocessable',
  INDICATOR_PROJECT_UNKNOWN: 'unprocessable',
  INDICATOR_POINT_UNKNOWN: 'unprocessable',
  INDICATOR_UNIT_UNFIT: 'unprocessable',
  VALUE_NOT_DECIMAL: 'unprocessable',
  TARGET_EQUALS_BASELINE: 'unprocessable',
  TARGET_AGAINST_DIRECTION: 'unprocessable',
  TARGET_DAY_TOO_EARLY: 'unprocessable',
  FREQUENCY_FIXED: 'unprocessable',
  TRAJECTORY_DAYS: 'unprocessable',
  ROW_REFORM_UNKNOWN: 'unprocessable',
  ROW_INDICATOR_UNKNOWN: 'unprocessable',
  ROW_RANK_UNKNOWN: 'unprocessable',
  PERIOD_NOT_UNDERSTOOD: 'unprocessable',
  AS_OF_OUTSIDE_PERIOD: 'unprocessable',
} as const;

export const refuse = problemsOf(INDICATOR_PROBLEMS);
