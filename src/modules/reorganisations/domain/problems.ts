import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What reorganising units refuses; texts in `src/texts/<language>/reorganisations.ts`. */
export const REORGANISATION_PROBLEMS = {
  TRANSFER_NOT_FOUND: 'not-found',
  TRANSFER_OWN_UNIT: 'forbidden',
  TRANSFER_UNIT_UNFIT: 'unprocessable',
  TRANSFER_PROJECTS_MISSING: 'unprocessable',
  TRANSFER_PROJECT_NOT_ITS: 'unprocessable',
  TRANSFER_ORDER_IN_FUTURE: 'unprocessable',
  TRANSFER_WAITS: 'conflict',
  TRANSFER_TALK_DIVIDED: 'conflict',
  TRANSFER_TALK_DOUBLED: 'conflict',
  TRANSFER_POST_MISSING: 'conflict',
} as const;

export const refuse = problemsOf(REORGANISATION_PROBLEMS);
