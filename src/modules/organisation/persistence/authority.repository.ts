import { columns, list, type RowOf } from '../../../platform/database/columns.js';
import { PersonRow } from './person.row.js';
import { PostRow } from './post.row.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Known } from '../domain/post-words.js';
import { OFFICE_HEAD_ROLES, type PostRole, SIGNING_ROLES } from '../../../shared-kernel/actor.js';

/**
 * Whether the office is still being set up: never yet have two people headed it at the same time, or nobody heads it
 * today. Once two have, the end of one of them does not give the system administrator his first powers back.
 */
export async function isBeingSetUp(reader: Reader): Promise<boolean> {
  const [row] = await reader.query<{ setUp: boolean }>(
    `WITH head AS (
       SELECT t.person_id, t.from_day, t.to_day FROM tenure t JOIN post p ON p.id = t.post_id
        WHERE p.role = ANY ($1::text[]) AND t.from_day <= app_today())
     SELECT NOT EXISTS (SELECT 1 FROM head a JOIN head b ON b.person_id <> a.person_id
              AND daterange(a.from_day, a.to_day) && daterange(b.from_day, b.to_day))
         OR NOT EXISTS (SELECT 1 FROM head WHERE coalesce(to_day > app_today(), true)) AS "setUp"`,
    [OFFICE_HEAD_ROLES],
  );
  return row?.setUp ?? true;
}

/** A post for which another one acts, today or from a later day. */
export interface ActedFor {
  readonly title: string;
  readonly role: PostRole;
}

/** The posts for which a post acts, today or from a later day. */
export function listActedFor(reader: Reader, postId: string): Promise<ActedFor[]> {
  return reader.query<ActedFor>(
    `SELECT u.name || p.title AS title, p.role FROM delegation d JOIN post p ON p.id = d.post_id JOIN unit u ON u.id = p.unit_id
      WHERE d.deputy_post_id = $1 AND d.ended_on IS NULL AND d.to_day > app_today() ORDER BY d.from_day, d.id`,
    [postId],
  );
}

const KNOWN = columns(PersonRow, 'h', ['id as personId', 'name', 'phone']);

/** People as they are told apart, with the posts that they hold today; by name. */
export function listKnown(reader: Reader, personIds: readonly string[]): Promise<Known[]> {
  return reader.query<Known>(
    `SELECT ${KNOWN},
            coalesce((SELECT array_agg(u.name || p.title ORDER BY p.rank DESC, p.id)
              FROM tenure t JOIN post p ON p.id = t.post_id JOIN unit u ON u.id = p.unit_id
             WHERE t.person_id = h.id AND daterange(t.from_day, t.to_day) @> app_today()), '{}') AS posts
       FROM person h WHERE h.id = ANY ($1::uuid[]) ORDER BY h.name, h.id`,
    [personIds],
  );
}

/** Whether somebody holds a post, today or from a later day, whose word binds others, or acts for one. */
export async function personSigns(reader: Reader, personId: string): Promise<boolean> {
  const { signs } = await reader.one<{ signs: boolean }>(
    `WITH own AS (SELECT post_id FROM tenure WHERE person_id = $1 AND coalesce(to_day > app_today(), true))
     SELECT EXISTS (SELECT 1 FROM own o JOIN post p ON p.id = o.post_id WHERE p.role = ANY ($2::text[]))
         OR EXISTS (SELECT 1 FROM own o JOIN delegation d ON d.deputy_post_id = o.post_id JOIN post p ON p.id = d.post_id
             WHERE p.role = ANY ($2::text[]) AND d.ended_on IS NULL AND d.to_day > app_today()) AS signs`,
    [personId, SIGNING_ROLES],
  );
  return signs;
}

const SECOND_PERSON = list(columns(PersonRow, 'h', ['id as personId']), columns(PostRow, 'p', ['id as postId']));

/** Somebody who may give the second word. */
export interface SecondPersonRow extends RowOf<typeof SECOND_PERSON> {
  /** 职务 and name. */
  readonly name: string;
}

/** The holders today of posts of a role (any head of the office for `OFFICE_HEAD`), but for the people named. */
export function listSeconds(
  reader: Reader,
  role: PostRole | 'OFFICE_HEAD',
  but: readonly (string | null)[],
): Promise<SecondPersonRow[]> {
  return reader.query<SecondPersonRow>(
    `SELECT ${SECOND_PERSON}, p.title || ' ' || h.name AS name
       FROM post p JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() JOIN person h ON h.id = t.person_id
      WHERE p.role = ANY ($1::text[]) AND p.abolished_on IS NULL AND h.id <> ALL ($2::uuid[]) ORDER BY p.rank DESC, p.id`,
    [role === 'OFFICE_HEAD' ? OFFICE_HEAD_ROLES : [role], but.filter((one) => one !== null)],
  );
}
