import type { Tx } from '../../../platform/database/tx.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import {
  type ImportTrace,
  readStanding,
  readVersions,
  type StoodBefore,
} from '../persistence/ledger-undo.repository.js';

/** What stands of what an import is about to change. */
export async function standing(tx: Tx, diff: LedgerDiff): Promise<Pick<ImportTrace, 'before' | 'versionsBefore'>> {
  const ids = (kind: 'PROJECT' | 'TASK') =>
    diff.rows.flatMap((row) => (row.kind === kind && row.verdict === 'CHANGE' && row.id !== null ? [row.id] : []));
  const [projects, tasks] = [ids('PROJECT'), ids('TASK')];
  return {
    before: await readStanding(tx, projects, tasks),
    versionsBefore: await readVersions(tx, projects, tasks),
  };
}

/** What it takes to undo an import that has just been carried out. */
export async function traceOf(
  tx: Tx,
  made: ImportTrace['made'],
  stood: Pick<ImportTrace, 'before' | 'versionsBefore' | 'numbers'>,
): Promise<ImportTrace> {
  return { made, ...stood, versions: await versionsOf(tx, stood.before) };
}

/** The versions of what an import changed, as they are now. */
export function versionsOf(tx: Tx, { projects, tasks }: StoodBefore): Promise<Readonly<Record<string, number>>> {
  return readVersions(
    tx,
    projects.map(({ id }) => id),
    tasks.map(({ id }) => id),
  );
}
