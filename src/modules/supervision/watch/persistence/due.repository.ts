import type { Reader } from '../../../../platform/database/tx.js';

/** The earliest look of all, by the index: however much is watched, this reads one row. */
const OBLIGATION_DUE = `coalesce((SELECT min(next_at) FROM obligation WHERE next_at IS NOT NULL AND quarantined_at IS NULL) <= app_now(), false)`;

/** Interviews whose time has come, and those whose post fell vacant, changed hands, or is held again. */
const INTERVIEWS_DUE = `
  FROM interview i
  LEFT JOIN tenure h ON h.post_id = i.interviewee_post_id AND daterange(h.from_day, h.to_day) @> app_today()
  LEFT JOIN account a ON a.person_id = h.person_id AND a.disabled_at IS NULL
 WHERE i.ended_on IS NULL AND i.quarantined_at IS NULL
   AND (i.next_at <= app_now()
     OR (i.state IN ('ISSUED','ACKNOWLEDGED') AND i.addressee_id IS DISTINCT FROM h.person_id)
     OR (i.state = 'UNSERVED' AND a.id IS NOT NULL))`;

/** Whether the watch has anything to look at, in whosoever's hands. One statement: asked every few seconds by every worker. */
export async function isAnythingDue(reader: Reader): Promise<boolean> {
  const { due } = await reader.one<{ due: boolean }>(
    `SELECT ${OBLIGATION_DUE} OR EXISTS (SELECT ${INTERVIEWS_DUE}) AS due`,
  );
  return due;
}

/** Whether an obligation is due, in whosoever's hands. */
export async function isObligationDue(reader: Reader): Promise<boolean> {
  const { due } = await reader.one<{ due: boolean }>(`SELECT ${OBLIGATION_DUE} AS due`);
  return due;
}

/**
 * Interviews to look at.
 * @param except those looked at a moment ago without anything to do
 * @param setbacks whether also those that failed a moment ago, and whose pause is not over
 */
export async function listDueInterviews(
  reader: Reader,
  except: readonly string[],
  setbacks: boolean,
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT i.id ${INTERVIEWS_DUE} AND i.id <> ALL ($1::uuid[])
        AND ($2 OR NOT EXISTS (SELECT FROM sweep_setback b WHERE b.subject_id = i.id AND b.try_after > now()))
      ORDER BY i.next_at, i.id LIMIT 500`,
    [except, setbacks],
  );
  return rows.map((row) => row.id);
}
