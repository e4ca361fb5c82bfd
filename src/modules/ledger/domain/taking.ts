import type { LedgerDiff, LedgerVerdict } from './diff-ledger.js';
import type { Ledger } from './ledger.js';
import { rowKey } from './pair-answers.js';

/** How much of a preview is carried out: all of it, what is new, or what changes; and rows that are left out. */
export interface Taking {
  readonly only: 'NEW' | 'CHANGES' | null;
  /** By `rowKey`. */
  readonly leaveRows: readonly string[];
}

type Kept = Exclude<LedgerVerdict, { readonly kind: 'ROW' }>;

/** What of a comparison is carried out, and what is left: rows left out, and what would belong to a project left out. */
export function takenOf(
  diff: LedgerDiff,
  ledger: Ledger,
  taking: Taking,
): { taken: LedgerDiff; left: readonly Kept[] } {
  const kept = diff.rows.flatMap((row) => (row.kind === 'ROW' ? [] : [row]));
  const leave = new Set(taking.leaveRows);
  const named = new Set(kept.filter((row) => isLeft(row, taking.only, leave)));
  const without = new Set(
    [...named].flatMap((row) => (row.kind === 'PROJECT' && row.verdict === 'ADD' ? [row.index] : [])),
  );
  const of = (row: Kept) => (row.kind === 'TASK' ? (ledger.tasks[row.index]?.projectIndex ?? -1) : -1);
  const left = new Set(kept.filter((row) => named.has(row) || without.has(of(row))));
  const rows = diff.rows.flatMap((row): readonly LedgerVerdict[] => {
    if (row.kind === 'ROW' || !left.has(row)) return [row];
    return row.kind === 'PROJECT' && row.id !== null ? [{ ...row, verdict: 'SAME', changes: [] }] : [];
  });
  const count = (verdict: LedgerVerdict['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const pairs = rows.filter((row) => row.kind !== 'ROW' && row.pair?.answer === null).length;
  const counts = { add: count('ADD'), change: count('CHANGE'), pairs };
  return { taken: { rows, summary: { ...diff.summary, ...counts } }, left: [...left] };
}

function isLeft(row: Kept, only: Taking['only'], leave: ReadonlySet<string>): boolean {
  if (row.verdict === 'SAME') return false;
  if (leave.has(rowKey(row))) return true;
  return only !== null && row.verdict !== (only === 'NEW' ? 'ADD' : 'CHANGE');
}
