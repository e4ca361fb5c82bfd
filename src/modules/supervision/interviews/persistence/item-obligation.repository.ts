import { columns } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** The obligations that an interview's item opens itself: the unit's report, the office's check. */
export type OwnKind = 'RECTIFICATION' | 'VERIFICATION';

/** The unfinished obligation of a kind for an item, or null. */
export async function findOwnObligation(
  reader: Reader,
  kind: OwnKind,
  itemId: string,
): Promise<{ id: string; state: string } | null> {
  const [row] = await reader.query<{ id: string; state: string }>(
    `SELECT id, state FROM obligation WHERE kind = $1 AND subject_id = $2 AND state IN ('OPEN','SUBMITTED','RETURNED')`,
    [kind, itemId],
  );
  return row ?? null;
}

const OBLIGATION = columns(ObligationRow, '', ['id', 'subjectId as itemId', 'dueOn as currentDate']);

/** The open rectifications of items, with their present due dates. */
export function listRectifications(
  reader: Reader,
  itemIds: readonly string[],
): Promise<{ id: string; itemId: string; currentDate: Day }[]> {
  return reader.query(
    `SELECT ${OBLIGATION} FROM obligation
      WHERE kind = 'RECTIFICATION' AND subject_id = ANY ($1::uuid[]) AND state IN ('OPEN','RETURNED')`,
    [itemIds],
  );
}

/** Has the watch look at obligations at once. */
export async function wakeObligations(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.execute('UPDATE obligation SET next_at = app_now() WHERE id = ANY ($1::uuid[])', [
    ids.filter((id) => id !== ''),
  ]);
}
