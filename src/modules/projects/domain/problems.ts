import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the projects module refuses; texts in `src/texts/<language>/projects.ts`. */
export const PROJECT_PROBLEMS = {
  PROJECT_NOT_FOUND: 'not-found',
  PROJECT_NAME_TAKEN: 'conflict',
  PROJECT_ENDED: 'conflict',
  PROJECT_OWN_PARENT: 'unprocessable',
  PROJECT_NODE_UNFIT: 'unprocessable',
  PROGRAMME_TERM_MISSING: 'unprocessable',
  PROJECT_NOT_YOURS: 'forbidden',
  PROJECT_END_WAITS: 'conflict',
  PROJECT_END_DOCUMENT_MISSING: 'unprocessable',
  TASKS_OPEN: 'conflict',
  PARTS_OPEN: 'conflict',
  PROJECT_UNIT_UNKNOWN: 'unprocessable',
  PROJECT_POST_UNFIT: 'unprocessable',
  DIVISION_UNCHANGED: 'conflict',
  PARTY_NOT_WORDS: 'conflict',
  TASK_NOT_FOUND: 'not-found',
  TASK_STATE: 'conflict',
  TASK_UNIT_UNFIT: 'unprocessable',
  TASK_DUE_PAST: 'unprocessable',
  TASK_NOT_YOURS: 'forbidden',
  TASK_NOTHING_TO_CONFIRM: 'conflict',
  TASK_OWN_FILING: 'unprocessable',
  TASK_DONE_UNCONFIRMED: 'conflict',
  TASK_UNDER_SUPERVISION: 'forbidden',
  HELP_STATE: 'conflict',
  HELP_CONCERNS_YOU: 'forbidden',
  HELP_DAY_NOT_LATER: 'unprocessable',
} as const;

export const refuse = problemsOf(PROJECT_PROBLEMS);
