import { columns } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { ProjectRow } from './project.row.js';

/** A running project in whose chain a unit or one of its posts stands. */
export interface PlacedProject {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** The unit leads it. */
  readonly leads: boolean;
}

/** Whose places go to whom; `projectIds`: only in these projects, null: in all that run. */
export interface PlaceTransfer {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly projectIds: readonly string[] | null;
}

const PROJECT = columns(ProjectRow, 'p', ['id', 'code', 'name']);

const OF_UNIT = `p.lead_unit_id = $1 OR p.group_unit_id = $1
   OR p.responsible_post_id IN (SELECT id FROM post WHERE unit_id = $1)
   OR EXISTS (SELECT FROM project_party pp WHERE pp.project_id = p.id AND pp.to_day IS NULL
               AND (pp.unit_id = $1 OR pp.post_id IN (SELECT id FROM post WHERE unit_id = $1)))`;

/** Running projects in whose chains the unit stands, by code. */
export function listPlacesOf(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<PlaceTransfer, 'toUnitId'>,
  lock: boolean,
): Promise<PlacedProject[]> {
  return reader.query<PlacedProject>(
    `SELECT ${PROJECT}, p.lead_unit_id IS NOT DISTINCT FROM $1 AS leads
       FROM project p WHERE p.ended_on IS NULL AND ($2::uuid[] IS NULL OR p.id = ANY ($2)) AND (${OF_UNIT})
      ORDER BY p.code ${lock ? 'FOR UPDATE OF p' : ''}`,
    [fromUnitId, projectIds],
  );
}

/**
 * Puts another unit where one stood in chains, from today; the places before stay in the history. A post of the unit gives
 * way to that unit's post of the same role; where it has none the place stays empty, and shows as a gap of the chain. A
 * unit that stands in a chain already in the same role, or above, does not stand there twice.
 */
export async function transferPlaces(tx: Tx, { fromUnitId, toUnitId }: PlaceTransfer, ids: readonly string[]) {
  const params = [ids, fromUnitId, toUnitId];
  await tx.execute(
    `WITH twin AS MATERIALIZED (
       SELECT f.id AS old, (SELECT t.id FROM post t WHERE t.unit_id = $3 AND t.role = f.role AND t.abolished_on IS NULL ORDER BY t.id LIMIT 1) AS new
         FROM post f WHERE f.unit_id = $2),
     ended AS (
       UPDATE project_party SET to_day = app_today()
        WHERE project_id = ANY ($1::uuid[]) AND to_day IS NULL AND (unit_id = $2 OR post_id IN (SELECT old FROM twin))
        RETURNING project_id, role, unit_id, post_id, position)
     INSERT INTO project_party (project_id, role, unit_id, post_id, position, from_day)
     SELECT e.project_id, e.role, CASE WHEN e.unit_id IS NOT NULL THEN $3::uuid END, t.new, e.position, app_today()
       FROM ended e LEFT JOIN twin t ON t.old = e.post_id
      WHERE (e.unit_id IS NOT NULL OR t.new IS NOT NULL)
        AND NOT EXISTS (SELECT FROM project_party x WHERE x.project_id = e.project_id AND x.to_day IS NULL
                         AND (x.role = e.role AND x.post_id = t.new
                           OR e.unit_id IS NOT NULL AND x.unit_id = $3 AND (x.role = e.role OR e.role = 'SUPPORTING')))`,
    params,
  );
  // Who leads a project does not also help in it.
  await tx.execute(
    `UPDATE project_party s SET to_day = app_today()
      WHERE s.project_id = ANY ($1::uuid[]) AND s.unit_id = $2 AND s.role = 'SUPPORTING' AND s.to_day IS NULL
        AND EXISTS (SELECT FROM project_party l WHERE l.project_id = s.project_id AND l.unit_id = $2 AND l.role = 'LEAD' AND l.to_day IS NULL)`,
    [ids, toUnitId],
  );
  await tx.execute(
    `UPDATE project p SET version = p.version + 1,
            lead_unit_id = CASE WHEN p.lead_unit_id = $2 THEN $3 ELSE p.lead_unit_id END,
            group_unit_id = CASE WHEN p.group_unit_id = $2 THEN $3 ELSE p.group_unit_id END,
            responsible_post_id = CASE WHEN f.id IS NULL THEN p.responsible_post_id ELSE
              (SELECT t.id FROM post t WHERE t.unit_id = $3 AND t.role = f.role AND t.abolished_on IS NULL ORDER BY t.id LIMIT 1) END
       FROM project q LEFT JOIN post f ON f.id = q.responsible_post_id AND f.unit_id = $2
      WHERE q.id = p.id AND p.id = ANY ($1::uuid[])`,
    params,
  );
}
