import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What scheduling notes are refused with; texts in `src/texts/<language>/scheduling-notes.ts`. */
export const NOTE_REFUSALS = {
  NOTE_SUBJECT_NOT_FOUND: 'not-found',
  NOTE_INCOMPLETE: 'unprocessable',
  NOTE_POST_UNKNOWN: 'unprocessable',
  // Fields.
  NOTE_DAY_IN_FUTURE: 'unprocessable',
  NOTE_WHO: 'unprocessable',
  NOTE_NEXT_TOO_EARLY: 'unprocessable',
} as const;

export const refuse = problemsOf(NOTE_REFUSALS);
