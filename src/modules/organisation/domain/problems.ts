import { problemsOf } from '../../../shared-kernel/domain-error.js';

export const ORGANISATION_PROBLEMS = {
  UNIT_NAME_TAKEN: 'conflict',
  POST_TITLE_TAKEN: 'conflict',
  PARENT_NOT_FOUND: 'unprocessable',
  UNIT_CLOSED: 'conflict',
  UNIT_IN_USE: 'conflict',
  CLOSING_DATE_IN_FUTURE: 'unprocessable',
  POST_ABOLISHED: 'conflict',
  POST_HELD: 'conflict',
  POST_IN_USE: 'conflict',
  PERSON_NOT_FOUND: 'unprocessable',
  POST_NOT_FOUND: 'unprocessable',
  ROLE_NOT_OF_THIS_UNIT: 'unprocessable',
  SERVES_NO_LEADER: 'unprocessable',
  TENURE_OVERLAPS: 'conflict',
  POST_VACANT_ALREADY: 'conflict',
  DELEGATION_OVERLAPS: 'conflict',
  DELEGATION_OTHER_UNIT: 'unprocessable',
  DELEGATION_TO_HIMSELF: 'unprocessable',
  DELEGATION_DATES: 'unprocessable',
  DELEGATION_NOT_YOURS: 'forbidden',
  DELEGATION_ENDED: 'conflict',
  DELEGATION_TO_VACANT: 'unprocessable',
  AUTHORITY_OVER_ONESELF: 'forbidden',
  AUTHORITY_OVERTAKEN: 'conflict',
  NAME_OF_ONESELF: 'forbidden',
} as const;

export const refuse = problemsOf(ORGANISATION_PROBLEMS);
