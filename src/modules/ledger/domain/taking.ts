import type { LedgerDiff, LedgerVerdict } from './diff-ledger.js';
import type { Ledger } from './ledger.js';
import { rowKey } from './pair-answers.js';
import { pathKey } from './programme-place.js';

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
  const named = kept.filter((row) => isLeft(row, ledger, taking.only, leave));
  const left = withBelow(named, kept, ledger);
  const rows = diff.rows.flatMap((row): readonly LedgerVerdict[] => {
    if (row.kind === 'ROW' || !left.has(row)) return [row];
    return row.kind === 'PROJECT' && row.id !== null ? [{ ...row, verdict: 'SAME', changes: [] }] : [];
  });
  const count = (verdict: LedgerVerdict['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  const pairs = rows.filter((row) => row.kind !== 'ROW' && row.pair?.answer === null).length;
  const counts = { add: count('ADD'), change: count('CHANGE'), pairs };
  return { taken: { rows, summary: { ...diff.summary, ...counts } }, left: [...left] };
}

/** What is left with all that it would belong to, or stand below; and programmes of which nothing else comes. */
function withBelow(named: readonly Kept[], kept: readonly Kept[], ledger: Ledger): ReadonlySet<Kept> {
  const without = new Set(named.flatMap((row) => (isNew(row) ? [ledger.projects[row.index]?.key] : [])));
  const placeOf = (row: Kept) => (row.kind === 'PROJECT' ? ledger.projects[row.index]?.place : undefined);
  const above = (row: Kept): readonly string[] => {
    const names = placeOf(row)?.above ?? [];
    return names.map((name, depth) => pathKey(names.slice(0, depth), name));
  };
  const first = new Set(named);
  const left = new Set(kept.filter((row) => first.has(row) || above(row).some((key) => without.has(key))));
  const needed = new Set(kept.flatMap((row) => (left.has(row) || isImplied(row, ledger) ? [] : above(row))));
  for (const row of kept)
    if (isNew(row) && isImplied(row, ledger) && !needed.has(ledger.projects[row.index]?.key ?? '')) left.add(row);
  const gone = new Set([...left].flatMap((row) => (isNew(row) ? [row.index] : [])));
  for (const row of kept)
    if (row.kind === 'TASK' && gone.has(ledger.tasks[row.index]?.projectIndex ?? -1)) left.add(row);
  return new Set(kept.filter((row) => left.has(row)));
}

const isNew = ({ kind, verdict }: Kept): boolean => kind === 'PROJECT' && verdict === 'ADD';

const isImplied = ({ kind, index }: Kept, { projects }: Ledger): boolean =>
  kind === 'PROJECT' && projects[index]?.implied === true;

function isLeft(row: Kept, ledger: Ledger, only: Taking['only'], leave: ReadonlySet<string>): boolean {
  if (row.verdict === 'SAME') return false;
  // Its row is that of an item below it.
  if (leave.has(rowKey(row)) && !isImplied(row, ledger)) return true;
  return only !== null && row.verdict !== (only === 'NEW' ? 'ADD' : 'CHANGE');
}
