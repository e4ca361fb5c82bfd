import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PersonRow, PostRow, UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import type { Reader } from '../../../../platform/database/tx.js';

/** A post with whoever holds it today and who acts for him. */
export interface Seat extends RowOf<typeof POST> {
  readonly unitName: string;
  /** Whether the holder has an account that can read notices. */
  readonly reachable: boolean;
  readonly deputies: readonly {
    readonly postId: string;
    readonly title: string;
    readonly personId: string;
    readonly name: string;
  }[];
}

const UNIT_FACTS = columns(UnitRow, '', ['id as unitId', 'name', 'kind', 'headedByCityLeader']);

/** A unit as far as supervision needs it. */
export type UnitFacts = RowOf<typeof UNIT_FACTS>;

const PROJECT_FACTS = columns(ProjectRow, '', [
  'id as projectId',
  'name',
  'leadingPostId',
  'groupUnitId',
  'responsiblePostId',
]);

/** A project's part in the chain. */
export type ProjectFacts = RowOf<typeof PROJECT_FACTS>;

const POST = list(
  columns(PostRow, 'p', ['id as postId', 'unitId', 'role', 'rank', 'title', 'servesPostId', 'headsCity']),
  outer(columns(PersonRow, 'h', ['id as personId', 'name as personName', 'phone'])),
);

const SEATS = `
SELECT ${POST}, (SELECT u.name FROM unit u WHERE u.id = p.unit_id) AS "unitName",
            coalesce(a.id IS NOT NULL AND a.disabled_at IS NULL, false) AS reachable, coalesce(d.deputies, '[]'::jsonb) AS deputies
FROM post p
LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today()
LEFT JOIN person h ON h.id = t.person_id
LEFT JOIN account a ON a.person_id = h.id
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('postId', dp.id, 'title', dp.title, 'personId', dh.id, 'name', dh.name) ORDER BY dp.id) AS deputies
  FROM delegation g JOIN post dp ON dp.id = g.deputy_post_id
  JOIN tenure dt ON dt.post_id = dp.id AND daterange(dt.from_day, dt.to_day) @> app_today()
  JOIN person dh ON dh.id = dt.person_id
  WHERE g.post_id = p.id AND g.scope IN ('ALL','SUPERVISION') AND g.ended_on IS NULL AND daterange(g.from_day, g.to_day) @> app_today()) d ON true`;

/** The posts, in force, of the units named, of the reform office and of the city's officials, and the posts named, each with its holder today. */
export function listSeats(reader: Reader, unitIds: readonly string[], postIds: readonly string[]): Promise<Seat[]> {
  return reader.query<Seat>(
    `${SEATS}
     WHERE p.abolished_on IS NULL AND (p.unit_id = ANY ($1::uuid[]) OR p.role IN ('LEADING_OFFICIAL','GROUP_HEAD') OR p.id = ANY ($2::uuid[]) OR p.serves_post_id = ANY ($2::uuid[])
       OR p.unit_id IN (SELECT id FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL))
     ORDER BY h.id IS NULL, p.rank, p.id`,
    [unitIds, postIds],
  );
}

/** The units named, and the reform office. */
export function listUnits(reader: Reader, unitIds: readonly string[]): Promise<UnitFacts[]> {
  return reader.query<UnitFacts>(
    `SELECT ${UNIT_FACTS} FROM unit
      WHERE id = ANY ($1::uuid[]) OR (kind = 'REFORM_OFFICE' AND closed_on IS NULL) ORDER BY length(path), id`,
    [unitIds],
  );
}

/** The projects named. */
export function listProjectFacts(reader: Reader, projectIds: readonly string[]): Promise<ProjectFacts[]> {
  return reader.query<ProjectFacts>(
    `SELECT ${PROJECT_FACTS}
       FROM project WHERE id = ANY ($1::uuid[])`,
    [projectIds],
  );
}
