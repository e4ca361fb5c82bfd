import { IMPORT } from '../../../parts/imports/import';
import { oneOf, searchOf } from '../../../parts/list/search-schema';

/** Rows that a person looks at together. */
export const ROW_GROUPS = ['ASKED', 'PAIRS', 'DOUBTFUL', 'NEW_UNITS', 'MARKED'] as const;

/** What the address of a ledger's import keeps. */
export const LEDGER_IMPORT = { ...IMPORT, group: oneOf(ROW_GROUPS) };
export const readLedgerImportSearch = searchOf(LEDGER_IMPORT);
