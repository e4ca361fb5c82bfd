import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Setback } from '../domain/setback.js';
import type { SetAsideSubject } from './quarantine.repository.js';

/** What a row failed by. */
export interface FailedAlone {
  readonly subjectType: SetAsideSubject;
  readonly subjectId: string;
  readonly trouble: string;
  readonly detail: string;
}

/** A row that is tried again alone, with how often and how long it has failed. */
export interface SetbackRow extends Setback {
  readonly tries: number;
}

/** Obligations that failed alone, are still due, and whose pause is over. */
export async function listSetbacksDue(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT o.id FROM sweep_setback b JOIN obligation o ON o.id = b.subject_id
      WHERE b.try_after <= now() AND o.next_at <= app_now() AND o.quarantined_at IS NULL ORDER BY o.next_at LIMIT 20`,
  );
  return rows.map((row) => row.id);
}

/**
 * Notes that a row failed alone once more.
 * @param beside whether another row succeeded in the same sweep
 */
export function noteSetback(
  tx: Tx,
  { subjectType, subjectId, trouble, detail }: FailedAlone,
  beside: boolean,
): Promise<SetbackRow> {
  return tx.one<SetbackRow>(
    `INSERT INTO sweep_setback AS b (subject_id, subject_type, trouble, detail, times_beside, first_beside_at, try_after)
     VALUES ($1, $2, $3, $4, $5::int, CASE WHEN $5::int > 0 THEN now() END, now())
     ON CONFLICT (subject_id) DO UPDATE SET trouble = excluded.trouble, detail = excluded.detail, tries = b.tries + 1,
       times_beside = b.times_beside + excluded.times_beside,
       first_beside_at = coalesce(b.first_beside_at, excluded.first_beside_at)
     RETURNING tries, times_beside AS "timesBeside",
       coalesce(extract(epoch FROM now() - first_beside_at), 0)::float8 AS "besideForSeconds"`,
    [subjectId, subjectType, trouble, detail, beside ? 1 : 0],
  );
}

/** When a row is tried again. */
export async function pauseSetback(tx: Tx, subjectId: string, seconds: number): Promise<void> {
  await tx.execute('UPDATE sweep_setback SET try_after = now() + make_interval(secs => $2) WHERE subject_id = $1', [
    subjectId,
    seconds,
  ]);
}

/**
 * Forgets what went through meanwhile.
 * @param passed interviews that did; obligations tell it themselves
 */
export async function forgetSetbacks(tx: Tx, passed: readonly string[]): Promise<void> {
  await tx.execute(
    `DELETE FROM sweep_setback b WHERE b.subject_id = ANY ($1::uuid[]) OR b.try_after < now() - interval '1 hour'
        OR (b.subject_type = 'OBLIGATION' AND NOT EXISTS
             (SELECT FROM obligation o WHERE o.id = b.subject_id AND o.next_at <= app_now() AND o.quarantined_at IS NULL))`,
    [passed],
  );
}

/** Forgets one row, as whoever lets it go on wants it. */
export async function forgetSetback(tx: Tx, subjectId: string): Promise<void> {
  await tx.execute('DELETE FROM sweep_setback WHERE subject_id = $1', [subjectId]);
}
