import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { UnitChange } from '../domain/unit-change.js';

/** A group belongs to no project: it follows the whole unit alone. */
const NAMING = `$2::uuid[] IS NULL AND g.closed_on IS NULL AND (g.host_unit_id = $1 OR $1 = ANY (g.member_unit_ids))`;

/** How many open groups the unit hosts or is a member of. */
export async function countGroupsNaming(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM unit g WHERE ${NAMING}`, [
    fromUnitId,
    projectIds,
  ]);
  return count;
}

/** Names the other unit in them; a member already is one once. */
export async function moveGroupsNaming(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(
    `UPDATE unit g SET version = g.version + 1,
            host_unit_id = CASE WHEN g.host_unit_id = $1 THEN $3 ELSE g.host_unit_id END,
            member_unit_ids = CASE WHEN $3 = ANY (g.member_unit_ids) THEN array_remove(g.member_unit_ids, $1)
                                   ELSE array_replace(g.member_unit_ids, $1, $3) END
      WHERE ${NAMING}`,
    [fromUnitId, projectIds, toUnitId],
  );
}

/** The names of open groups that the unit hosts or is a member of. */
export async function groupsNaming(reader: Reader, unitId: string): Promise<readonly string[]> {
  const rows = await reader.query<{ name: string }>(
    `SELECT g.name FROM unit g WHERE g.closed_on IS NULL AND (g.host_unit_id = $1 OR $1 = ANY (g.member_unit_ids)) ORDER BY g.sort_order, g.name`,
    [unitId],
  );
  return rows.map(({ name }) => name);
}
