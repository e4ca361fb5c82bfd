import type { Reader, Tx } from '../../../../platform/database/tx.js';

/** The proposals of cases that have not been decided. */
export async function proposalsOfCases(reader: Reader, caseIds: readonly string[]): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT l.id FROM listing l WHERE l.state = 'PROPOSED' AND l.case_id = ANY ($1::uuid[]) ORDER BY l.id`,
    [caseIds],
  );
  return rows.map(({ id }) => id);
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
       FROM listing l JOIN listing_item i ON i.listing_id = l.id AND i.type = 'OBLIGATION' JOIN obligation o ON o.id = i.item_id AND o.owner_unit_id = l.unit_id
       JOIN supervision_case c ON c.obligation_id = o.id
      WHERE i.listing_id = $1 AND c.state <> 'CLOSED' AND c.exhausted_on IS NOT NULL ORDER BY c.id FOR UPDATE OF c`,
    [listingId],
  );
}
