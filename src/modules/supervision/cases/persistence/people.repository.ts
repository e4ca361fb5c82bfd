import type { Reader } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';

/** A post with whoever holds it today and who acts for him. */
export interface Seat {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
  readonly servesPostId: string | null;
  /** The party secretary's or the mayor's post. */
  readonly headsCity: boolean;
  /** Null while the post is vacant. */
  readonly personId: string | null;
  readonly personName: string | null;
  readonly phone: string | null;
  /** Whether the holder has an account that can read notices. */
  readonly reachable: boolean;
  readonly deputies: readonly {
    readonly postId: string;
    readonly title: string;
    readonly personId: string;
    readonly name: string;
  }[];
}

/** A unit as far as supervision needs it. */
export interface UnitFacts {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly headedByCityLeader: boolean;
}

/** A project's part in the chain. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly name: string;
  readonly leadingPostId: string | null;
  readonly groupUnitId: string | null;
  readonly responsiblePostId: string | null;
}

const SEATS = `
SELECT p.id AS "postId", p.unit_id AS "unitId", (SELECT u.name FROM unit u WHERE u.id = p.unit_id) AS "unitName", p.role, p.rank, p.title, p.serves_post_id AS "servesPostId",
  p.heads_city AS "headsCity", h.id AS "personId", h.name AS "personName", h.phone, coalesce(a.id IS NOT NULL AND a.disabled_at IS NULL, false) AS reachable,
  coalesce(d.deputies, '[]'::jsonb) AS deputies
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
    `SELECT id AS "unitId", name, kind, headed_by_city_leader AS "headedByCityLeader" FROM unit
      WHERE id = ANY ($1::uuid[]) OR (kind = 'REFORM_OFFICE' AND closed_on IS NULL) ORDER BY length(path), id`,
    [unitIds],
  );
}

/** The projects named. */
export function listProjectFacts(reader: Reader, projectIds: readonly string[]): Promise<ProjectFacts[]> {
  return reader.query<ProjectFacts>(
    `SELECT id AS "projectId", name, leading_post_id AS "leadingPostId", group_unit_id AS "groupUnitId", responsible_post_id AS "responsiblePostId"
       FROM project WHERE id = ANY ($1::uuid[])`,
    [projectIds],
  );
}
