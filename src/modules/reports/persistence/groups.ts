import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, that, where } from '../../../platform/database/where.js';
import { coversOn, keyPointStateOn } from '../../key-points/index.js';
import { OBLIGATION_CLOCK, OBLIGATION_LIGHT } from '../../obligations/index.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import { type LightTally, OPEN_LIGHTS } from '../domain/overview.js';

/** A post of a group as it is printed: its title, and who holds it today. */
interface Seat {
  readonly title: string;
  /** Null while the post is vacant. */
  readonly name: string | null;
}

/** A special or campaign group of the directory. */
export interface Group {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly remit: string | null;
  readonly hostUnitId: string | null;
  readonly hostName: string | null;
  readonly heads: readonly Seat[];
  readonly liaisons: readonly Seat[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

const seats = (
  role: string,
): string => `coalesce((SELECT jsonb_agg(jsonb_build_object('title', p.title, 'name', h.name) ORDER BY p.rank DESC, p.id)
    FROM post p LEFT JOIN tenure t ON t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today() LEFT JOIN person h ON h.id = t.person_id
   WHERE p.unit_id = g.id AND p.role = '${role}' AND p.abolished_on IS NULL), '[]')`;

const GROUP = list(
  columns(UnitRow, 'g', ['id', 'kind', 'name', 'remit', 'hostUnitId']),
  outer(columns(UnitRow, 'h', ['name as hostName'])),
);

/** Every group that is open: special groups first, then campaign groups, each in the order that the city gave them. */
export function listGroups(reader: Reader): Promise<Group[]> {
  return reader.query<Group>(
    `SELECT ${GROUP}, ${seats('GROUP_HEAD')} AS heads, ${seats('GROUP_LIAISON')} AS liaisons,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY k.place)
               FROM unnest(g.member_unit_ids) WITH ORDINALITY k(id, place) JOIN unit m ON m.id = k.id), '[]') AS members
       FROM unit g LEFT JOIN unit h ON h.id = g.host_unit_id
      WHERE g.kind IN ('SPECIAL_GROUP','CAMPAIGN_GROUP') AND g.closed_on IS NULL
      ORDER BY g.kind = 'CAMPAIGN_GROUP', g.sort_order, g.name COLLATE "zh-x-icu", g.id`,
  );
}

/** A running project of a group, with how many of its unfinished matters show each light. */
export interface GroupProject {
  readonly groupId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lights: LightTally;
}

const counted = (light: string): string => `'${light}', count(*) FILTER (WHERE l.light = '${light}')`;

/** Running projects of groups in scope by code; what is held counts under no light. */
export function listGroupProjects(reader: Reader, visible: Condition): Promise<GroupProject[]> {
  const { sql, params } = where([() => 'p.group_unit_id IS NOT NULL AND p.ended_on IS NULL', visible]);
  return reader.query<GroupProject>(
    `WITH ${OBLIGATION_CLOCK}, led AS MATERIALIZED (
       SELECT ${columns(ProjectRow, 'p', ['id', 'code', 'name', 'groupUnitId as groupId'])} FROM project p ${sql}),
     lit AS MATERIALIZED (
       SELECT o.project_id, ${OBLIGATION_LIGHT} AS light FROM obligation o CROSS JOIN clock
        WHERE o.project_id IN (SELECT id FROM led) AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE' AND o.hold IS NULL)
     SELECT led.*, jsonb_build_object(${OPEN_LIGHTS.map(counted).join(', ')}) AS lights
       FROM led LEFT JOIN lit l ON l.project_id = led.id GROUP BY led.id, led.code, led.name, led."groupId" ORDER BY led.code`,
    params,
  );
}

/** How many meetings of its own each group has held in a year, in the reader's scope. */
export function countGroupMeetings(
  reader: Reader,
  year: number,
  visible: Condition,
): Promise<{ readonly groupId: string; readonly count: number }[]> {
  const { sql, params } = where([
    that("m.kind = 'GROUP' AND m.state IN ('HELD','FINALISED') AND m.year = $", year),
    visible,
  ]);
  return reader.query(
    `SELECT m.group_unit_id AS "groupId", count(*)::int AS count FROM meeting m ${sql} GROUP BY m.group_unit_id`,
    params,
  );
}

/** How far the key points of a group are, in the reader's scope; what does not apply is not counted. */
export interface GroupPoints {
  readonly total: number;
  readonly covered: number;
  readonly done: number;
}

/** The key points of this year's plans by the group that answers for them. */
export function countGroupPoints(
  reader: Reader,
  year: number,
  visible: Condition,
): Promise<(GroupPoints & { readonly groupId: string })[]> {
  const { sql, params } = where([
    that('n.year = $', year),
    "k.group_unit_id IS NOT NULL AND k.outcome IS DISTINCT FROM 'WITHDRAWN'",
    visible,
  ]);
  return reader.query(
    `SELECT x.group_id AS "groupId", count(*)::int AS total, (count(*) FILTER (WHERE x.state <> 'UNCOVERED'))::int AS covered,
            (count(*) FILTER (WHERE x.state = 'DONE'))::int AS done
       FROM (SELECT k.group_unit_id AS group_id, ${keyPointStateOn('app_today()')} AS state
               FROM key_point k JOIN higher_plan n ON n.id = k.plan_id ${coversOn('app_today()')} ${sql}) x
      WHERE x.state <> 'NOT_APPLICABLE' GROUP BY x.group_id`,
    params,
  );
}
