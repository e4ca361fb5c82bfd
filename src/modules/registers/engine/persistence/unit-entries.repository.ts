import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { UnitChange } from '../../../organisation/index.js';

/** Not checked yet, or with a stage that is still owed; `$1` the unit, `$2` its projects or null. */
const UNFINISHED = `(e.unit_id = $1 OR e.awaited_unit_id = $1 OR e.confirming_unit_id = $1)
  AND ($2::uuid[] IS NULL OR e.project_id = ANY ($2))
  AND (e.state IN ('REPORTED','RETURNED') OR e.state = 'CONFIRMED' AND EXISTS (
        SELECT FROM obligation o WHERE o.kind IN ('PILOT','TOPIC') AND o.owner_unit_id = $1 AND o.state IN ('OPEN','SUBMITTED','RETURNED')
           AND o.subject_id IN (SELECT d.id FROM register_due d WHERE d.entry_id = e.id)))`;

/** How many entries of a unit are unfinished. */
export async function countUnfinishedOf(
  reader: Reader,
  { fromUnitId, projectIds }: Omit<UnitChange, 'toUnitId'>,
): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM register_entry e WHERE ${UNFINISHED}`,
    [fromUnitId, projectIds],
  );
  return count;
}

/** Puts them under another unit, wherever they name the one; what was confirmed and is done stays the achievement of its unit. */
export async function moveUnfinished(tx: Tx, { fromUnitId, toUnitId, projectIds }: UnitChange): Promise<void> {
  await tx.execute(
    `UPDATE register_entry e SET version = e.version + 1,
            unit_id = CASE WHEN e.unit_id = $1 THEN $3 ELSE e.unit_id END,
            awaited_unit_id = CASE WHEN e.awaited_unit_id = $1 THEN $3 ELSE e.awaited_unit_id END,
            confirming_unit_id = CASE WHEN e.confirming_unit_id = $1 THEN $3 ELSE e.confirming_unit_id END,
            fields = replace(e.fields::text, $1::text, $3::text)::jsonb
      WHERE ${UNFINISHED}`,
    [fromUnitId, projectIds, toUnitId],
  );
}
