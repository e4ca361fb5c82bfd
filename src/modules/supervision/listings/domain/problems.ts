import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** What listings are refused with; texts in `src/texts/<language>/listings.ts`. */
export const LISTING_REFUSALS = {
  LISTING_NOT_FOUND: 'not-found',
  LISTING_STATE: 'conflict',
  LISTING_WAITS: 'conflict',
  LISTING_EXTENDED: 'conflict',
  LISTING_EXTENSION_LATE: 'conflict',
  LISTING_NO_ENTRY: 'conflict',
  LISTING_NOT_YOURS: 'forbidden',
  LISTING_DIRECTOR_SIGNS: 'forbidden',
  LISTING_UNIT_UNFIT: 'unprocessable',
  LISTING_INCOMPLETE: 'unprocessable',
  LISTING_ITEM_LISTED: 'conflict',
  LISTING_NOTHING_LAGS: 'conflict',
  // Fields.
  LISTING_ITEM_UNFIT: 'unprocessable',
  LISTING_END_NOT_LATER: 'unprocessable',
  LISTING_END_TOO_LATE: 'unprocessable',
} as const;

export const refuse = problemsOf(LISTING_REFUSALS);
