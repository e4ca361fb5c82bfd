/** Texts that any page or route may show. */
export const platformTexts = {
  problems: {
    VALIDATION_FAILED: 'Some fields are not right. Correct them as marked and send again.',
    MALFORMED_REQUEST: 'The request could not be read.',
    IDEMPOTENCY_KEY_REQUIRED:
      'Send the header Idempotency-Key with a value of your own, so that nothing is done twice.',
    CSRF_HEADER_MISSING: 'Send the header X-Requested-With: five-ones. Nothing was done.',
    UNAUTHENTICATED: 'You are not signed in, or your session has ended. Sign in again.',
    FORBIDDEN: 'Your post does not allow this.',
    NOT_FOUND: 'Not found: it does not exist, or it lies outside what you may see.',
    METHOD_NOT_ALLOWED: 'This address does not support that method.',
    STALE_VERSION: 'Somebody changed this in the meantime. Look at the present version, then send again.',
    IDEMPOTENCY_KEY_REUSED: 'This Idempotency-Key was used with other content. Choose another.',
    IDEMPOTENCY_IN_PROGRESS: 'The same request is still being worked on. Ask again shortly.',
    DUPLICATE: 'The same thing is there already; it was not registered twice.',
    BODY_TOO_LARGE: 'The content is too large.',
    UNSUPPORTED_MEDIA_TYPE: 'This content type is not supported; send application/json.',
    RATE_LIMITED: 'Too many requests. Try again in {retryAfter} s.',
    BUSY: 'Somebody else is working on this right now. Try again shortly.',
    DATABASE_UNAVAILABLE: 'The database cannot be reached; nothing was saved. Try again shortly.',
    DATABASE_SLOW: 'The database took too long; nothing was saved. Try again shortly.',
    DATABASE_CROWDED:
      'The database takes no more connections; nothing was done. Try again shortly; if it lasts, tell the administrator.',
    DATABASE_EXHAUSTED:
      'The database is out of memory or another resource; nothing was saved. Try again shortly; if it lasts, tell the administrator.',
    DATABASE_FULL:
      'The database has no space left; nothing was saved. What is there can be read; send again when the administrator has made room.',
    DATABASE_READ_ONLY:
      'The database is read-only just now; nothing was saved. What is there can be read; send again when it takes writes.',
    SECRET_NOT_OPENED:
      'What was kept cannot be opened: the key file (secrets.key in the data folder) is another one than that with which it was sealed. Ask the system administrator to restore it.',
    SECRET_KEY_MISSING:
      'The key file (secrets.key in the data folder) is gone. What was sealed before needs that very key, so none was made anew and nothing was saved. Ask the system administrator to restore it from a backup.',
    WORK_ABANDONED:
      'This work was interrupted {attempts} times and was given up. Start it again, or tell the administrator.',
    INTERNAL: 'Something unexpected went wrong; nothing was saved. Note the request number and tell the administrator.',
  },
  fields: {
    REQUIRED: 'This field is required.',
    UNKNOWN_FIELD: 'Unknown field; remove it.',
    SECRET_MARK: 'The text contains “{mark}”. This system must not hold classified matter; nothing was saved.',
    WRONG_TYPE: 'Wrong type; expected {expected}.',
    TOO_LONG: 'Too long; at most {max} characters.',
    TOO_SHORT: 'Too short; at least {min} characters.',
    OUT_OF_RANGE: 'Out of range; between {min} and {max}.',
    NOT_A_DAY: 'Give a day, such as 2026-12-31.',
    NOT_AN_ID: 'This is not an id.',
    UNKNOWN_VALUE: 'Not one of the values allowed: {allowed}.',
    TOO_MANY: 'Too many items; at most {max}.',
    TOO_FEW: 'Too few items; at least {min}.',
    MUST_BE_TRUE: 'This must be confirmed.',
    UNREADABLE: 'Holds a character that cannot be kept (NUL or half a character). Remove it.',
    INVALID: 'This field is not right.',
  },
  words: {
    jobState: { QUEUED: 'Waiting', RUNNING: 'Working', DONE: 'Done', FAILED: 'Failed' },
    health: { ready: 'Runs well', degraded: 'Partly waiting', unavailable: 'Not available', stopping: 'Stopping' },
    keptKind: {
      NOTICE: 'Ordinary notices',
      DELIVERY: 'How ordinary messages went out',
      WORK: 'Long work that is done',
      IMPORT_ROWS: 'Rows of imported files',
      SESSION: 'Sessions that ran out',
      SIGN_IN_FAILURE: 'Failures to sign in',
      REPEATED_ANSWER: 'Answers to repeated requests',
      NEWS: 'News handed on',
    },
    healthFault: {
      NOT_LOOKED_YET: 'Nobody has looked yet; wait a moment.',
      DATABASE_AWAY: 'The database cannot be reached. Look at its server and the network.',
      DATABASE_SLOW: 'The database answers too slowly. Look at its load.',
      DATABASE_CROWDED: 'The database takes no more connections. Look at its limit and who holds them.',
      SCHEMA_INCOMPLETE: 'The schema has to be brought up to date. Look at the upgrade.',
      DATABASE_READ_ONLY:
        'The database is read-only: things can be read, nothing can be saved. Look whether it is being serviced or failed over.',
      DATABASE_FULL: 'The database has no space left: things can be read, nothing can be saved. Make room.',
      DATABASE_EXHAUSTED: 'The database is out of memory or another resource. Look at its server.',
      WRITES_REFUSED: 'The database refuses writes. Look at its log.',
      QUEUE_DOWN: 'The queues cannot be used. Look at their service.',
      QUEUE_IDLE: 'Nobody works the queues off. Look at the workers.',
    },
  },
} as const;
