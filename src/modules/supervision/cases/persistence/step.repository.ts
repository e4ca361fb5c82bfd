import type { Reader } from '../../../../platform/database/tx.js';

/** What has been said to the unit about some obligations, for the text of a notice. */
export interface Told {
  readonly reminders: number;
  readonly slips: number;
  /** Whether an explanation was refused. */
  readonly refused: boolean;
}

/** Reminders and slips of the obligation that had most of them. */
export async function countTold(reader: Reader, obligationIds: readonly string[]): Promise<Told> {
  const [row] = await reader.query<Told>(
    `SELECT coalesce(max(s.reminders), 0)::int AS reminders, coalesce(max(s.slips), 0)::int AS slips,
        EXISTS (SELECT FROM explanation e WHERE e.obligation_id = ANY ($1::uuid[]) AND e.state = 'REFUSED') AS refused
       FROM (SELECT count(*) FILTER (WHERE kind IN ('REMINDER','OVERDUE_REMINDER')) AS reminders, count(*) FILTER (WHERE kind = 'SLIP_SENT') AS slips
               FROM case_step WHERE obligation_id = ANY ($1::uuid[]) GROUP BY obligation_id) s`,
    [obligationIds],
  );
  return row ?? { reminders: 0, slips: 0, refused: false };
}
