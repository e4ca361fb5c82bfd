import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../../organisation/index.js';

const ITEMS = `i.by_unit_id = $1 AND ($2::uuid[] IS NULL OR i.project_id = ANY ($2))
  AND EXISTS (SELECT FROM meeting m WHERE m.id = i.meeting_id AND m.state IN ('PLANNED','CONVENED'))`;
/** A plan's topic names no project: it goes only with the whole unit. */
const PLANNED = `p.unit_id = $1 AND $2::uuid[] IS NULL AND p.adjusted_reason IS NULL
  AND NOT EXISTS (SELECT FROM meeting_item x JOIN meeting m ON m.id = x.meeting_id
                   WHERE x.plan_item_id = p.id AND m.state IN ('HELD','FINALISED'))`;

/** How many items of meetings to come and of the year's plan name the unit. */
export async function countTopicsAhead(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT ((SELECT count(*) FROM meeting_item i WHERE ${ITEMS}) + (SELECT count(*) FROM agenda_plan_item p WHERE ${PLANNED}))::int AS count`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Names the other unit in them. */
export async function moveTopicsAhead(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  const params = [fromUnitId, projectIds, toUnitId];
  await tx.execute(`UPDATE meeting_item i SET by_unit_id = $3 WHERE ${ITEMS}`, params);
  await tx.execute(`UPDATE agenda_plan_item p SET unit_id = $3, version = p.version + 1 WHERE ${PLANNED}`, params);
}
