import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PersonRow } from '../../../organisation/index.js';
import { DutyEntryRow } from './duty-entry.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { EntryAct } from '../domain/duty.js';

const ENTRY_VIEW = list(
  columns(DutyEntryRow, 'e', ['act', 'enteredAt', 'confirmedAt']),
  outer(columns(PersonRow, 'w', ['name as enteredByName'])),
  outer(columns(PersonRow, 'c', ['name as confirmedByName'])),
);

/** What the office entered for a unit (代为录入), and whether the unit confirmed it. */
export type EntryView = RowOf<typeof ENTRY_VIEW>;

/** Marks an entry. @returns its id */
export function insertEntry(tx: Tx, dutyId: string, act: EntryAct, personId: string | null): Promise<string> {
  return tx.insert(DutyEntryRow, { dutyId, act, enteredByPerson: personId });
}

/** Confirms what is not confirmed yet. @returns which acts */
export async function confirmEntries(tx: Tx, dutyId: string, personId: string | null): Promise<readonly EntryAct[]> {
  const rows = await tx.query<{ act: EntryAct }>(
    `UPDATE duty_entry SET confirmed_by_person = $2, confirmed_at = app_now() WHERE duty_id = $1 AND confirmed_at IS NULL RETURNING act`,
    [dutyId, personId],
  );
  return rows.map((row) => row.act);
}

/** Everything that was entered for the unit, the oldest first. */
export function listEntries(reader: Reader, dutyId: string): Promise<EntryView[]> {
  return reader.query<EntryView>(
    `SELECT ${ENTRY_VIEW}
       FROM duty_entry e LEFT JOIN person w ON w.id = e.entered_by_person LEFT JOIN person c ON c.id = e.confirmed_by_person
      WHERE e.duty_id = $1 ORDER BY e.entered_at, e.id`,
    [dutyId],
  );
}
