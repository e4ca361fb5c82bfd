import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What the meetings refuse; texts in `src/texts/<language>/meetings.ts`. */
export const MEETING_PROBLEMS = {
  MEETING_NOT_FOUND: 'not-found',
  MEETING_STATE: 'conflict',
  MEETING_WAITS: 'conflict',
  MEETING_NOT_YOURS: 'forbidden',
  MEETING_CHAIR_UNFIT: 'unprocessable',
  MEETING_UNIT_UNKNOWN: 'unprocessable',
  MEETING_ABOUT_UNKNOWN: 'unprocessable',
  MEETING_INCOMPLETE: 'unprocessable',
  HEADINGS_UNKNOWN: 'unprocessable',
  WORKBOOK_MARKED_SECRET: 'unprocessable',
  IMPORT_OVERTAKEN: 'conflict',
  DECISION_NOT_FOUND: 'not-found',
  DECISION_NOT_OPEN: 'conflict',
  TOPIC_NOT_FOUND: 'not-found',
  TOPIC_PLANNED: 'conflict',
} as const;

export const refuse = problemsOf(MEETING_PROBLEMS);
