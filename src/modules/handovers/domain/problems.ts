import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What handing over a post refuses; texts in `src/texts/<language>/handovers.ts`. */
export const HANDOVER_PROBLEMS = {
  HANDOVER_NOT_FOUND: 'not-found',
  HANDOVER_NOT_YOURS: 'forbidden',
  HANDOVER_SECOND_PERSON: 'forbidden',
  HANDOVER_STATE: 'conflict',
  HANDOVER_RUNS: 'conflict',
  HANDOVER_OVERTAKEN: 'conflict',
  HANDOVER_POST_GONE: 'conflict',
  HANDOVER_NEVER_HELD: 'unprocessable',
  HANDOVER_TO_HIMSELF: 'unprocessable',
  HANDOVER_TO_STRANGER: 'unprocessable',
  HANDOVER_REASON_MISSING: 'unprocessable',
} as const;

export const refuse = problemsOf(HANDOVER_PROBLEMS);
