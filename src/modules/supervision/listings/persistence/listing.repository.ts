import { columns, list, outer } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, type Condition, given, that, where } from '../../../../platform/database/where.js';
import { PersonRow, UnitRow } from '../../../organisation/index.js';
import type { ListedType, ListingStep } from '../domain/listing.js';
import { ListingRow } from './listing.row.js';
import { ListingStepRow } from './listing-step.row.js';

/** A listing with the names of what it points at. */
export interface Listing extends ListingRow {
  readonly unitName: string;
  readonly proposedByName: string | null;
  readonly checkedByName: string | null;
  /** Who entered the application last. */
  readonly appliedByPerson: string | null;
  /** In whose name, where a deputy did. */
  readonly appliedForPerson: string | null;
  /** Something that the office entered for the unit waits for its word. */
  readonly entryWaits: boolean;
}

/** Of the step by which it was applied for last. */
const lastApplication = (column: 'person_id' | 'for_person'): string =>
  `(SELECT s.${column} FROM listing_step s WHERE s.listing_id = l.id AND s.act = 'APPLIED' ORDER BY s.made_at DESC, s.id DESC LIMIT 1)`;

const LISTING = list(
  columns(ListingRow, 'l'),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'pp', ['name as proposedByName'])),
  outer(columns(PersonRow, 'cp', ['name as checkedByName'])),
  `${lastApplication('person_id')} AS "appliedByPerson"`,
  `${lastApplication('for_person')} AS "appliedForPerson"`,
  `EXISTS (SELECT FROM listing_step s WHERE s.listing_id = l.id AND s.on_behalf AND s.entry_confirmed_at IS NULL) AS "entryWaits"`,
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

/** What the office entered for the unit was confirmed by it. @returns how much of it waited */
export function keepEntryConfirmation(tx: Tx, listingId: string, personId: string | null): Promise<number> {
  return tx.execute(
    `UPDATE listing_step SET entry_confirmed_at = app_now(), entry_confirmed_by_person = $2
      WHERE listing_id = $1 AND on_behalf AND entry_confirmed_at IS NULL`,
    [listingId, personId],
  );
}

/** Keeps that something became of listings otherwise than by an act on them. */
export async function keepSteps(
  tx: Tx,
  steps: readonly { readonly id: string; readonly act: ListingStep; readonly words: string | null }[],
): Promise<void> {
  await tx.execute(
    `WITH kept AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, act text, words text)),
     changed AS (UPDATE listing l SET version = l.version + 1 FROM kept WHERE l.id = kept.id RETURNING l.id, l.state, l.ends_on)
     INSERT INTO listing_step (listing_id, act, state, happened_on, ends_on, words)
     SELECT c.id, kept.act, c.state, app_today(), CASE WHEN kept.act = 'CALENDAR' THEN c.ends_on END, kept.words FROM changed c JOIN kept ON kept.id = c.id`,
    [JSON.stringify(steps)],
  );
}

/** A step of a listing's history. */
export interface ListedStep extends Pick<
  ListingStepRow,
  'act' | 'state' | 'happenedOn' | 'endsOn' | 'words' | 'madeAt' | 'onBehalf' | 'entryConfirmedAt'
> {
  readonly personName: string | null;
  readonly entryConfirmedByName: string | null;
}

const STEP = list(
  columns(ListingStepRow, 's', [
    'act',
    'state',
    'happenedOn',
    'endsOn',
    'words',
    'madeAt',
    'onBehalf',
    'entryConfirmedAt',
  ]),
  outer(columns(PersonRow, 'h', ['name as personName'])),
  outer(columns(PersonRow, 'c', ['name as entryConfirmedByName'])),
);

/** A listing's history, the oldest first. */
export function stepsOfListing(reader: Reader, id: string): Promise<ListedStep[]> {
  return reader.query<ListedStep>(
    `SELECT ${STEP} FROM listing_step s LEFT JOIN person h ON h.id = s.person_id LEFT JOIN person c ON c.id = s.entry_confirmed_by_person WHERE s.listing_id = $1 ORDER BY s.made_at, s.id`,
    [id],
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
