import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** A note of a listing in force that nobody is asked for yet, and whose day lies ahead. */
export interface NoteAhead {
  readonly id: string;
  readonly listingId: string;
  readonly dueOn: Day;
}

export function notesAhead(reader: Reader): Promise<NoteAhead[]> {
  return reader.query<NoteAhead>(
    `SELECT n.id, n.listing_id AS "listingId", n.due_on AS "dueOn" FROM listing l JOIN listing_note n ON n.listing_id = l.id
      WHERE l.state = 'LISTED' AND n.met_on IS NULL AND n.obligation_id IS NULL AND n.due_on > app_today() ORDER BY n.due_on, n.id`,
  );
}

/** Gives notes their new days. */
export async function moveNotes(tx: Tx, moves: readonly { readonly id: string; readonly dueOn: Day }[]): Promise<void> {
  await tx.execute(
    `UPDATE listing_note n SET due_on = m.due_on FROM unnest($1::uuid[], $2::date[]) AS m(id, due_on) WHERE n.id = m.id`,
    [moves.map(({ id }) => id), moves.map(({ dueOn }) => dueOn)],
  );
}

/** Listings end, and notes that are asked for are due, on the days on which what is owed of them is due. @returns the listings whose end moved */
export async function followDueDates(tx: Tx): Promise<readonly string[]> {
  await tx.execute(
    `UPDATE listing_note n SET due_on = o.due_on FROM obligation o
      WHERE o.id = n.obligation_id AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.due_on <> n.due_on`,
  );
  const rows = await tx.query<{ id: string }>(
    `UPDATE listing l SET ends_on = o.due_on FROM obligation o
      WHERE o.kind = 'LISTING' AND o.subject_id = l.id AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND l.state IN ('LISTED','APPLIED') AND o.due_on <> l.ends_on
      RETURNING l.id`,
  );
  return rows.map(({ id }) => id);
}
