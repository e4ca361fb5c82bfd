import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { ObligationRow } from '../../obligations/index.js';
import { UnitRow } from '../../organisation/index.js';
import type { DoneSaid } from '../domain/task.js';
import { ProjectRow } from './project.row.js';
import { TaskRow } from './task.row.js';

/** Keeps what a ledger says of tasks' being done; null forgets it again. */
export async function sayDone(
  tx: Tx,
  said: readonly { readonly taskId: string; readonly said: DoneSaid | null }[],
): Promise<void> {
  await tx.execute(
    `UPDATE task t SET done_said = nullif(n.said, 'null') FROM jsonb_to_recordset($1::jsonb) AS n("taskId" uuid, said jsonb) WHERE t.id = n."taskId"`,
    [JSON.stringify(said)],
  );
}

const WAITING = `t.done_said->>'importId' = $1 AND t.done_said->>'state' = 'WAITING' AND t.state = 'ASSIGNED'`;

const SAID_DONE = list(
  columns(TaskRow, 't', ['id', 'unitId', 'projectId', 'matter', 'obligationId', 'doneSaid', 'state', 'version']),
  columns(ObligationRow, 'o', ['dueOn', 'hold']),
);

/** A task of which a ledger says that it is done. */
export interface SaidDone extends RowOf<typeof SAID_DONE> {
  readonly doneSaid: DoneSaid;
}

/** What of an import waits for one of its decisions, locked in the order of the obligations' ids. */
export function lockSaidDone(tx: Tx, importId: string, step: number): Promise<SaidDone[]> {
  return tx.query<SaidDone>(
    `SELECT ${SAID_DONE} FROM task t JOIN obligation o ON o.id = t.obligation_id
      WHERE ${WAITING} AND (t.done_said->>'step')::int = $2 ORDER BY o.id FOR UPDATE OF o, t`,
    [importId, step],
  );
}

/** How many tasks an import says are done, of which nobody has decided. */
export async function countSaidDone(reader: Reader, importId: string): Promise<number> {
  const { count } = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM task t WHERE ${WAITING}`, [
    importId,
  ]);
  return count;
}

const SAID_DONE_VIEW = list(
  columns(TaskRow, 't', ['id', 'matter', 'doneSaid', 'state']),
  columns(ObligationRow, 'o', ['dueOn', 'hold']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** The same as it is shown. */
export interface SaidDoneView extends RowOf<typeof SAID_DONE_VIEW> {
  readonly doneSaid: DoneSaid;
}

/** A page of what an import says is done, in the order of the file, one more than asked. */
export function listSaidDone(
  reader: Reader,
  importId: string,
  page: { limit: number; after: { row: number; id: string } | null },
): Promise<SaidDoneView[]> {
  return reader.query<SaidDoneView>(
    `SELECT ${SAID_DONE_VIEW} FROM task t JOIN obligation o ON o.id = t.obligation_id JOIN unit u ON u.id = t.unit_id LEFT JOIN project p ON p.id = t.project_id
      WHERE t.done_said->>'importId' = $1 AND ($2::int IS NULL OR ((t.done_said->>'row')::int, t.id) > ($2, $3::uuid))
      ORDER BY (t.done_said->>'row')::int, t.id LIMIT $4`,
    [importId, page.after?.row ?? null, page.after?.id ?? null, page.limit + 1],
  );
}
