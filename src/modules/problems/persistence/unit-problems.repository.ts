import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { OwnerMove } from '../../obligations/index.js';
import type { UnitChange } from '../../organisation/index.js';

const UNSETTLED = `(p.owner_unit_id = $1 OR p.who_had_it_unit_id = $1) AND p.state NOT IN ('CONFIRMED','VOID')
  AND ($2::uuid[] IS NULL OR p.project_id = ANY ($2))`;

/** How many problems of a unit, its own or its to solve, are not settled. */
export async function countUnsettledOf(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM problem p WHERE ${UNSETTLED}`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Names the other unit in them: as the one that solves it, and as the one that had it. */
export async function moveUnsettled(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(
    `UPDATE problem p SET version = p.version + 1,
            owner_unit_id = CASE WHEN p.owner_unit_id = $1 THEN $3 ELSE p.owner_unit_id END,
            who_had_it_unit_id = CASE WHEN p.who_had_it_unit_id = $1 THEN $3 ELSE p.who_had_it_unit_id END
      WHERE ${UNSETTLED}`,
    [fromUnitId, projectIds, toUnitId],
  );
}

/** Locks the problems of obligations: subjects before obligations, as filing does. */
export async function lockOwed(reader: Reader, obligationIds: readonly string[]): Promise<void> {
  await reader.query('SELECT FROM problem WHERE obligation_id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    obligationIds,
  ]);
}

/** Names the units that owe the solutions from now on as their owners, with the obligations' dates, as a step of their history. */
export async function moveOwed(tx: Tx, moves: readonly OwnerMove[]): Promise<void> {
  await tx.execute(
    `WITH moved AS (UPDATE problem k SET owner_unit_id = m."unitId", due_on = o.due_on, version = k.version + 1
         FROM jsonb_to_recordset($1::jsonb) AS m("obligationId" uuid, "unitId" uuid) JOIN obligation o ON o.id = m."obligationId"
        WHERE k.obligation_id = o.id AND k.owner_unit_id <> m."unitId" RETURNING k.id, k.state, k.due_on)
     INSERT INTO problem_step (problem_id, act, state, happened_on, due_on) SELECT id, 'ASSIGNED', state, app_today(), due_on FROM moved`,
    [JSON.stringify(moves)],
  );
}
