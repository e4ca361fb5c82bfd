import type { Tx } from '../../../platform/database/tx.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import type { ImportTrace } from '../persistence/ledger-undo.repository.js';
import { numberProjects } from '../persistence/list-number.repository.js';

interface Listed {
  readonly year: number;
  readonly ledger: Ledger;
  readonly diff: LedgerDiff;
  /** By their index in the ledger. */
  readonly projectIds: readonly string[];
  /** What is not taken keeps its number. */
  readonly left: readonly { readonly kind: string; readonly index: number }[];
}

/** Gives projects the numbers of the office's own list, as the file has them. @returns of known ones what they were before */
export async function numberAsListed(
  tx: Tx,
  { year, ledger, diff, projectIds, left }: Listed,
): Promise<NonNullable<ImportTrace['numbers']>> {
  const out = new Set(left.flatMap(({ kind, index }) => (kind === 'PROJECT' ? [index] : [])));
  const rows = diff.rows.flatMap((row) => (row.kind === 'PROJECT' && !out.has(row.index) ? [row] : []));
  const numbers = rows.flatMap(({ index }) => {
    const [id, number] = [projectIds[index], ledger.projects[index]?.code ?? null];
    return id === undefined || number === null ? [] : [{ id, number }];
  });
  const known = new Set(rows.flatMap(({ id }) => id ?? []));
  const changed = await numberProjects(tx, year, numbers);
  return { year, changed: changed.filter(({ id }) => known.has(id)) };
}

/** Gives known projects back the numbers that they had before an import, where nothing numbered them since. */
export async function numberAsBefore(tx: Tx, { numbers }: ImportTrace): Promise<void> {
  if (numbers === undefined) return;
  const before = numbers.changed.map(({ id, before: number, number: instead }) => ({ id, number, instead }));
  await numberProjects(tx, numbers.year, before);
}
