import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const STATES = ['PROPOSED', 'LISTED', 'APPLIED', 'DELISTED'] as const;

/** Brings a listing of the world back into a state, with nothing that waits. */
export const resetListing = (state: string): readonly string[] => [
  `UPDATE listing SET state = '${state}', extended = false, asked_ends_on = NULL, check_met = NULL, public_approval_number = NULL WHERE id = {{listing.${state}}}`,
  `UPDATE approval SET state = 'WITHDRAWN' WHERE state = 'PENDING' AND subject_id = {{listing.${state}}}`,
  `DELETE FROM obligation WHERE kind = 'APPROVAL' AND subject_id = {{listing.${state}}}`,
];

/** A listing of the department in every state that matters: `listing.LISTED`. */
export async function buildListings(tx: Tx, { units }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const state of STATES) {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO listing (unit_id, reason, state, approver_role, listed_on, first_ends_on, ends_on)
       SELECT $1, '长期滞后', $2, 'EXECUTIVE_DEPUTY_DIRECTOR', d.day, d.day + 30, d.day + 30
         FROM (SELECT CASE WHEN $2 <> 'PROPOSED' THEN date '2026-07-01' END AS day) d RETURNING id`,
      [units['department'], state],
    );
    await tx.execute(
      `INSERT INTO listing_item (listing_id, type, item_id, position, title, fact) VALUES ($1, 'OBLIGATION', new_id(), 1, '出台方案', '逾期')`,
      [id],
    );
    ids[`listing.${state}`] = id;
  }
  return ids;
}
