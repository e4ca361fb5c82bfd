import { columns, type RowOf } from '../../../platform/database/columns.js';
import { TenureRow } from './tenure.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';

const TENURE = columns(TenureRow, '', ['id as tenureId', 'personId', 'fromDay', 'toDay']);

/** A tenure that touches a day or a later one. */
export type Tenure = RowOf<typeof TENURE>;

/** Everybody changing this post waits for one another. */
export async function lockPost(tx: Tx, postId: string): Promise<void> {
  await tx.query('SELECT id FROM post WHERE id = $1 FOR UPDATE', [postId]);
}

/** The same for several posts, in one order, so that nobody waits in a ring. */
export async function lockPosts(tx: Tx, postIds: readonly string[]): Promise<void> {
  await tx.query('SELECT id FROM post WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [postIds]);
}

/** Tenures of a post that reach into a day or begin after it, earliest first. */
export function listTenuresFrom(reader: Reader, postId: string, day: Day): Promise<Tenure[]> {
  return reader.query<Tenure>(
    `SELECT ${TENURE} FROM tenure
      WHERE post_id = $1 AND coalesce(to_day > $2::date, true) ORDER BY from_day`,
    [postId, day],
  );
}

/** Ends a tenure; `toDay` is the first day without it. */
export async function endTenure(tx: Tx, tenureId: string, toDay: Day): Promise<void> {
  await tx.execute('UPDATE tenure SET to_day = $2 WHERE id = $1', [tenureId, toDay]);
}

/** Begins a tenure. */
export function insertTenure(tx: Tx, postId: string, personId: string, fromDay: Day): Promise<string> {
  return tx.insert(TenureRow, { postId, personId, fromDay });
}

/** Everybody who holds one of the posts today or from a later day. */
export async function peopleOfPosts(reader: Reader, postIds: readonly string[]): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM tenure WHERE post_id = ANY ($1::uuid[]) AND coalesce(to_day > app_today(), true)`,
    [postIds],
  );
  return rows.map((row) => row.id);
}
