import { problemsOf } from '../../../../shared-kernel/domain-error.js';

/** Why a ledger as a whole is refused. What is wrong with single rows is listed with the preview instead. */
export const LEDGER_PROBLEMS = {
  LEDGER_NAME_MARKED_SECRET: 'unprocessable',
  LEDGER_MARKED_SECRET: 'unprocessable',
  LEDGER_NOT_XLSX: 'unprocessable',
  LEDGER_IS_OLD_XLS: 'unprocessable',
  LEDGER_ENCRYPTED: 'unprocessable',
  LEDGER_DAMAGED: 'unprocessable',
  LEDGER_TOO_LARGE: 'too-large',
  LEDGER_INFLATES_TOO_FAR: 'unprocessable',
  LEDGER_XML_DECLARATIONS: 'unprocessable',
  LEDGER_TOO_MANY_ROWS: 'unprocessable',
  LEDGER_TOO_MANY_COLUMNS: 'unprocessable',
  LEDGER_CELL_TOO_LONG: 'unprocessable',
  LEDGER_TOO_COSTLY: 'unprocessable',
  LEDGER_HEADINGS_MISSING: 'unprocessable',
  LEDGER_COLUMNS_MISSING: 'unprocessable',
  LEDGER_OTHER_YEAR: 'unprocessable',
} as const;
export type LedgerProblem = keyof typeof LEDGER_PROBLEMS;

/** Makes the refusal of a whole ledger. */
export const refuseLedger = problemsOf(LEDGER_PROBLEMS);
