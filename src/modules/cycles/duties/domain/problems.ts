import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What the quarter refuses; texts in `src/texts/<language>/cycles.ts`. */
export const CYCLE_PROBLEMS = {
  CYCLE_NOT_FOUND: 'not-found',
  CYCLE_EXISTS: 'conflict',
  CYCLE_STATE: 'conflict',
  CYCLE_CLOSING: 'conflict',
  CYCLE_TOO_EARLY_TO_CLOSE: 'conflict',
  CYCLE_HAS_OPEN_MATTERS: 'conflict',
  CYCLE_CLOSE_OWN_PROPOSAL: 'conflict',
  DUTY_NOT_FOUND: 'not-found',
  DUTY_NOT_YOURS: 'forbidden',
  DUTY_STATE: 'conflict',
  DUTY_VERIFIED_BY_FILER: 'unprocessable',
  DUTY_OF_OFFICE: 'unprocessable',
  STAGE_PROGRESS_NEEDS_APPROVAL: 'unprocessable',
  NOT_THE_LEADERS_VOICE: 'forbidden',
  PLAN_NOT_FOUND: 'not-found',
  PLAN_NOT_YOURS: 'forbidden',
  PLAN_STATE: 'conflict',
  PLAN_INCOMPLETE: 'unprocessable',
  PLANNED_OUTSIDE_QUARTER: 'unprocessable',
  PLANNED_DAY_OR_PERIOD: 'unprocessable',
  NOTHING_TO_CONFIRM: 'conflict',
  PARAGRAPH_NOT_YOURS: 'forbidden',
  ACTIVITY_REFUSED: 'unprocessable',
  CREDIT_REFUSED: 'unprocessable',
  COORDINATION_WITH_ONESELF: 'unprocessable',
  COORDINATION_DATE_PAST: 'unprocessable',
  // Fields of a record.
  HELD_IN_FUTURE: 'unprocessable',
  HELD_BEFORE_QUARTER: 'unprocessable',
  RECORD_MISSING: 'unprocessable',
  RECORD_OF_OTHER_KIND: 'unprocessable',
  INSPECTION_NOT_IN_PLAN: 'unprocessable',
  DUE_BEFORE_HELD: 'unprocessable',
  LEADER_POST_UNFIT: 'unprocessable',
  UNIT_UNKNOWN: 'unprocessable',
  FIND_UNKNOWN: 'conflict',
  CONTENT_NOT_SEPARATE: 'unprocessable',
} as const;

export const refuse = problemsOf(CYCLE_PROBLEMS);
