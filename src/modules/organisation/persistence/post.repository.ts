import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import type { Holder, PostRow } from '../domain/post.js';

export const POST_COLUMNS = `p.id AS "postId", p.unit_id AS "unitId", p.role, p.rank, p.title, p.serves_post_id AS "servesPostId",
  t.person_id AS "personId", h.name AS "personName", p.version`;

/** Posts joined to whoever holds them on the business day. */
export const POSTS_TODAY = `post p
  LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today()
  LEFT JOIN person h ON h.id = t.person_id`;

/** Who holds the post on a day; null while it is vacant. */
export async function holderOf(reader: Reader, postId: string, day: Day): Promise<Holder | null> {
  const [row] = await reader.query<Holder>(
    `SELECT h.id AS "personId", h.name FROM tenure t JOIN person h ON h.id = t.person_id
      WHERE t.post_id = $1 AND daterange(t.from_day, t.to_day) @> $2::date`,
    [postId, day],
  );
  return row ?? null;
}

/** The post with its holder today, or null. */
export async function postById(reader: Reader, postId: string): Promise<PostRow | null> {
  const [row] = await reader.query<PostRow>(`SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY} WHERE p.id = $1`, [postId]);
  return row ?? null;
}

/** A unit's posts, all or those of some roles, lowest rank first, with their holders today. */
export function postsOf(reader: Reader, unitId: string, roles?: readonly PostRole[]): Promise<PostRow[]> {
  return reader.query<PostRow>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY}
      WHERE p.unit_id = $1 AND p.abolished_on IS NULL AND ($2::text[] IS NULL OR p.role = ANY ($2)) ORDER BY p.rank, p.id`,
    [unitId, roles ?? null],
  );
}

/** The unit's first post of a role in the order of creation, vacant or not, or null. */
export async function findPostByRole(reader: Reader, unitId: string, role: PostRole): Promise<PostRow | null> {
  const [row] = await reader.query<PostRow>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY}
      WHERE p.unit_id = $1 AND p.role = $2 AND p.abolished_on IS NULL ORDER BY p.id LIMIT 1`,
    [unitId, role],
  );
  return row ?? null;
}

/** Every post of a role in the whole city; for the office's own chain and the leading officials. */
export function postsWithRoleEverywhere(reader: Reader, role: PostRole): Promise<PostRow[]> {
  return reader.query<PostRow>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY} WHERE p.role = $1 AND p.abolished_on IS NULL ORDER BY p.id`,
    [role],
  );
}
