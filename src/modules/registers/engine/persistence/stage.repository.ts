import { columns, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { RegisterDueRow } from './register-due.row.js';
import { RegisterStageRow } from './register-stage.row.js';

const STAGE = columns(RegisterStageRow, 's', ['number', 'stage', 'reachedOn', 'movedOn']);

/** A stage that an entry reached, with who said so. */
export interface StageRecord extends RowOf<typeof STAGE> {
  readonly byName: string | null;
  readonly approvedByName: string | null;
}

/** The stages of an entry, the first first. */
export function stagesOf(reader: Reader, entryId: string): Promise<StageRecord[]> {
  return reader.query<StageRecord>(
    `SELECT ${STAGE}, p.name AS "byName", a.name AS "approvedByName"
       FROM register_stage s LEFT JOIN person p ON p.id = s.person_id LEFT JOIN person a ON a.id = s.approved_by_person
      WHERE s.entry_id = $1 ORDER BY s.number`,
    [entryId],
  );
}

/** Writes the stage that an entry stands in now, where it is another one, or another day, than was written last. */
export async function keepStage(
  tx: Tx,
  entryId: string,
  now: { readonly stage: string; readonly on: Day },
  by: { readonly personId: string | null; readonly approvedBy: string | null },
): Promise<void> {
  await tx.execute(
    `INSERT INTO register_stage (entry_id, number, stage, reached_on, moved_on, person_id, approved_by_person)
     SELECT $1, coalesce(max(s.number), 0) + 1, $2, $3, app_today(), $4, $5 FROM register_stage s WHERE s.entry_id = $1
     HAVING (SELECT (l.stage, l.reached_on) FROM register_stage l WHERE l.entry_id = $1 ORDER BY l.number DESC LIMIT 1) IS DISTINCT FROM ($2::text, $3::date)`,
    [entryId, now.stage, now.on, by.personId, by.approvedBy],
  );
}

const DUE = columns(RegisterDueRow, 'd', ['id', 'dueOn']);

/** The row of what an entry owes of a stage, made where there is none; locked. */
export async function dueInHand(tx: Tx, entryId: string, stage: string): Promise<RowOf<typeof DUE>> {
  await tx.execute(
    'INSERT INTO register_due (entry_id, stage) VALUES ($1, $2) ON CONFLICT (entry_id, stage) DO NOTHING',
    [entryId, stage],
  );
  return tx.one<RowOf<typeof DUE>>(
    `SELECT ${DUE} FROM register_due d WHERE d.entry_id = $1 AND d.stage = $2 FOR UPDATE`,
    [entryId, stage],
  );
}

/** The day by which it is owed, as it was named; null where it is owed no more. */
export async function nameDue(tx: Tx, id: string, dueOn: Day | null): Promise<void> {
  await tx.execute('UPDATE register_due SET due_on = $2 WHERE id = $1', [id, dueOn]);
}

/** The entry of which something is owed, by the id of that; null where it is none. */
export async function entryOwing(reader: Reader, dueId: string): Promise<string | null> {
  const found = await reader.find<{ entryId: string }>('SELECT entry_id AS "entryId" FROM register_due WHERE id = $1', [
    dueId,
  ]);
  return found?.entryId ?? null;
}

/** The unfinished obligation that watches it with the unit that owes it, and the first working day from a day on. */
export async function watchedDue(
  tx: Tx,
  kind: string,
  subjectId: string,
  named: Day | null,
): Promise<{
  readonly obligationId: string | null;
  readonly ownerUnitId: string | null;
  readonly dueOn: Day;
  readonly today: Day;
}> {
  return tx.one(
    `SELECT o.id AS "obligationId", o.owner_unit_id AS "ownerUnitId", d.day AS "dueOn", app_today() AS today
       FROM (SELECT add_working_days(coalesce($3::date, app_today()) - 1, 1) AS day) d
       LEFT JOIN obligation o ON o.kind = $1 AND o.subject_id = $2 AND o.state IN ('OPEN','SUBMITTED','RETURNED')`,
    [kind, subjectId, named],
  );
}
