import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What this module refuses. A file as a whole is refused by its kind; what is wrong with single rows is listed with the preview. */
export const IMPORT_PROBLEMS = {
  IMPORT_NOT_FOUND: 'not-found',
  IMPORT_STATE: 'conflict',
  IMPORT_CELLS_GONE: 'conflict',
  IMPORT_UNDO_LATE: 'conflict',
} as const;

export const refuse = problemsOf(IMPORT_PROBLEMS);
