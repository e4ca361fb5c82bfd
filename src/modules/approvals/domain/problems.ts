import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const refuse = problemsOf({
  APPROVAL_DECIDED: 'conflict',
  APPROVAL_NOT_YOURS: 'forbidden',
  APPROVAL_OWN_PROPOSAL: 'unprocessable',
  APPROVAL_ABOUT_ONESELF: 'unprocessable',
  APPROVAL_OWN_OBLIGATION: 'unprocessable',
  APPROVAL_WORDS_REQUIRED: 'unprocessable',
  APPROVAL_PAPER_FROM_FUTURE: 'unprocessable',
  APPROVAL_PAPER_NOT_YOURS: 'forbidden',
  APPROVAL_PAPER_OF_INTERVIEWER: 'unprocessable',
  APPROVAL_PAPER_WAITS: 'conflict',
  APPROVAL_PAPER_NOT_WAITING: 'conflict',
  APPROVAL_PAPER_SECOND_PERSON: 'unprocessable',
  APPROVAL_NO_PAPER: 'conflict',
  APPROVAL_NOT_YOUR_SIGNATURE: 'forbidden',
  APPROVAL_DISOWNED: 'conflict',
  APPROVAL_DISOWN_TOO_LATE: 'unprocessable',
  APPROVAL_NOT_YOUR_REQUEST: 'forbidden',
  APPROVAL_STAYS: 'conflict',
  APPROVAL_NOT_FROM_PAPER: 'unprocessable',
} as const);
