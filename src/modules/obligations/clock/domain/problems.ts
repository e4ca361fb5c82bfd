import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What the obligations module refuses; texts in `src/texts/<language>/obligations.ts`. */
export const OBLIGATION_PROBLEMS = {
  OBLIGATION_NOT_FOUND: 'not-found',
  OBLIGATION_SETTLED: 'conflict',
  OBLIGATION_AWAITS_VERDICT: 'conflict',
  OBLIGATION_NOT_FILED: 'conflict',
  OBLIGATION_NOT_HISTORIC: 'conflict',
  OBLIGATION_HISTORIC: 'conflict',
  OBLIGATION_DONE_UNCONFIRMED: 'conflict',
  OBLIGATION_NOT_YOURS: 'forbidden',
  OBLIGATION_OF_OFFICE: 'unprocessable',
  OBLIGATION_NO_OFFICE_WORK: 'conflict',
  OFFICE_WORK_BY_ACT: 'conflict',
  OBLIGATION_NOT_EXTENDABLE: 'unprocessable',
  REQUEST_PENDING: 'conflict',
  REQUEST_DATE_NOT_LATER: 'unprocessable',
  NO_REFORM_OFFICE: 'conflict',
  RELEASE_DATE_NOT_LATER: 'unprocessable',
  EXPLANATION_NOT_FOUND: 'not-found',
  EXPLANATION_OWN: 'unprocessable',
  EXPLANATION_NEEDS_NO_CONFIRMATION: 'conflict',
  EXPLANATION_CONFIRMED: 'conflict',
  NOT_THE_LEADERS_SECRETARY: 'forbidden',
  OFFLINE_FROM_FUTURE: 'unprocessable',
  EXPLANATION_PENDING: 'conflict',
  EXPLANATION_DECIDED: 'conflict',
  EXPLANATION_NOT_CONFIRMED: 'conflict',
  EXPLANATION_DATE_NOT_LATER: 'unprocessable',
  EXPLANATION_NO_ENTRY: 'conflict',
  LEAD_CHANGE_NOT_ITS: 'unprocessable',
  LEAD_CHANGE_NOT_YOURS: 'forbidden',
  LEAD_CHANGE_PENDING: 'conflict',
} as const;

export const refuse = problemsOf(OBLIGATION_PROBLEMS);
