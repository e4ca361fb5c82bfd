import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the list of hard problems refuses; texts in `src/texts/<language>/problems.ts`. */
export const PROBLEM_REFUSALS = {
  PROBLEM_NOT_FOUND: 'not-found',
  PROBLEM_STATE: 'conflict',
  PROBLEM_EXISTS: 'conflict',
  PROBLEM_NOT_YOURS: 'forbidden',
  PROBLEM_OWN_SOLUTION: 'forbidden',
  PROBLEM_OWN_FILE: 'forbidden',
  PROBLEM_WAY_UNFIT: 'unprocessable',
  PROBLEM_UNIT_UNFIT: 'unprocessable',
  PROBLEM_INCOMPLETE: 'unprocessable',
  PROBLEM_PRESSED: 'conflict',
  PROBLEM_NO_PERSON: 'conflict',
  IMPORT_OVERTAKEN: 'conflict',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  // Fields.
  PROBLEM_WHO_MISSING: 'unprocessable',
  PROBLEM_WHO_TWICE: 'unprocessable',
  PROBLEM_PERSON_NAMED: 'unprocessable',
  PROBLEM_OWNED_BY_ANOTHER: 'unprocessable',
  PROBLEM_EFFECT_MISSING: 'unprocessable',
  PROBLEM_EFFECT_NOT_DECIMAL: 'unprocessable',
  PROBLEM_DAY_IN_FUTURE: 'unprocessable',
  PROBLEM_DAY_TOO_EARLY: 'unprocessable',
  PROBLEM_DUE_PAST: 'unprocessable',
  PROBLEM_PROJECT_UNKNOWN: 'unprocessable',
} as const;

export const refuse = problemsOf(PROBLEM_REFUSALS);
