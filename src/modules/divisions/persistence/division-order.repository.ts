import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { PersonRow } from '../../organisation/index.js';
import type { DivisionDraft, DivisionState, PlaceChange } from '../domain/division.js';
import { DivisionOrderRow } from './division-order.row.js';

const ORDER = list(
  columns(DivisionOrderRow, 'o', [
    'id',
    'document',
    'orderedOn',
    'places',
    'state',
    'proposedOn',
    'carriedOutOn',
    'moved',
  ]),
  outer(columns(PersonRow, 'h', ['name as proposedByName'])),
);
const FROM = 'division_order o LEFT JOIN person h ON h.id = o.proposed_by_person';

/** A new division of work and what became of it. */
export type DivisionOrder = RowOf<typeof ORDER>;

/** New divisions, the newest first. */
export function listOrders(reader: Reader): Promise<DivisionOrder[]> {
  return reader.query<DivisionOrder>(`SELECT ${ORDER} FROM ${FROM} ORDER BY o.proposed_on DESC, o.id DESC LIMIT 200`);
}

/** One, locked; or null. */
export function lockOrder(tx: Tx, id: string): Promise<DivisionOrder | null> {
  return tx.find<DivisionOrder>(`SELECT ${ORDER} FROM ${FROM} WHERE o.id = $1 FOR UPDATE OF o`, [id]);
}

/** Keeps what is proposed. @returns its id; null where another waits */
export async function insertOrder(
  tx: Tx,
  { document, orderedOn, assignments }: DivisionDraft,
  personId: string | null,
): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO division_order (document, ordered_on, places, proposed_by_person) VALUES ($1, $2, $3, $4)
     ON CONFLICT (state) WHERE state = 'PROPOSED' DO NOTHING RETURNING id`,
    [document, orderedOn, JSON.stringify(assignments), personId],
  );
  return row?.id ?? null;
}

/** Whether a new division waits for its second person. */
export async function isOrderWaiting(reader: Reader): Promise<boolean> {
  const rows = await reader.query(`SELECT FROM division_order WHERE state = 'PROPOSED' LIMIT 1`);
  return rows.length > 0;
}

/** Ends what was proposed and not done. */
export async function dropOrder(tx: Tx, id: string, state: Exclude<DivisionState, 'PROPOSED'>): Promise<void> {
  await tx.execute(`UPDATE division_order SET state = $2 WHERE id = $1 AND state = 'PROPOSED'`, [id, state]);
}

/** Keeps that it was done today, and what went. */
export async function keepOrdered(tx: Tx, id: string, moved: Readonly<Record<string, number>>): Promise<void> {
  await tx.execute(
    `UPDATE division_order SET state = 'CARRIED_OUT', carried_out_on = app_today(), moved = $2 WHERE id = $1`,
    [id, JSON.stringify(moved)],
  );
}

/** A running project of a unit that changes its official. */
export interface ConcernedProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unitId: string;
  readonly leadingPostId: string;
  readonly leadingTitle: string;
  /** What is owed of it, or awaits a verdict; it stays where it is, and answers to the new official. */
  readonly openObligations: number;
  /** Supervision cases under way about it. */
  readonly cases: number;
  /** Decisions that wait for the official who leads it; they move with it. */
  readonly pendingApprovals: number;
}

/** Running projects that an official leads and one of the units is lead unit of, by code. */
export function listConcerned(
  reader: Reader,
  changes: readonly PlaceChange[],
  lock: boolean,
): Promise<ConcernedProject[]> {
  return reader.query<ConcernedProject>(
    `SELECT p.id, p.code, p.name, p.lead_unit_id AS "unitId", p.leading_post_id AS "leadingPostId",
            (SELECT l.title FROM post l WHERE l.id = p.leading_post_id) AS "leadingTitle",
            (SELECT count(*)::int FROM obligation o WHERE o.project_id = p.id AND o.state IN ('OPEN','SUBMITTED','RETURNED')) AS "openObligations",
            (SELECT count(*)::int FROM supervision_case c WHERE c.project_id = p.id AND c.state <> 'CLOSED') AS cases,
            (SELECT count(*)::int FROM approval a WHERE a.project_id = p.id AND a.approver_post_id = p.leading_post_id AND a.state = 'PENDING') AS "pendingApprovals"
       FROM project p WHERE p.lead_unit_id = ANY ($1::uuid[]) AND p.leading_post_id IS NOT NULL AND p.ended_on IS NULL
      ORDER BY p.code ${lock ? 'FOR UPDATE OF p' : ''}`,
    [changes.map(({ unitId }) => unitId)],
  );
}

/** The names of units and posts. */
export async function namesOf(reader: Reader, changes: readonly PlaceChange[]): Promise<ReadonlyMap<string, string>> {
  const ids = changes.flatMap(({ unitId, postId, fromPostId }) => [unitId, postId, fromPostId]);
  const rows = await reader.query<{ id: string; name: string }>(
    `SELECT id, name FROM unit WHERE id = ANY ($1::uuid[]) UNION ALL SELECT id, title FROM post WHERE id = ANY ($1::uuid[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether one of these people is the executive deputy director today. */
export async function isExecutiveAmong(reader: Reader, personIds: readonly (string | null)[]): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM tenure t JOIN post p ON p.id = t.post_id
      WHERE t.person_id = ANY ($1::uuid[]) AND p.role = 'EXECUTIVE_DEPUTY_DIRECTOR' AND daterange(t.from_day, t.to_day) @> app_today() LIMIT 1`,
    [personIds.filter((id) => id !== null)],
  );
  return rows.length > 0;
}

/** Who holds these posts today. */
export async function holdersOf(reader: Reader, postIds: readonly string[]): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM tenure WHERE post_id = ANY ($1::uuid[]) AND daterange(from_day, to_day) @> app_today()`,
    [postIds],
  );
  return rows.map(({ id }) => id);
}
