import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { Handling } from '../domain/handling.js';
import { InstructionHandlingRow } from './instruction-handling.row.js';

const HANDLING = list(columns(InstructionHandlingRow, 'h', ['taskId', 'assignedOn', 'reportedOn', 'reportedHow']));

/** What became of an instruction, with its task's date. */
export interface HandlingRecord extends RowOf<typeof HANDLING>, Handling {
  readonly dueOn: Day;
}

/** What became of an instruction; null where nothing was assigned. */
export function findHandling(reader: Reader, entryId: string): Promise<HandlingRecord | null> {
  return reader.find(
    `SELECT ${HANDLING}, t.state AS "taskState", o.due_on AS "dueOn"
       FROM instruction_handling h JOIN task t ON t.id = h.task_id JOIN obligation o ON o.id = t.obligation_id WHERE h.entry_id = $1`,
    [entryId],
  );
}

/** Keeps which task carries it out; one that was cancelled gives way. */
export async function keepTask(tx: Tx, entryId: string, taskId: string, personId: string | null): Promise<void> {
  await tx.execute(
    `INSERT INTO instruction_handling (entry_id, task_id, assigned_on, assigned_by_person) VALUES ($1, $2, app_today(), $3)
     ON CONFLICT (entry_id) DO UPDATE SET task_id = excluded.task_id, assigned_on = excluded.assigned_on, assigned_by_person = excluded.assigned_by_person`,
    [entryId, taskId, personId],
  );
}

/** Keeps when and how its result was reported to the leader. */
export async function keepReport(
  tx: Tx,
  entryId: string,
  { on, how, personId }: { readonly on: Day; readonly how: string; readonly personId: string | null },
): Promise<void> {
  await tx.execute(
    'UPDATE instruction_handling SET reported_on = $2, reported_how = $3, reported_by_person = $4 WHERE entry_id = $1',
    [entryId, on, how, personId],
  );
}
