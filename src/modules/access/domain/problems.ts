import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const ACCESS_PROBLEMS = {
  SIGN_IN_REFUSED: 'unauthenticated',
  SIGN_IN_LOCKED: 'limited',
  LINK_NOT_VALID: 'unprocessable',
  PASSWORD_TOO_WEAK: 'unprocessable',
  ACCOUNT_STATE: 'conflict',
  ADMINISTRATOR_WITH_POST: 'unprocessable',
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
  AUTHORITY_WAITS: 'conflict',
  ACCOUNT_OF_ONESELF: 'forbidden',
  LINK_WAITS: 'conflict',
  LINK_CODE_REQUIRED: 'unprocessable',
  LINK_CODE_WRONG: 'unprocessable',
  APPROVAL_NOT_FROM_PAPER: 'unprocessable',
} as const;

export const refuse = problemsOf(ACCESS_PROBLEMS);
