import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { PersonRow, PostRow, type UnitChange, UnitRow } from '../../organisation/index.js';
import type { DivisionFacts, DivisionPlace, PlaceChange } from '../domain/division.js';
import { DivisionOfWorkRow } from './division-of-work.row.js';

const PLACE = list(
  columns(DivisionOfWorkRow, 'd', ['id', 'postId', 'unitId', 'fields', 'document', 'fromDay', 'toDay']),
  columns(PostRow, 'p', ['title as postTitle', 'abolishedOn as postAbolishedOn']),
  outer(columns(PersonRow, 'h', ['name as holderName'])),
  columns(UnitRow, 'u', ['name as unitName']),
);

/** A unit in the division of work on a day, with the names of that day's holder. */
export type HeldDivision = RowOf<typeof PLACE>;

/** Which place. */
export interface DivisionFilter {
  readonly on: Day;
  readonly unitId: string | null;
  readonly postId: string | null;
}

/** The division of work as it stood on a day: leaders in their order, the units of each in the order of units. */
export function listDivisions(reader: Reader, { on, unitId, postId }: DivisionFilter): Promise<HeldDivision[]> {
  const asked = where([
    that('daterange(d.from_day, d.to_day) @> $::date', on),
    that('(u.closed_on IS NULL OR u.closed_on > $::date)', on),
    given('d.unit_id = $', unitId),
    given('d.post_id = $', postId),
  ]);
  const day = asked.place(on);
  return reader.query<HeldDivision>(
    `SELECT ${PLACE}
       FROM division_of_work d JOIN post p ON p.id = d.post_id JOIN unit u ON u.id = d.unit_id
       LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> ${day}::date
       LEFT JOIN person h ON h.id = t.person_id
       ${asked.sql} ORDER BY coalesce(p.order_no, 2147483647), p.id, u.sort_order, u.name LIMIT 2000`,
    asked.params,
  );
}

/** What a draft may name and how each unit stands today. */
export async function loadFacts(reader: Reader, today: Day): Promise<DivisionFacts> {
  const units = await reader.query<{ id: string; kind: string }>('SELECT id, kind FROM unit WHERE closed_on IS NULL');
  const posts = await reader.query<{ id: string }>(
    `SELECT id FROM post WHERE role = 'LEADING_OFFICIAL' AND abolished_on IS NULL`,
  );
  const held = await reader.query<DivisionPlace>(
    `SELECT unit_id AS "unitId", post_id AS "postId", fields FROM division_of_work WHERE to_day IS NULL`,
  );
  return {
    today,
    units: new Map(units.map(({ id, kind }) => [id, kind])),
    posts: new Set(posts.map(({ id }) => id)),
    held: new Map(held.map((place) => [place.unitId, place])),
  };
}

/** One new division at a time. */
export async function takeTurns(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('division-of-work', 0))`);
}

/**
 * Ends the places of units, and begins the new ones, each from the day of its document; no day earlier than the place that it
 * follows, so that what was said of each day before stays true.
 */
export async function writePlaces(tx: Tx, changes: readonly PlaceChange[]): Promise<void> {
  const rows = (places: readonly Omit<PlaceChange, 'fromPostId'>[]): string =>
    JSON.stringify(
      places.map(({ unitId, postId, fields, document, orderedOn }) => ({
        ...{ unit_id: unitId, post_id: postId, fields, document, ordered_on: orderedOn },
      })),
    );
  const wanted = rows(changes);
  // Whoever only gets other words keeps what is not said anew.
  const named = await tx.query<Omit<PlaceChange, 'fromPostId'>>(
    `SELECT w.unit_id AS "unitId", w.post_id AS "postId", coalesce(w.fields, d.fields) AS fields, w.document, w.ordered_on AS "orderedOn"
       FROM jsonb_to_recordset($1::jsonb) AS ${WANTED}
       LEFT JOIN division_of_work d ON d.unit_id = w.unit_id AND d.to_day IS NULL AND d.post_id = w.post_id
      WHERE w.post_id IS NOT NULL`,
    [wanted],
  );
  await tx.execute(
    `UPDATE division_of_work d SET to_day = greatest(w.ordered_on, d.from_day)
       FROM jsonb_to_recordset($1::jsonb) AS ${WANTED} WHERE d.to_day IS NULL AND d.unit_id = w.unit_id`,
    [wanted],
  );
  await tx.execute(
    `INSERT INTO division_of_work (post_id, unit_id, fields, document, from_day)
     SELECT w.post_id, w.unit_id, w.fields, w.document,
            greatest(w.ordered_on, (SELECT max(l.to_day) FROM division_of_work l WHERE l.unit_id = w.unit_id))
       FROM jsonb_to_recordset($1::jsonb) AS ${WANTED}`,
    [rows(named)],
  );
}

const WANTED = 'w(unit_id uuid, post_id uuid, fields text, document text, ordered_on date)';

/** How many units of the division name a unit that is merged into another; projects alone take no place along. */
export async function countPlacesOf(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM division_of_work WHERE $2::uuid[] IS NULL AND unit_id = $1 AND to_day IS NULL',
    [fromUnitId, projectIds],
  );
  return count;
}

/** From today the unit that carries on stands in its place, where nobody answers for that yet. */
export async function movePlacesOf(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  if (projectIds !== null) return;
  const ended = await tx.query<{ postId: string; fields: string | null; document: string }>(
    `UPDATE division_of_work SET to_day = greatest(app_today(), from_day) WHERE unit_id = $1 AND to_day IS NULL
     RETURNING post_id AS "postId", fields, document`,
    [fromUnitId],
  );
  for (const { postId, fields, document } of ended)
    await tx.execute(
      `INSERT INTO division_of_work (post_id, unit_id, fields, document, from_day)
       SELECT $1, $2, $3, $4, greatest(app_today(), (SELECT max(to_day) FROM division_of_work WHERE unit_id = $2))
        WHERE NOT EXISTS (SELECT FROM division_of_work WHERE unit_id = $2 AND to_day IS NULL)`,
      [postId, toUnitId, fields, document],
    );
}
