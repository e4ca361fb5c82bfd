import { columns } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { ListingItemRow } from './listing-item.row.js';

/** Whether something that is listed is settled, confirmed, or back on its course. */
const SETTLED = `CASE i.type WHEN 'OBLIGATION' THEN (SELECT o.state IN ('MET','EXEMPT','CANCELLED') FROM obligation o WHERE o.id = i.item_id)
  WHEN 'PROBLEM' THEN (SELECT k.state IN ('CONFIRMED','VOID') FROM problem k WHERE k.id = i.item_id)
  ELSE coalesce((SELECT r.light IN ('GREEN','DONE') FROM reading r WHERE r.indicator_id = i.item_id AND r.state = 'CONFIRMED'
                  ORDER BY r.as_of DESC, r.id DESC LIMIT 1), false) END`;

/** The unit whose matter it is now. */
const HOLDER = `CASE i.type WHEN 'OBLIGATION' THEN (SELECT o.owner_unit_id FROM obligation o WHERE o.id = i.item_id)
  WHEN 'PROBLEM' THEN (SELECT k.owner_unit_id FROM problem k WHERE k.id = i.item_id)
  ELSE (SELECT n.data_unit_id FROM indicator n WHERE n.id = i.item_id) END`;

/** A listing is of one unit: what has become another's since is off it (docs/adr/0074). */
export const IS_OFF = `coalesce(${HOLDER} <> l.unit_id, false)`;

/** Nothing of it is left to be done by the unit on the listing `l`. */
const DONE = `(${SETTLED} OR ${IS_OFF})`;

/** What is listed, and whether it is done with. */
export interface ListedItem extends Pick<ListingItemRow, 'type' | 'itemId' | 'title' | 'fact'> {
  readonly done: boolean;
  /** The unit whose matter it has become while the listing was open; null: it is the listed unit's. */
  readonly movedTo: string | null;
}

/** What stands on a listing, in its order. */
export const itemsOfListing = (reader: Reader, id: string): Promise<ListedItem[]> => itemsOfListings(reader, [id]);

/** What stands on listings, in the order of each. */
export function itemsOfListings(
  reader: Reader,
  ids: readonly string[],
): Promise<(ListedItem & Pick<ListingItemRow, 'listingId'>)[]> {
  return reader.query(
    `SELECT ${columns(ListingItemRow, 'i', ['listingId', 'type', 'itemId', 'title', 'fact'])}, ${DONE} AS done,
            CASE WHEN l.state IN ('PROPOSED','LISTED','APPLIED') AND ${IS_OFF} AND NOT ${SETTLED} THEN (SELECT u.name FROM unit u WHERE u.id = ${HOLDER}) END AS "movedTo"
       FROM listing_item i JOIN listing l ON l.id = i.listing_id WHERE i.listing_id = ANY ($1::uuid[]) ORDER BY i.position`,
    [ids],
  );
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

/** An open listing of a unit that is merged or divided, with what of it belongs to the projects that go. */
export interface ListingAtStake {
  readonly id: string;
  readonly items: readonly { readonly title: string; readonly done: boolean; readonly goes: boolean }[];
}

/** The open listings of a unit, locked for the act; `projectIds` null: all that it has goes. */
export async function openListingsOf(
  reader: Reader,
  { fromUnitId, projectIds }: { readonly fromUnitId: string; readonly projectIds: readonly string[] | null },
  lock: boolean,
): Promise<readonly ListingAtStake[]> {
  const of = `FROM listing l WHERE l.unit_id = $1 AND l.state IN ('PROPOSED','LISTED','APPLIED')`;
  if (lock) await reader.query(`SELECT ${of} ORDER BY l.id FOR UPDATE`, [fromUnitId]);
  return reader.query<ListingAtStake>(
    `SELECT l.id, (SELECT jsonb_agg(jsonb_build_object('title', i.title, 'done', ${DONE}, 'goes', $2::uuid[] IS NULL OR coalesce(o.project_id, k.project_id, n.project_id) = ANY ($2)) ORDER BY i.position)
         FROM listing_item i LEFT JOIN obligation o ON i.type = 'OBLIGATION' AND o.id = i.item_id
         LEFT JOIN problem k ON i.type = 'PROBLEM' AND k.id = i.item_id LEFT JOIN indicator n ON i.type = 'INDICATOR' AND n.id = i.item_id
        WHERE i.listing_id = l.id) AS items ${of} ORDER BY l.id`,
    [fromUnitId, projectIds],
  );
}
