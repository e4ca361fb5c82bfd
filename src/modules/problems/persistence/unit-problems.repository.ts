import type { Reader, Tx } from '../../../platform/database/tx.js';
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
