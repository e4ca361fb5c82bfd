import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { HeldPost } from '../domain/post.js';
import { IN_ORDER, POST_COLUMNS, POSTS_TODAY } from './post.repository.js';

/** The leading officials' posts in their order, locked against everybody else who changes them. */
export async function lockLeadingPosts(tx: Tx): Promise<HeldPost[]> {
  await tx.query(`SELECT id FROM post WHERE role = 'LEADING_OFFICIAL' AND abolished_on IS NULL ORDER BY id FOR UPDATE`);
  return tx.query<HeldPost>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY} WHERE p.role = 'LEADING_OFFICIAL' AND p.abolished_on IS NULL ORDER BY ${IN_ORDER}`,
  );
}

/** Puts posts into an order, from 1 on. */
export async function writeOrder(tx: Tx, postIds: readonly string[]): Promise<void> {
  await tx.execute(
    `UPDATE post p SET order_no = k.place, version = p.version + 1
       FROM unnest($1::uuid[]) WITH ORDINALITY k(id, place) WHERE p.id = k.id AND p.order_no IS DISTINCT FROM k.place`,
    [postIds],
  );
}

/** The city itself: the first unit without one above it. */
export async function cityUnitId(reader: Reader): Promise<string> {
  const { id } = await reader.one<{ id: string }>(
    'SELECT id FROM unit WHERE parent_id IS NULL AND closed_on IS NULL ORDER BY sort_order, id LIMIT 1',
  );
  return id;
}
