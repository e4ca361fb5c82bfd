import { columns } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { given, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { ListingNoteRow } from './listing-note.row.js';

/** The notes of a listing, the first first. */
export function notesOfListing(reader: Reader, id: string): Promise<ListingNoteRow[]> {
  return reader.query<ListingNoteRow>(
    `SELECT ${columns(ListingNoteRow, 'n')} FROM listing_note n WHERE n.listing_id = $1 ORDER BY n.due_on`,
    [id],
  );
}

/** Adds the notes of a listing; one of a day that has one already is left as it is. */
export async function insertListingNotes(tx: Tx, listingId: string, from: Day, days: readonly Day[]): Promise<void> {
  await tx.execute(
    `INSERT INTO listing_note (listing_id, from_on, due_on)
     SELECT $1, coalesce(lag(d.day) OVER (ORDER BY d.day), $2::date), d.day FROM unnest($3::date[]) d(day) ON CONFLICT DO NOTHING`,
    [listingId, from, days],
  );
}

/** Something of a listing that is in force and moved after a note's beginning, the first day of it; null where nothing did. */
const MOVED = `(SELECT min(m.day) FROM listing_item i CROSS JOIN LATERAL (
    SELECT (p.at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM task t JOIN task_progress p ON p.task_id = t.id WHERE i.type = 'OBLIGATION' AND t.obligation_id = i.item_id
    UNION ALL SELECT unnest(ARRAY[o.first_filed_on, (o.filed_at AT TIME ZONE 'Asia/Shanghai')::date]) FROM obligation o WHERE i.type = 'OBLIGATION' AND o.id = i.item_id
    UNION ALL SELECT s.happened_on FROM problem_step s WHERE i.type = 'PROBLEM' AND s.problem_id = i.item_id AND s.act IN ('SOLVED','REDATED','RAISED')
    UNION ALL SELECT r.entered_on FROM reading r WHERE i.type = 'INDICATOR' AND r.indicator_id = i.item_id
    UNION ALL SELECT c.happened_on FROM scheduling_note c WHERE c.subject_type = i.type AND c.subject_id = i.item_id) m(day)
  WHERE i.listing_id = l.id AND m.day > n.from_on)`;

/** A note of a listing in force that nothing has met yet, with the first day on which something moved since. */
export interface WaitingNote extends Pick<ListingNoteRow, 'id' | 'listingId' | 'dueOn' | 'obligationId'> {
  readonly unitId: string;
  readonly movedOn: Day | null;
}

/** The notes that are not met yet: of one listing, or of all in force. What was said on the listing itself counts, too. */
export function waitingNotes(reader: Reader, listingId: string | null = null): Promise<WaitingNote[]> {
  const asked = where([`l.state = 'LISTED' AND n.met_on IS NULL`, given('l.id = $', listingId)]);
  return reader.query<WaitingNote>(
    `SELECT ${columns(ListingNoteRow, 'n', ['id', 'listingId', 'dueOn', 'obligationId'])}, l.unit_id AS "unitId",
            least(${MOVED}, (SELECT min(x.happened_on) FROM (
              SELECT s.happened_on FROM listing_step s WHERE s.listing_id = l.id AND s.act = 'NOTED'
              UNION ALL SELECT c.happened_on FROM scheduling_note c WHERE c.subject_type = 'LISTING' AND c.subject_id = l.id) x WHERE x.happened_on > n.from_on)) AS "movedOn"
       FROM listing l JOIN listing_note n ON n.listing_id = l.id ${asked.sql} ORDER BY n.due_on, n.id`,
    asked.params,
  );
}

export async function setNote(
  tx: Tx,
  id: string,
  change: Partial<Pick<ListingNoteRow, 'obligationId' | 'metOn'>>,
): Promise<void> {
  await tx.manager.update(ListingNoteRow, { id }, change);
}
