import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, that, where } from '../../../../platform/database/where.js';
import type { PageAsked } from '../../../../platform/paging/page.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import type { MoveState } from '../domain/rule-move.js';
import { RuleMoveRow } from './rule-move.row.js';

const MOVE = columns(RuleMoveRow, 'm', [
  'id',
  'state',
  'unitId',
  'projectId',
  'toVersion',
  'reason',
  'lines',
  'digest',
  'proposedByPerson',
  'proposedAt',
  'decidedAt',
  'version',
]);
const SHOWN = list(
  MOVE,
  outer(columns(UnitRow, 'u', ['name as unitName'])),
  outer(columns(ProjectRow, 'j', ['name as projectName'])),
  outer(columns(PersonRow, 'h', ['name as proposedByName'])),
  outer(columns(PersonRow, 'd', ['name as decidedByName'])),
);
/** A move as it stands. */
export type RuleMove = RowOf<typeof SHOWN>;

const FROM = `SELECT ${SHOWN} FROM rule_move m LEFT JOIN unit u ON u.id = m.unit_id LEFT JOIN project j ON j.id = m.project_id
    LEFT JOIN person h ON h.id = m.proposed_by_person LEFT JOIN person d ON d.id = m.decided_by_person`;

export function findMove(reader: Reader, id: string): Promise<RuleMove | null> {
  const { sql, params } = where([that('m.id = $', id)]);
  return reader.find<RuleMove>(`${FROM} ${sql}`, params);
}

/** The newest first; one more than asked for. */
export function listMoves(reader: Reader, { limit, after }: PageAsked): Promise<RuleMove[]> {
  const { sql, params, place } = where([before('(m.proposed_at, m.id)', after, ['timestamptz', 'uuid'])]);
  return reader.query<RuleMove>(
    `${FROM} ${sql} ORDER BY m.proposed_at DESC, m.id DESC LIMIT ${place(limit + 1)}`,
    params,
  );
}

/** Whether another waits for a decision. */
export async function moveWaits(tx: Tx): Promise<boolean> {
  await tx.execute('LOCK TABLE rule_move IN SHARE ROW EXCLUSIVE MODE');
  const { waits } = await tx.one<{ waits: boolean }>(
    `SELECT EXISTS (SELECT FROM rule_move WHERE state = 'PROPOSED') AS waits`,
  );
  return waits;
}

/** @returns whether it was still to be decided */
export async function endMove(tx: Tx, id: string, state: MoveState, decidedByPerson: string | null): Promise<boolean> {
  const ended = await tx.execute(
    `UPDATE rule_move SET state = $2, decided_by_person = $3, decided_at = app_now(), version = version + 1
      WHERE id = $1 AND state = 'PROPOSED'`,
    [id, state, decidedByPerson],
  );
  return ended === 1;
}
