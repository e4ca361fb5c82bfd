import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../../organisation/index.js';

/** A point names no project of its own: it goes only with the whole unit. */
const OPEN = `k.lead_unit_id = $1 AND $2::uuid[] IS NULL AND k.outcome IS NULL`;

/** How many key points a unit answers for. */
export async function countOpenPointsOf(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM key_point k WHERE ${OPEN}`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Names the other unit in them. */
export async function moveOpenPoints(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(`UPDATE key_point k SET lead_unit_id = $3, version = k.version + 1 WHERE ${OPEN}`, [
    ...[fromUnitId, projectIds, toUnitId],
  ]);
}
