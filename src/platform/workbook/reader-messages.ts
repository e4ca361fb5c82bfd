import type { GridRow, MergedRange } from '../../shared-kernel/grid.js';
import type { WorkbookProblem } from './problems.js';

/** What the reading process tells its parent: rows in portions, then the end, or why the file is refused. */
export type ReaderMessage =
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'end'; readonly merges: readonly MergedRange[] }
  | { readonly kind: 'refused'; readonly code: WorkbookProblem; readonly params: Readonly<Record<string, unknown>> };
