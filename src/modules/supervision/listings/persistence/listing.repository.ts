import { columns, list, outer } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, type Condition, given, that, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { PersonRow, UnitRow, type UnitChange } from '../../../organisation/index.js';
import type { ListedType, ListedUnit } from '../domain/listing.js';
import { ListingItemRow } from './listing-item.row.js';
import { ListingNoteRow } from './listing-note.row.js';
import { ListingRow } from './listing.row.js';
import { ListingStepRow } from './listing-step.row.js';

/** A listing with the names of what it points at. */
export interface Listing extends ListingRow {
  readonly unitName: string;
  readonly proposedByName: string | null;
  readonly checkedByName: string | null;
  /** Who entered the application last. */
  readonly appliedByPerson: string | null;
}

const LISTING = list(
  columns(ListingRow, 'l'),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'pp', ['name as proposedByName'])),
  outer(columns(PersonRow, 'cp', ['name as checkedByName'])),
  `(SELECT s.person_id FROM listing_step s WHERE s.listing_id = l.id AND s.act = 'APPLIED' ORDER BY s.made_at DESC, s.id DESC LIMIT 1) AS "appliedByPerson"`,
);
const FROM = `listing l JOIN unit u ON u.id = l.unit_id LEFT JOIN person pp ON pp.id = l.proposed_by_person
  LEFT JOIN person cp ON cp.id = l.checked_by_person`;

/** A listing by its id, or by the id of one of its notes, or null. */
export function findListing(reader: Reader, id: string, visible: Condition): Promise<Listing | null> {
  const { sql, params } = where([
    that('l.id = coalesce((SELECT n.listing_id FROM listing_note n WHERE n.id = $), $)', id),
    visible,
  ]);
  return reader.find<Listing>(`SELECT ${LISTING} FROM ${FROM} ${sql}`, params);
}

/** Locks a listing for this transaction. */
export async function lockListing(tx: Tx, id: string): Promise<void> {
  await tx.query(
    'SELECT FROM listing WHERE id = coalesce((SELECT n.listing_id FROM listing_note n WHERE n.id = $1), $1) FOR UPDATE',
    [id],
  );
}

/** What a list of listings is cut down to. */
export interface ListingFilter {
  readonly state?: string | undefined;
  readonly unitId?: string | undefined;
}

/** A page of listings, the latest proposed first; one more than asked for. */
export function listListings(
  reader: Reader,
  filter: ListingFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<Listing[]> {
  const asked = where([
    given('l.state = $', filter.state),
    given('l.unit_id = $', filter.unitId),
    visible,
    before('(l.proposed_on, l.id)', page.after, ['date', 'uuid']),
  ]);
  return reader.query<Listing>(
    `SELECT ${LISTING} FROM ${FROM} ${asked.sql} ORDER BY l.proposed_on DESC, l.id DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}

/** What an act writes. */
export type ListingChange = Partial<Omit<ListingRow, 'id' | 'version'>>;

/** Changes a listing, if the version is still the one read; 0 when somebody was faster. */
export async function changeListing(
  tx: Tx,
  { id, version }: Pick<Listing, 'id' | 'version'>,
  change: ListingChange,
): Promise<number> {
  const { affected } = await tx.manager.update(ListingRow, { id, version }, { ...change, version: version + 1 });
  return affected ?? 0;
}

/** What is listed, as it was when it was proposed. */
export interface ItemDraft {
  readonly type: ListedType;
  readonly itemId: string;
  readonly title: string;
  readonly fact: string;
}

/** Adds a listing with its items. @returns its id */
export async function insertListing(
  tx: Tx,
  listing: Partial<ListingRow>,
  items: readonly ItemDraft[],
): Promise<string> {
  const id = await tx.insert(ListingRow, listing);
  await tx.execute(
    `INSERT INTO listing_item (listing_id, type, item_id, position, title, fact)
     SELECT $1, i.type, i."itemId", i.n, i.title, i.fact
       FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (type text, "itemId" uuid, title text, fact text)) WITH ORDINALITY i(type, "itemId", title, fact, n)`,
    [id, JSON.stringify(items)],
  );
  return id;
}

export async function insertListingStep(tx: Tx, step: Partial<ListingStepRow>): Promise<void> {
  await tx.insert(ListingStepRow, step);
}

/** A step of a listing's history. */
export interface ListedStep extends Pick<
  ListingStepRow,
  'act' | 'state' | 'happenedOn' | 'endsOn' | 'words' | 'madeAt'
> {
  readonly personName: string | null;
}

const STEP = list(
  columns(ListingStepRow, 's', ['act', 'state', 'happenedOn', 'endsOn', 'words', 'madeAt']),
  outer(columns(PersonRow, 'h', ['name as personName'])),
);

/** A listing's history, the oldest first. */
export function stepsOfListing(reader: Reader, id: string): Promise<ListedStep[]> {
  return reader.query<ListedStep>(
    `SELECT ${STEP} FROM listing_step s LEFT JOIN person h ON h.id = s.person_id WHERE s.listing_id = $1 ORDER BY s.made_at, s.id`,
    [id],
  );
}

/** Whether something that is listed is done with, whatever it is: settled, confirmed, or back on its course. */
const DONE = `CASE i.type WHEN 'OBLIGATION' THEN (SELECT o.state IN ('MET','EXEMPT','CANCELLED') FROM obligation o WHERE o.id = i.item_id)
  WHEN 'PROBLEM' THEN (SELECT k.state IN ('CONFIRMED','VOID') FROM problem k WHERE k.id = i.item_id)
  ELSE coalesce((SELECT r.light IN ('GREEN','DONE') FROM reading r WHERE r.indicator_id = i.item_id AND r.state = 'CONFIRMED'
                  ORDER BY r.as_of DESC, r.id DESC LIMIT 1), false) END`;

/** What is listed, and whether it is done with. */
export interface ListedItem extends Pick<ListingItemRow, 'type' | 'itemId' | 'title' | 'fact'> {
  readonly done: boolean;
}

/** What stands on a listing, in its order. */
export const itemsOfListing = (reader: Reader, id: string): Promise<ListedItem[]> => itemsOfListings(reader, [id]);

/** What stands on listings, in the order of each. */
export function itemsOfListings(
  reader: Reader,
  ids: readonly string[],
): Promise<(ListedItem & Pick<ListingItemRow, 'listingId'>)[]> {
  return reader.query(
    `SELECT ${columns(ListingItemRow, 'i', ['listingId', 'type', 'itemId', 'title', 'fact'])}, ${DONE} AS done FROM listing_item i WHERE i.listing_id = ANY ($1::uuid[]) ORDER BY i.position`,
    [ids],
  );
}

/** Those of the listings that a condition lets through. */
export async function listingsAmong(
  reader: Reader,
  ids: readonly string[],
  visible: Condition,
): Promise<ReadonlySet<string>> {
  const asked = where([that('l.id = ANY ($::uuid[])', ids), visible]);
  const rows = await reader.query<{ id: string }>(`SELECT l.id FROM listing l ${asked.sql}`, asked.params);
  return new Set(rows.map(({ id }) => id));
}

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

/** The day on which something that is listed was done with. */
const DONE_ON = `CASE i.type WHEN 'OBLIGATION' THEN (SELECT o.settled_on FROM obligation o WHERE o.id = i.item_id)
  WHEN 'PROBLEM' THEN (SELECT max(k.happened_on) FROM problem_step k WHERE k.problem_id = i.item_id)
  ELSE (SELECT max(r.entered_on) FROM reading r WHERE r.indicator_id = i.item_id AND r.state = 'CONFIRMED') END`;
/** It was applied for after all was done, and came back: from then on only the unit asks again. */
const CAME_BACK = `EXISTS (SELECT FROM listing_step s WHERE s.listing_id = l.id AND s.act IN ('CHECK_NOT_MET','DELISTING_REFUSED')
  AND s.happened_on >= coalesce((SELECT max(${DONE_ON}) FROM listing_item i WHERE i.listing_id = l.id), s.happened_on))`;

/** Listings in force of which nothing is left to do, and whose application did not come back since. */
export async function listingsAllDone(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT l.id FROM listing l WHERE l.state = 'LISTED' AND NOT EXISTS (SELECT FROM listing_item i WHERE i.listing_id = l.id AND NOT ${DONE}) AND NOT ${CAME_BACK} ORDER BY l.id`,
  );
  return rows.map(({ id }) => id);
}

/** The proposals of cases that have not been decided. */
export async function proposalsOfCases(reader: Reader, caseIds: readonly string[]): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT l.id FROM listing l WHERE l.state = 'PROPOSED' AND l.case_id = ANY ($1::uuid[]) ORDER BY l.id`,
    [caseIds],
  );
  return rows.map(({ id }) => id);
}

/** What of a unit a listing needs to know; null where it is closed or there is none. */
export function findListedUnit(reader: Reader, id: string): Promise<(ListedUnit & { readonly name: string }) | null> {
  return reader.find(
    `SELECT ${columns(UnitRow, 'u', ['name', 'kind', 'headedByCityLeader'])} FROM unit u WHERE u.id = $1 AND u.closed_on IS NULL`,
    [id],
  );
}

/** Open cases of obligations whose third tier failed. */
export interface ExhaustedCase {
  readonly id: string;
  readonly obligationId: string;
  readonly dateRun: number;
  readonly policyVersion: number;
  readonly calendarVersion: number;
}

/** Locks the exhausted cases of what is listed. */
export function lockExhaustedCases(tx: Tx, listingId: string): Promise<ExhaustedCase[]> {
  return tx.query<ExhaustedCase>(
    `SELECT c.id, c.obligation_id AS "obligationId", c.date_run AS "dateRun", c.policy_version AS "policyVersion", c.calendar_version AS "calendarVersion"
       FROM supervision_case c JOIN listing_item i ON i.type = 'OBLIGATION' AND i.item_id = c.obligation_id
      WHERE i.listing_id = $1 AND c.state <> 'CLOSED' AND c.exhausted_on IS NOT NULL ORDER BY c.id FOR UPDATE OF c`,
    [listingId],
  );
}

const OPEN = `l.unit_id = $1 AND l.state IN ('PROPOSED','LISTED','APPLIED') AND ($2::uuid[] IS NULL OR EXISTS (SELECT FROM listing_item i
  LEFT JOIN obligation o ON o.id = i.item_id LEFT JOIN problem k ON k.id = i.item_id LEFT JOIN indicator n ON n.id = i.item_id
  WHERE i.listing_id = l.id AND coalesce(o.project_id, k.project_id, n.project_id) = ANY ($2)))`;

/** How many listings of a unit are open. */
export async function countOpenListings(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM listing l WHERE ${OPEN}`, [
    fromUnitId,
    projectIds,
  ]);
  return count;
}

/** Names the other unit in them. */
export async function moveOpenListings(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(`UPDATE listing l SET unit_id = $3, version = l.version + 1 WHERE ${OPEN}`, [
    fromUnitId,
    projectIds,
    toUnitId,
  ]);
}
