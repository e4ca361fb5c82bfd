import { columns } from '../../../platform/database/columns.js';
import { ProjectRow } from './project.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { ChangingLead, OwnerMove } from '../../obligations/index.js';

/** A project with the unit that is to lead it; the unit may not be made yet. */
export interface WantedLead {
  readonly projectId: string;
  readonly toUnitId: string;
  readonly responsiblePostId: string | null;
}

const CHANGING_LEAD = columns(ProjectRow, 'p', ['id as projectId', 'leadUnitId as fromUnitId']);

/** The projects with the units that lead and led them. */
export function listLeads(reader: Reader, wanted: readonly WantedLead[]): Promise<ChangingLead[]> {
  return reader.query<ChangingLead>(
    `SELECT ${CHANGING_LEAD}, w."toUnitId", w."responsiblePostId",
            array(SELECT DISTINCT l.unit_id FROM (SELECT pp.unit_id FROM project_party pp WHERE pp.project_id = p.id AND pp.role = 'LEAD'
                   UNION SELECT p.lead_unit_id) l WHERE l.unit_id IS NOT NULL) AS "leadUnitIds"
       FROM jsonb_to_recordset($1::jsonb) AS w("projectId" uuid, "toUnitId" uuid, "responsiblePostId" uuid) JOIN project p ON p.id = w."projectId"
      ORDER BY p.id`,
    [JSON.stringify(wanted)],
  );
}

/** Gives tasks to the units that owe them from now on. */
export async function carryTasks(tx: Tx, moves: readonly OwnerMove[]): Promise<void> {
  await tx.execute(
    `UPDATE task t SET unit_id = m."unitId", version = t.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS m("obligationId" uuid, "unitId" uuid) WHERE t.obligation_id = m."obligationId"`,
    [JSON.stringify(moves)],
  );
}
