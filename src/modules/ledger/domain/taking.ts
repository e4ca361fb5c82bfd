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
  const keyOf = ({ index }: Kept): string => ledger.projects[index]?.key ?? '';
  const without = new Set(named.filter(isNew).map(keyOf));
  const first = new Set(named);
  const below = kept.filter((row) => first.has(row) || above(row, ledger).some((key) => without.has(key)));
  const left = new Set(below);
  const needed = new Set(kept.flatMap((row) => (left.has(row) || isImplied(row, ledger) ? [] : above(row, ledger))));
  const empty = kept.filter((row) => isNew(row) && isImplied(row, ledger) && !needed.has(keyOf(row)));
  const out = new Set([...below, ...empty]);
  const gone = new Set([...out].filter(isNew).map(({ index }) => index));
  const of = (row: Kept) => (row.kind === 'TASK' ? (ledger.tasks[row.index]?.projectIndex ?? -1) : -1);
  return new Set(kept.filter((row) => out.has(row) || gone.has(of(row))));
}

/** The keys of what a project stands below. */
function above({ kind, index }: Kept, { projects }: Ledger): readonly string[] {
  const names = kind === 'PROJECT' ? (projects[index]?.place?.above ?? []) : [];
  return names.map((name, depth) => pathKey(names.slice(0, depth), name));
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
