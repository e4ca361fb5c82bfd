import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const DELIVERY_PROBLEMS = {
  CHANNEL_NAME_TAKEN: 'conflict',
  CHANNEL_NOT_TESTED: 'conflict',
  CHANNEL_NOT_IN_SERVICE: 'conflict',
  CHANNEL_PASSWORD_AGAIN: 'unprocessable',
  CHANNEL_TEST_FAILED: 'unprocessable',
  CHANNEL_SECRET_NEEDED: 'unprocessable',
  CHANNEL_APP_NEEDED: 'unprocessable',
  CHANNEL_SECRET_WEAK: 'unprocessable',
  CHANNEL_TESTS_SPENT: 'conflict',
  CHANNEL_STOPPED_LONG: 'conflict',
  HOST_NOT_ALLOWED: 'unprocessable',
  URL_NOT_ALLOWED: 'unprocessable',
  ADDRESS_UNKNOWN_CHANNEL: 'unprocessable',
  ADDRESS_NOT_ONE: 'unprocessable',
  ADDRESS_TWICE: 'unprocessable',
} as const;

export const refuse = problemsOf(DELIVERY_PROBLEMS);
