import type { GridRow, MergedRange } from '../../domain/ledger/grid.js';
import type { LedgerProblem } from '../../domain/ledger/problems.js';

/** What the reading process tells its parent: rows in portions, then the end, or why the file is refused. */
export type ReaderMessage =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'end'; readonly merges: readonly MergedRange[] }
  | { readonly kind: 'refused'; readonly code: LedgerProblem; readonly params: Readonly<Record<string, unknown>> };
