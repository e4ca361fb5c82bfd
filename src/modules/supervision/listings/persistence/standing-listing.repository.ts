import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { ListingState } from '../domain/listing.js';

/** The open listing on which an obligation stands, or null. */
export function openListingOf(
  reader: Reader,
  obligationId: string,
): Promise<{ readonly id: string; readonly state: ListingState } | null> {
  return reader.find(
    `SELECT l.id, l.state FROM listing l JOIN listing_item i ON i.listing_id = l.id JOIN obligation o ON o.id = i.item_id AND o.owner_unit_id = l.unit_id
      WHERE i.type = 'OBLIGATION' AND i.item_id = $1 AND l.state IN ('PROPOSED','LISTED','APPLIED') LIMIT 1`,
    [obligationId],
  );
}

/** One proposal of a unit's at a time, so that nothing is listed twice. */
export async function lockProposalsOf(tx: Tx, unitId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('listing ' || $1, 0))`, [unitId]);
}
