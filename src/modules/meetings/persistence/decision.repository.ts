import { columns } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { MeetingDecisionRow } from './meeting-decision.row.js';

/** A decision with its meeting. */
export interface FoundDecision extends MeetingDecisionRow {
  readonly meetingId: string;
}

export function findDecision(reader: Reader, id: string): Promise<FoundDecision | null> {
  return reader.find<FoundDecision>(
    `SELECT ${columns(MeetingDecisionRow, 'd')}, i.meeting_id AS "meetingId"
       FROM meeting_decision d JOIN meeting_item i ON i.id = d.item_id WHERE d.id = $1`,
    [id],
  );
}

/** Ends a decision; 0 where it had ended. */
export function markRevoked(tx: Tx, id: string, reason: string, on: Day): Promise<number> {
  return tx.execute(
    'UPDATE meeting_decision SET revoked_on = $3, revoked_reason = $2 WHERE id = $1 AND revoked_on IS NULL',
    [id, reason, on],
  );
}

/** The tasks of a decision that are neither verified nor cancelled. */
export async function openTasksOf(reader: Reader, id: string): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT t.id FROM meeting_decision d CROSS JOIN unnest(d.unit_ids) u(id)
       JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || u.id
      WHERE d.id = $1 AND t.state NOT IN ('VERIFIED','CANCELLED') ORDER BY t.id`,
    [id],
  );
  return rows.map((row) => row.id);
}
