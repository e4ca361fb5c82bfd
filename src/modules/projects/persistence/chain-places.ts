import { columns, type RowOf } from '../../../platform/database/columns.js';
import { ProjectPartyRow } from './project-party.row.js';
import type { Reader } from '../../../platform/database/tx.js';

const CHAIN_PLACE = columns(ProjectPartyRow, 'pp', ['id', 'role', 'unitId']);

/** A place in a chain with the post that answers for it there, and who holds it today. */
export interface ChainPlace extends RowOf<typeof CHAIN_PLACE> {
  readonly name: string;
  readonly unresolved: boolean;
  /** Null for words, and for a unit without such a post. */
  readonly postTitle: string | null;
  /** Null where the post is vacant. */
  readonly holderName: string | null;
}

/**
 * The chain of a project today. A unit answers through its section chief (the lead unit through the one named for the
 * project), a special group through its head.
 */
export function listChainPlaces(reader: Reader, projectId: string): Promise<ChainPlace[]> {
  return reader.query<ChainPlace>(
    `SELECT ${CHAIN_PLACE}, coalesce(u.name, po.title, pp.expression) AS name, pp.expression IS NOT NULL AS unresolved, q.title AS "postTitle",
            q."holderName"
       FROM project_party pp JOIN project p ON p.id = pp.project_id LEFT JOIN unit u ON u.id = pp.unit_id LEFT JOIN post po ON po.id = pp.post_id
       LEFT JOIN LATERAL (
         SELECT c.title, h.name AS "holderName"
           FROM post c LEFT JOIN tenure t ON t.post_id = c.id AND daterange(t.from_day, t.to_day) @> app_today() LEFT JOIN person h ON h.id = t.person_id
          WHERE c.abolished_on IS NULL AND (c.id = pp.post_id
             OR (c.unit_id = pp.unit_id AND c.role = CASE pp.role WHEN 'GROUP' THEN 'GROUP_HEAD' ELSE 'SECTION_CHIEF' END))
          ORDER BY c.id IS NOT DISTINCT FROM p.responsible_post_id AND pp.role = 'LEAD' DESC, h.id IS NULL, c.rank DESC, c.id LIMIT 1) q ON true
      WHERE pp.project_id = $1 AND pp.to_day IS NULL
      ORDER BY array_position(ARRAY['LEADING_OFFICIAL','CO_LEADER','GROUP','LEAD','RESPONSIBLE','SUPPORTING'], pp.role), pp.position, pp.id`,
    [projectId],
  );
}
