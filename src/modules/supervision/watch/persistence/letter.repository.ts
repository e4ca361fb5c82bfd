import type { Day } from '../../../../shared-kernel/dates.js';
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

/** Whether a letter was registered of the case in just these words: sent once more, it is not written twice. */
export async function isLetterRegistered(
  tx: Tx,
  caseId: string,
  { documentNumber, sentOn, to }: { readonly documentNumber: string; readonly sentOn: Day; readonly to: string },
): Promise<boolean> {
  const known = await tx.query(
    `SELECT FROM case_step WHERE case_id = $1 AND kind IN ('WORK_LETTER_SENT','LEADER_NOTE_SENT') AND offline->>'number' = $2
        AND offline->>'on' = $3 AND offline->>'words' = $4 LIMIT 1`,
    [caseId, documentNumber, sentOn, to],
  );
  return known.length > 0;
}
