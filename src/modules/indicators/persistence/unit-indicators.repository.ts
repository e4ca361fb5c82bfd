import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../../organisation/index.js';

const OPEN = `i.data_unit_id = $1 AND i.ended_on IS NULL AND ($2::uuid[] IS NULL OR i.project_id = ANY ($2))`;

/** How many indicators that go on a unit reads. */
export async function countReadBy(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM indicator i WHERE ${OPEN}`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Names the other unit as the one that reads them. */
export async function moveReadBy(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(`UPDATE indicator i SET data_unit_id = $3, version = i.version + 1 WHERE ${OPEN}`, [
    fromUnitId,
    projectIds,
    toUnitId,
  ]);
}
