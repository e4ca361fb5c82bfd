import type { Reader, Tx } from '../../../../platform/database/tx.js';

/** Why the latest tier that a case reached had nobody to talk to; null where none was barred, or an interview came afterwards. */
export async function latestBar(reader: Reader, caseId: string): Promise<string | null> {
  const [row] = await reader.query<{ bar: string | null }>(
    `SELECT CASE WHEN kind = 'TIER_BARRED' THEN why->>'bar' END AS bar FROM case_step
      WHERE case_id = $1 AND kind IN ('TIER_BARRED', 'TIER_PROPOSAL') ORDER BY number DESC LIMIT 1`,
    [caseId],
  );
  return row?.bar ?? null;
}

/** An act on a case that changes nothing else of it. */
export async function touchCase(tx: Tx, caseId: string): Promise<void> {
  await tx.execute('UPDATE supervision_case SET version = version + 1 WHERE id = $1', [caseId]);
}
