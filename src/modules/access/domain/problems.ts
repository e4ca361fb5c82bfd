import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const ACCESS_PROBLEMS = {
  SIGN_IN_REFUSED: 'unauthenticated',
  SIGN_IN_LOCKED: 'limited',
  LINK_NOT_VALID: 'unprocessable',
  PASSWORD_TOO_WEAK: 'unprocessable',
  ACCOUNT_STATE: 'conflict',
  ADMINISTRATOR_WITH_POST: 'unprocessable',
  AUTHORITY_WAITS: 'conflict',
  ACCOUNT_OF_ONESELF: 'forbidden',
  LINK_WAITS: 'conflict',
  LINK_CODE_REQUIRED: 'unprocessable',
  LINK_CODE_WRONG: 'unprocessable',
  SYSTEM_TOKEN_UNIT: 'unprocessable',
  SYSTEM_TOKEN_EXISTS: 'conflict',
  SYSTEM_TOKEN_NOT_FOUND: 'not-found',
  SYSTEM_TOKEN_GONE: 'conflict',
} as const;

export const refuse = problemsOf(ACCESS_PROBLEMS);
