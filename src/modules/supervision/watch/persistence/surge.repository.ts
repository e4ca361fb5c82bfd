import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { SurgeHoldRow } from './surge-hold.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** A storm that waits, or waited, for a human. */
export type SurgeHold = RowOf<typeof COLUMNS>;

const COLUMNS = columns(SurgeHoldRow, '', ['id', 'heldAt', 'wouldOpen', 'activeObligations', 'releasedAt', 'reason']);

/** The hold that waits now, or null. */
export function findOpenSurge(reader: Reader): Promise<SurgeHold | null> {
  return reader.find<SurgeHold>(`SELECT ${COLUMNS} FROM surge_hold WHERE released_at IS NULL`);
}

/** When the latest storm was released: what was due then has been looked at by a human. */
export async function lastRelease(reader: Reader): Promise<Instant | null> {
  const [row] = await reader.query<{ at: Instant | null }>('SELECT max(released_at) AS at FROM surge_hold');
  return row?.at ?? null;
}

/** Cases opened on the same weekday of the last four weeks, on average; null while there is no history. */
export async function usualVolume(reader: Reader): Promise<number | null> {
  const [row] = await reader.query<{ usual: number | null }>(
    `SELECT CASE WHEN EXISTS (SELECT FROM supervision_case WHERE opened_on < app_today() - 28)
       THEN (SELECT count(*) / 4.0 FROM supervision_case WHERE opened_on = ANY (ARRAY[app_today() - 7, app_today() - 14, app_today() - 21, app_today() - 28])) END AS usual`,
  );
  return row?.usual ?? null;
}

/** Holds a storm. @returns null when it is held already */
export function insertSurge(tx: Tx, wouldOpen: number, activeObligations: number): Promise<SurgeHold | null> {
  return tx.find<SurgeHold>(
    `INSERT INTO surge_hold (would_open, active_obligations) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [wouldOpen, activeObligations],
  );
}

/** Whether there ever was such a storm. */
export async function isSurge(reader: Reader, id: string): Promise<boolean> {
  const rows = await reader.query('SELECT FROM surge_hold WHERE id = $1', [id]);
  return rows.length > 0;
}

/** Lets it go on. @returns whether it still waited */
export async function releaseSurge(tx: Tx, id: string, personId: string | null, reason: string): Promise<boolean> {
  const touched = await tx.execute(
    'UPDATE surge_hold SET released_at = app_now(), released_by_person = $2, reason = $3 WHERE id = $1 AND released_at IS NULL',
    [id, personId, reason],
  );
  return touched === 1;
}
