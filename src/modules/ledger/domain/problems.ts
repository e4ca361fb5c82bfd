import { problemsOf } from '../../../shared-kernel/domain-error.js';

/** What this module refuses: a ledger as a whole, or an act on its import. What is wrong with single rows is listed with the preview instead. */
export const LEDGER_PROBLEMS = {
  LEDGER_MARKED_SECRET: 'unprocessable',
  LEDGER_EMPTY: 'unprocessable',
  LEDGER_TITLE_ONLY: 'unprocessable',
  LEDGER_HEAD_ONLY: 'unprocessable',
  LEDGER_HEADINGS_MISSING: 'unprocessable',
  LEDGER_COLUMNS_MISSING: 'unprocessable',
  LEDGER_OTHER_YEAR: 'unprocessable',
  IMPORT_UNIT_UNKNOWN: 'unprocessable',
  IMPORT_PAIRS_OPEN: 'unprocessable',
  IMPORT_UNDO_LATE: 'conflict',
  IMPORT_BUILT_UPON: 'conflict',
  IMPORT_MAPPING_OPEN: 'unprocessable',
  IMPORT_YEAR_OPEN: 'unprocessable',
  IMPORT_ANSWER_UNKNOWN: 'unprocessable',
  LEDGER_DATES_OWN: 'forbidden',
  LEDGER_DONE_OWN: 'forbidden',
  LEDGER_DONE_ROW_UNKNOWN: 'unprocessable',
  LEDGER_DONE_DAY: 'unprocessable',
  LEDGER_DONE_WORDS_REQUIRED: 'unprocessable',
  LEDGER_DATES_ROW_UNKNOWN: 'unprocessable',
  LEDGER_DATES_WORDS_REQUIRED: 'unprocessable',
} as const;

export const refuse = problemsOf(LEDGER_PROBLEMS);
