import { columns, type RowOf } from '../../../platform/database/columns.js';
import { KEY_POINT_UNRESOLVED } from './key-point-names.js';
import { ProjectRow } from './project.row.js';
import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, given, where } from '../../../platform/database/where.js';
import type { ChainFacts } from '../domain/project.js';

/** What is read of one project's chain to judge its gaps. */
export interface ChainRow extends ChainFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const HELD = `EXISTS (SELECT FROM tenure t WHERE t.post_id = q.id AND daterange(t.from_day, t.to_day) @> app_today())`;
const LEAD_POST = `SELECT FROM post q WHERE q.unit_id = p.lead_unit_id AND q.abolished_on IS NULL AND ${HELD}`;
const PLACES = `SELECT count(*)::int FROM project_party pp WHERE pp.project_id = p.id AND pp.to_day IS NULL`;

/** The chains of running projects in scope, by code, one more than asked for. */
export function listChains(
  reader: Reader,
  visible: Condition,
  page: { limit: number; after: string | null },
): Promise<ChainRow[]> {
  const asked = where(['p.ended_on IS NULL', given('p.code > $', page.after), visible]);
  return reader.query<ChainRow>(
    `SELECT p.id, p.code, p.name, p.leading_post_id IS NOT NULL AS "leadingPost", (${PLACES} AND pp.role = 'LEADING_OFFICIAL' AND pp.expression IS NOT NULL) > 0 AS "leadingWords",
            EXISTS (SELECT FROM post q WHERE q.id = p.leading_post_id AND ${HELD}) AS "leadingHeld", p.group_unit_id IS NOT NULL AS "group",
            p.lead_unit_id IS NOT NULL AS "leadUnit", coalesce(l.closed_on IS NOT NULL, false) AS "leadUnitClosed",
            CASE WHEN p.responsible_post_id IS NULL THEN EXISTS (${LEAD_POST} AND q.role = 'SECTION_CHIEF')
                 ELSE EXISTS (SELECT FROM post q WHERE q.id = p.responsible_post_id AND ${HELD}) END AS "sectionChiefHeld",
            EXISTS (${LEAD_POST} AND q.role = 'LIAISON') AS "liaisonHeld", EXISTS (${LEAD_POST} AND q.role = 'DEPUTY_LEADER') AS "deputyHeld",
            (${PLACES} AND pp.role = 'RESPONSIBLE') AS responsible, (${PLACES} AND pp.expression IS NOT NULL AND pp.role <> 'LEADING_OFFICIAL') AS words,
            ${KEY_POINT_UNRESOLVED} AS "keyPointUnresolved"
       FROM project p LEFT JOIN unit l ON l.id = p.lead_unit_id
      ${asked.sql} ORDER BY p.code LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

const CHAIN_HEAD = columns(ProjectRow, '', ['leadUnitId', 'responsiblePostId', 'leadingPostId', 'groupUnitId']);

/** The heads of a project's chain, null where there is no such project. */
export type ChainHead = RowOf<typeof CHAIN_HEAD>;

/** Reads the heads of a project's chain. */
export function findChainHead(reader: Reader, projectId: string): Promise<ChainHead | null> {
  return reader.find<ChainHead>(
    `SELECT ${CHAIN_HEAD}
       FROM project WHERE id = $1`,
    [projectId],
  );
}
