import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What this module refuses; texts in `src/texts/<language>/key-points.ts`. */
export const KEY_POINT_PROBLEMS = {
  HIGHER_PLAN_NOT_FOUND: 'not-found',
  HIGHER_PLAN_KNOWN: 'conflict',
  HIGHER_PLAN_FINISHED: 'conflict',
  HIGHER_PLAN_WAITS: 'conflict',
  KEY_POINT_NOT_FOUND: 'not-found',
  KEY_POINT_CODE_TAKEN: 'conflict',
  KEY_POINT_STATE: 'conflict',
  KEY_POINT_WAITS: 'conflict',
  KEY_POINT_UNIT_UNKNOWN: 'unprocessable',
  COVERING_ITEM_UNKNOWN: 'unprocessable',
  KEY_POINT_BASIS_MISSING: 'unprocessable',
  KEY_POINT_DIRECTOR_DECIDES: 'forbidden',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  IMPORT_OVERTAKEN: 'conflict',
} as const;

export const refuse = problemsOf(KEY_POINT_PROBLEMS);
