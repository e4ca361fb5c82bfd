import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** Everybody changing this unit waits for one another. */
export async function lockUnit(tx: Tx, unitId: string): Promise<void> {
  await tx.query('SELECT FROM unit WHERE id = $1 FOR UPDATE', [unitId]);
}

/** Open units directly below. */
export async function countOpenUnitsBelow(reader: Reader, unitId: string): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM unit WHERE parent_id = $1 AND closed_on IS NULL',
    [unitId],
  );
  return count;
}

/** Ends tenures and delegations of the posts named; whoever took office today or is to take it later keeps a day of record. */
const END_ALL = `
WITH tenures AS (
  UPDATE tenure SET to_day = greatest(app_today(), from_day + 1)
   WHERE post_id = ANY ($1::uuid[]) AND (to_day IS NULL OR to_day > greatest(app_today(), from_day + 1)))
UPDATE delegation SET ended_on = app_today()
 WHERE (post_id = ANY ($1::uuid[]) OR deputy_post_id = ANY ($1::uuid[])) AND ended_on IS NULL AND to_day > app_today()`;

/** Abolishes a unit's posts today. @returns how many */
export async function abolishPostsOf(tx: Tx, unitId: string): Promise<number> {
  const posts = await tx.query<{ id: string }>(
    'UPDATE post SET abolished_on = app_today(), version = version + 1 WHERE unit_id = $1 AND abolished_on IS NULL RETURNING id',
    [unitId],
  );
  await tx.execute(END_ALL, [posts.map((post) => post.id)]);
  return posts.length;
}

/** Abolishes one post today. */
export async function abolishPost(tx: Tx, postId: string): Promise<void> {
  await tx.execute('UPDATE post SET abolished_on = app_today(), version = version + 1 WHERE id = $1', [postId]);
  await tx.execute(END_ALL, [[postId]]);
}

/** Closes the unit; another may carry on what it did. */
export async function closeUnitRow(
  tx: Tx,
  unitId: string,
  closedOn: Day,
  successorId: string | null = null,
): Promise<void> {
  await tx.execute('UPDATE unit SET closed_on = $2, successor_id = $3, version = version + 1 WHERE id = $1', [
    unitId,
    closedOn,
    successorId,
  ]);
}
