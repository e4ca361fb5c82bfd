import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { before, type Condition, either, that, where } from '../../../platform/database/where.js';
import { type UnitChange, PersonRow, PostRow, UnitRow } from '../../organisation/index.js';
import type { HandoverItem } from '../domain/handover.js';
import { HandoverRow } from './handover.row.js';

const HANDOVER = list(
  columns(HandoverRow, 'v', [
    ...(['id', 'postId', 'fromPerson', 'toPerson', 'state', 'openedOn', 'openedByPerson', 'items', 'remarks'] as const),
    ...(['givenOn', 'givenByPerson', 'givenReason', 'takenOn', 'words', 'version'] as const),
  ]),
  columns(PostRow, 'p', ['title as postTitle', 'role', 'unitId']),
  columns(UnitRow, 'u', ['name as unitName']),
  columns(PersonRow, 'f', ['name as fromName']),
  columns(PersonRow, 't', ['name as toName']),
  outer(columns(PersonRow, 'g', ['name as givenByName'])),
  outer(columns(PersonRow, 'b', ['name as openedByName'])),
);
const FROM = `handover v JOIN post p ON p.id = v.post_id JOIN unit u ON u.id = p.unit_id JOIN person f ON f.id = v.from_person
  JOIN person t ON t.id = v.to_person LEFT JOIN person g ON g.id = v.given_by_person LEFT JOIN person b ON b.id = v.opened_by_person`;

/** A handover with the names of those concerned. */
export type Handover = RowOf<typeof HANDOVER>;

/** Whose handovers: those of a person, of one without a post the ones that are not signed by both; or what waits for his own signature alone. */
export interface OwnHandovers {
  readonly personId: string;
  readonly which: 'ALL' | 'UNSIGNED' | 'WAITING';
}

/** Of a person; what waits for him is a list that he has to give, or one that was given to him. */
const ofPerson = ({ personId, which }: OwnHandovers): Condition =>
  which === 'WAITING'
    ? either([
        that("(v.from_person = $ AND v.state = 'OPEN')", personId),
        that("(v.to_person = $ AND v.state = 'GIVEN')", personId),
      ])
    : either([that('v.from_person = $', personId), that('v.to_person = $', personId)]);

/** How much of the list is wished for; `after`: day and id of the last row of the page before. */
export interface HandoverPageAsked {
  readonly limit: number;
  readonly after: readonly unknown[] | null;
}

/** A page of handovers, the newest first, one more than asked for; `own` null: for the office, which sees all. */
export function listHandovers(reader: Reader, own: OwnHandovers | null, page: HandoverPageAsked): Promise<Handover[]> {
  const { sql, params, place } = where([
    own && ofPerson(own),
    own?.which === 'UNSIGNED' ? "v.state IN ('OPEN','GIVEN')" : null,
    before('(v.opened_on, v.id)', page.after, ['date', 'uuid']),
  ]);
  return reader.query<Handover>(
    `SELECT ${HANDOVER} FROM ${FROM} ${sql} ORDER BY v.opened_on DESC, v.id DESC LIMIT ${place(page.limit + 1)}`,
    params,
  );
}

/** One; or null. */
export function findHandover(reader: Reader, id: string, lock = false): Promise<Handover | null> {
  return reader.find<Handover>(`SELECT ${HANDOVER} FROM ${FROM} WHERE v.id = $1 ${lock ? 'FOR UPDATE OF v' : ''}`, [
    id,
  ]);
}

/** How many posts are being handed over: of a unit, or this one. */
export async function countRunning(
  reader: Reader,
  of: { readonly unitId: string } | { readonly postId: string },
): Promise<number> {
  const { sql, params } = where([
    "v.state IN ('OPEN','GIVEN')",
    'unitId' in of ? that('p.unit_id = $', of.unitId) : that('v.post_id = $', of.postId),
  ]);
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM handover v JOIN post p ON p.id = v.post_id ${sql}`,
    params,
  );
  return count;
}

/** Whose posts, with all that is the unit's: of one that is only divided the posts stay. */
type PostsOf = Omit<UnitChange, 'toUnitId'>;

const RUNNING_OF = `v.state IN ('OPEN','GIVEN') AND p.unit_id = $1 AND $2::uuid[] IS NULL`;

/** How many of a unit's posts are being handed over. */
export async function countRunningOf(reader: Reader, { fromUnitId, projectIds }: PostsOf): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM handover v JOIN post p ON p.id = v.post_id WHERE ${RUNNING_OF}`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Those, locked. */
export function listRunningOf(tx: Tx, { fromUnitId, projectIds }: PostsOf): Promise<Handover[]> {
  return tx.query<Handover>(`SELECT ${HANDOVER} FROM ${FROM} WHERE ${RUNNING_OF} ORDER BY v.id FOR UPDATE OF v`, [
    fromUnitId,
    projectIds,
  ]);
}

/** Begins one. @returns its id; null where one of the post runs */
export async function insertHandover(
  tx: Tx,
  { postId, fromPerson, toPerson, by }: { postId: string; fromPerson: string; toPerson: string; by: string | null },
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO handover (post_id, from_person, to_person, opened_by_person) VALUES ($1, $2, $3, $4)
     ON CONFLICT (post_id) WHERE state IN ('OPEN','GIVEN') DO NOTHING RETURNING id`,
    [postId, fromPerson, toPerson, by],
  );
  return row?.id ?? null;
}

/** The outgoing holder's side, or another's for him: the list is frozen. */
export async function writeGiven(
  tx: Tx,
  id: string,
  given: { items: readonly HandoverItem[]; remarks: string | null; by: string | null; reason: string | null },
): Promise<void> {
  await tx.execute(
    `UPDATE handover SET state = 'GIVEN', items = $2, remarks = $3, given_on = app_today(), given_by_person = $4, given_reason = $5,
            words = NULL, version = version + 1 WHERE id = $1`,
    [id, JSON.stringify(given.items), given.remarks, given.by, given.reason],
  );
}

/** The other side. */
export async function writeTaken(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `UPDATE handover SET state = 'SIGNED', taken_on = app_today(), version = version + 1 WHERE id = $1`,
    [id],
  );
}

/** Given back, or ended: nothing is signed any more. What the outgoing holder said stays for his next try. */
export async function writeUnsigned(tx: Tx, id: string, state: 'OPEN' | 'CANCELLED', words: string): Promise<void> {
  await tx.execute(
    `UPDATE handover SET state = $2, words = $3, items = NULL, given_on = NULL, given_by_person = NULL, given_reason = NULL,
            version = version + 1 WHERE id = $1`,
    [id, state, words],
  );
}

/** Who holds a post today; null while it is vacant. */
export function holderToday(
  reader: Reader,
  postId: string,
): Promise<{ readonly personId: string; readonly name: string } | null> {
  return reader.find(
    `SELECT h.id AS "personId", h.name FROM tenure t JOIN person h ON h.id = t.person_id
      WHERE t.post_id = $1 AND daterange(t.from_day, t.to_day) @> app_today() LIMIT 1`,
    [postId],
  );
}

/** Who holds a post today, or held it last; null where nobody ever did. */
export async function lastHolder(reader: Reader, postId: string): Promise<string | null> {
  const row = await reader.find<{ id: string }>(
    `SELECT person_id AS id FROM tenure WHERE post_id = $1 AND from_day <= app_today() ORDER BY from_day DESC LIMIT 1`,
    [postId],
  );
  return row?.id ?? null;
}

/** The holder before whoever holds it today, for a post that has changed hands already. */
export async function holderBefore(reader: Reader, postId: string, personId: string): Promise<string | null> {
  const row = await reader.find<{ id: string }>(
    `SELECT person_id AS id FROM tenure WHERE post_id = $1 AND from_day <= app_today() AND person_id <> $2 ORDER BY from_day DESC LIMIT 1`,
    [postId, personId],
  );
  return row?.id ?? null;
}

/** Whether somebody works in the unit of a post today, or is appointed to the post. */
export async function isKnownAt(reader: Reader, postId: string, personId: string): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM tenure t JOIN post p ON p.id = t.post_id
      WHERE t.person_id = $2 AND (t.to_day IS NULL OR t.to_day > app_today())
        AND (t.post_id = $1 OR (p.unit_id = (SELECT unit_id FROM post WHERE id = $1) AND t.from_day <= app_today())) LIMIT 1`,
    [postId, personId],
  );
  return rows.length > 0;
}
