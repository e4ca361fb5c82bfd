import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What everything that is published refuses; texts in `src/texts/<language>/publications.ts`. */
export const PUBLICATION_PROBLEMS = {
  PUBLICATION_NOT_FOUND: 'not-found',
  PUBLICATION_STATE: 'conflict',
  PUBLICATION_UNSIGNED: 'conflict',
  PUBLICATION_CORRECTED: 'conflict',
  FACT_CHECK_NOT_FOUND: 'not-found',
  FACT_CHECK_STATE: 'conflict',
  FACT_CHECK_OPEN: 'conflict',
  FACT_CHECK_NOT_YOURS: 'forbidden',
  OBJECTION_UNANSWERED: 'conflict',
  OBJECTION_CHANGES_NOTHING: 'unprocessable',
} as const;

export const refuse = problemsOf(PUBLICATION_PROBLEMS);
