import { columns, type Columns, list, outer } from '../../../platform/database/columns.js';
import { PersonRow } from './person.row.js';
import { PostRow } from './post.row.js';
import { TenureRow } from './tenure.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { after, given, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import type { PostFields } from '../domain/authority.js';
import type { Holder, HeldPost } from '../domain/post.js';

export const POST_COLUMNS: Columns<HeldPost> = list(
  columns(PostRow, 'p', [
    'id as postId',
    'unitId',
    'role',
    'rank',
    'title',
    'servesPostId',
    'headsCity',
    'orderNo',
    'abolishedOn',
    'version',
  ]),
  outer(columns(TenureRow, 't', ['personId'])),
  outer(columns(PersonRow, 'h', ['name as personName'])),
);

/** Posts joined to whoever holds them on the business day. */
export const POSTS_TODAY = `post p
  LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today()
  LEFT JOIN person h ON h.id = t.person_id`;

/** Posts as they stand in lists: leaders in the order that was given to them, whoever has no place after them, as they were made. */
export const IN_ORDER = 'coalesce(p.order_no, 2147483647), p.id';

const HOLDER = columns(PersonRow, 'h', ['id as personId', 'name']);

/** Who holds the post on a day; null while it is vacant. */
export function holderOf(reader: Reader, postId: string, day: Day): Promise<Holder | null> {
  return reader.find<Holder>(
    `SELECT ${HOLDER} FROM tenure t JOIN person h ON h.id = t.person_id
      WHERE t.post_id = $1 AND daterange(t.from_day, t.to_day) @> $2::date`,
    [postId, day],
  );
}

/** The post with its holder today, or null. */
export function postById(reader: Reader, postId: string): Promise<HeldPost | null> {
  return reader.find<HeldPost>(`SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY} WHERE p.id = $1`, [postId]);
}

/** A unit's posts, all or those of some roles, lowest rank first, with their holders today. */
export function postsOf(reader: Reader, unitId: string, roles?: readonly PostRole[]): Promise<HeldPost[]> {
  return reader.query<HeldPost>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY}
      WHERE p.unit_id = $1 AND p.abolished_on IS NULL AND ($2::text[] IS NULL OR p.role = ANY ($2)) ORDER BY p.rank, p.id`,
    [unitId, roles ?? null],
  );
}

/** The unit's first post of a role in the order of creation, vacant or not, or null. */
export function findPostByRole(reader: Reader, unitId: string, role: PostRole): Promise<HeldPost | null> {
  return reader.find<HeldPost>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY}
      WHERE p.unit_id = $1 AND p.role = $2 AND p.abolished_on IS NULL ORDER BY p.id LIMIT 1`,
    [unitId, role],
  );
}

/** The roles of the posts that a person holds today; none for nobody. */
export async function rolesHeldBy(reader: Reader, personId: string | null): Promise<readonly PostRole[]> {
  const rows = await reader.query<{ role: PostRole }>(
    `SELECT DISTINCT p.role FROM ${POSTS_TODAY} WHERE t.person_id = $1 AND p.abolished_on IS NULL ORDER BY p.role`,
    [personId],
  );
  return rows.map(({ role }) => role);
}

/** Every post of a role in the whole city; for the office's own chain and the leading officials. */
export function postsWithRoleEverywhere(reader: Reader, role: PostRole): Promise<HeldPost[]> {
  return reader.query<HeldPost>(
    `SELECT ${POST_COLUMNS} FROM ${POSTS_TODAY} WHERE p.role = $1 AND p.abolished_on IS NULL ORDER BY ${IN_ORDER}`,
    [role],
  );
}

/** Which posts. */
export interface PostFilter {
  readonly unitId: string | null;
  readonly role: string | null;
  readonly vacantOnly: boolean;
  /** Place and id of the last one of the page before. */
  readonly after: readonly [number, string] | null;
  readonly limit: number;
}

/** A post in a list, with its unit's name. */
export interface ListedPost extends HeldPost {
  readonly unitName: string;
}

/** Posts with their holders today: leaders in their order, the others as they were made. */
export function listPosts(reader: Reader, filter: PostFilter): Promise<ListedPost[]> {
  const asked = where([
    'p.abolished_on IS NULL',
    given('p.unit_id = $', filter.unitId),
    given('p.role = $', filter.role),
    filter.vacantOnly ? 't.person_id IS NULL' : null,
    after('(coalesce(p.order_no, 2147483647), p.id)', filter.after, ['int', 'uuid']),
  ]);
  return reader.query<ListedPost>(
    `SELECT ${POST_COLUMNS}, u.name AS "unitName" FROM ${POSTS_TODAY} JOIN unit u ON u.id = p.unit_id
      ${asked.sql} ORDER BY ${IN_ORDER} LIMIT ${asked.place(filter.limit)}`,
    asked.params,
  );
}

/** What a new post is made of. */
export interface NewPost {
  readonly unitId: string;
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
  readonly servesPostId: string | null;
  /** The party secretary's or the mayor's. */
  readonly headsCity: boolean;
}

/** Adds a vacant post; null where the unit has one of that title. */
export async function insertPost(tx: Tx, post: NewPost): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO post (unit_id, role, rank, title, serves_post_id, heads_city) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (unit_id, title) WHERE abolished_on IS NULL DO NOTHING RETURNING id`,
    [post.unitId, post.role, post.rank, post.title, post.servesPostId, post.headsCity],
  );
  return row?.id ?? null;
}

/** Whether the unit has another post of that title. */
export async function isTitleTaken(reader: Reader, { postId, unitId }: HeldPost, title: string): Promise<boolean> {
  const rows = await reader.query(
    'SELECT FROM post WHERE unit_id = $1 AND title = $2 AND abolished_on IS NULL AND id <> $3',
    [unitId, title, postId],
  );
  return rows.length > 0;
}

/** Changes a post; whoever calls has locked it. */
export async function updatePost(tx: Tx, postId: string, { rank, title, headsCity }: PostFields): Promise<void> {
  await tx.execute('UPDATE post SET rank = $2, title = $3, heads_city = $4, version = version + 1 WHERE id = $1', [
    postId,
    rank,
    title,
    headsCity,
  ]);
}
