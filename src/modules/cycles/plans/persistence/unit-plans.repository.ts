import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { UnitChange } from '../../../organisation/index.js';

const RUNNING = `q.unit_id = $1 AND EXISTS (SELECT FROM cycle c WHERE c.id = q.cycle_id AND c.state IN ('OPENING','OPEN'))`;
const DOUBLED = `EXISTS (SELECT FROM quarter_plan x WHERE x.cycle_id = q.cycle_id AND x.unit_id = $2)`;

/** How many plans of running quarters go over; none with projects alone. */
export async function countOpenPlans(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  if (projectIds !== null) return 0;
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM quarter_plan q WHERE ${RUNNING}`,
    [fromUnitId],
  );
  return count;
}

/** The open obligations of plans for quarters in which the other unit has one too, locked. */
export async function listDoubledPlans(tx: Tx, { fromUnitId, toUnitId }: UnitChange): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT o.id FROM quarter_plan q JOIN obligation o ON o.id = q.obligation_id
      WHERE ${RUNNING} AND ${DOUBLED} AND o.state IN ('OPEN','SUBMITTED','RETURNED') FOR UPDATE OF q, o`,
    [fromUnitId, toUnitId],
  );
  return rows.map(({ id }) => id);
}

/** Gives the others to the unit. */
export async function moveOpenPlans(tx: Tx, { fromUnitId, toUnitId }: UnitChange): Promise<void> {
  await tx.execute(
    `UPDATE quarter_plan q SET unit_id = $2, version = q.version + 1 WHERE ${RUNNING} AND NOT ${DOUBLED}`,
    [fromUnitId, toUnitId],
  );
}
