import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const CALENDAR_PROBLEMS = {
  CALENDAR_OUT_OF_RANGE: 'unprocessable',
  CALENDAR_YEAR_PAST: 'unprocessable',
  CALENDAR_LIST_WRONG: 'unprocessable',
  CALENDAR_CHANGED: 'stale',
} as const;

export const refuse = problemsOf(CALENDAR_PROBLEMS);
