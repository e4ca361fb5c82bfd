import type { Day } from '../../../shared-kernel/dates.js';
import type { LedgerSummary, LedgerVerdict } from './diff-ledger.js';
import type { ToldRow } from './told-row.js';

/** How imports of the ledger are called. */
export const LEDGER_IMPORT = { kind: 'LEDGER', name: 'ledger-import', subjectType: 'LEDGER_IMPORT' } as const;

/** What an import does in numbers; `asked`: dates that it asks for instead of writing them (not counted in old imports). */
export interface ImportSummary extends Omit<LedgerSummary, 'pairs'> {
  /** Not counted in old imports. */
  readonly pairs?: number;
  readonly asked?: number;
  /** Rows that were not taken. */
  readonly left?: number;
  /** Projects and tasks in which a person should look at something. */
  readonly doubtful?: number;
  /** Projects that name a unit which confirming would make. */
  readonly newUnits?: number;
  /** Rows that are no data, and sheets that wait for their columns. */
  readonly skipped?: number;
  readonly unmapped?: number;
  /** Tasks that the file says are done, for the office to confirm. */
  readonly done?: number;
  /** Rows that let an earlier import's request lapse. */
  readonly replaced?: number;
}

/** What an import would do with a project, task or row, and why a date would be asked for. */
export type ImportVerdict = LedgerVerdict & {
  /** Not kept of old imports. */
  readonly told?: ToldRow;
  readonly asks?: AskedInPreview;
  /** Units that it names and confirming would make, as the file writes them. */
  readonly newUnits?: readonly string[];
  /** It was not taken when the preview was confirmed. */
  readonly left?: true;
  /** The day for which an earlier import waits, and waits no longer once this one is confirmed. */
  readonly replaces?: Day;
};

/** A date that would be asked for. */
interface AskedInPreview {
  readonly ground: string;
  readonly from: Day;
  readonly to: Day;
  readonly senior: boolean;
}
