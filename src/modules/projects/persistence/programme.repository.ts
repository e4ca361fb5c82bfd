import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from './project.row.js';
import { visibleProject } from './visible-projects.js';

const NODE = list(
  columns(ProjectRow, 'n', ['id', 'parentId', 'code', 'name', 'fieldName', 'termFrom', 'termTo', 'endedAs', 'endedOn']),
  outer(columns(UnitRow, 'u', ['name as leadUnitName'])),
);

/** A node of a programme with whether it is in the reader's scope by itself. */
export interface NodeRow extends RowOf<typeof NODE> {
  readonly node: 'PROGRAMME' | 'MAJOR' | 'MINOR';
  readonly programmeId: string;
  readonly leaderLed: boolean;
  readonly open: boolean;
}

/** The nodes of all programmes, or of one, in the order of their codes. */
export function listNodes(reader: Reader, scope: Scope, programmeId: string | null): Promise<NodeRow[]> {
  const root = `CASE n.node WHEN 'PROGRAMME' THEN n.id WHEN 'MAJOR' THEN n.parent_id ELSE coalesce(a.parent_id, a.id) END`;
  const { sql, params, place } = where([
    'n.node IS NOT NULL',
    programmeId === null ? null : that(`${root} = $`, programmeId),
  ]);
  return reader.query<NodeRow>(
    `SELECT ${NODE}, n.node, ${root} AS "programmeId", n.leader_led_from IS NOT NULL AS "leaderLed",
            ${visibleProject(scope, 'n.id')(place)} AS open
       FROM project n LEFT JOIN project a ON a.id = n.parent_id LEFT JOIN unit u ON u.id = n.lead_unit_id ${sql} ORDER BY n.code`,
    params,
  );
}
