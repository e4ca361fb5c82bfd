import { problemsOf } from '../../shared-kernel/domain-error.js';

/** Why a workbook as a whole is refused; the codes bear the name of the first thing that was read from one. */
export const WORKBOOK_PROBLEMS = {
  LEDGER_NAME_MARKED_SECRET: 'unprocessable',
  LEDGER_NOT_XLSX: 'unprocessable',
  LEDGER_IS_OLD_XLS: 'unprocessable',
  LEDGER_ENCRYPTED: 'unprocessable',
  LEDGER_DAMAGED: 'unprocessable',
  LEDGER_TOO_LARGE: 'too-large',
  LEDGER_INFLATES_TOO_FAR: 'unprocessable',
  LEDGER_XML_DECLARATIONS: 'unprocessable',
  LEDGER_TOO_MANY_ROWS: 'unprocessable',
  LEDGER_TOO_COSTLY: 'unprocessable',
} as const;
export type WorkbookProblem = keyof typeof WORKBOOK_PROBLEMS;

export const refuseWorkbook = problemsOf(WORKBOOK_PROBLEMS);
