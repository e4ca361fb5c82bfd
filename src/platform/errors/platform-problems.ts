import { problemsOf } from '../../shared-kernel/domain-error.js';

/** Refusals that any route may give. */
export const PLATFORM_PROBLEMS = {
  VALIDATION_FAILED: 'invalid',
  MALFORMED_REQUEST: 'invalid',
  IDEMPOTENCY_KEY_REQUIRED: 'invalid',
  CSRF_HEADER_MISSING: 'forbidden',
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  METHOD_NOT_ALLOWED: 'not-found',
  STALE_VERSION: 'stale',
  IDEMPOTENCY_KEY_REUSED: 'unprocessable',
  IDEMPOTENCY_IN_PROGRESS: 'conflict',
  DUPLICATE: 'conflict',
  BODY_TOO_LARGE: 'too-large',
  UNSUPPORTED_MEDIA_TYPE: 'invalid',
  RATE_LIMITED: 'limited',
  BUSY: 'unavailable',
  DATABASE_UNAVAILABLE: 'unavailable',
  DATABASE_SLOW: 'unavailable',
  DATABASE_CROWDED: 'unavailable',
  DATABASE_EXHAUSTED: 'unavailable',
  DATABASE_FULL: 'unavailable',
  DATABASE_READ_ONLY: 'unavailable',
  SECRET_NOT_OPENED: 'conflict',
  SECRET_KEY_MISSING: 'unavailable',
  WORK_ABANDONED: 'unavailable',
  INTERNAL: 'unavailable',
} as const;

export const refuse = problemsOf(PLATFORM_PROBLEMS);
