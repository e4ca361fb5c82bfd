import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { OwnerMove } from '../../../obligations/index.js';

/** Of duties, those whose quarter is closing or closed; for an act all of them are locked, before their obligations. */
export async function listClosedDuties(
  reader: Reader,
  obligationIds: readonly string[],
  lock: boolean,
): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string; closed: boolean }>(
    `SELECT d.obligation_id AS id, c.state IN ('CLOSING','CLOSED') AS closed FROM duty d JOIN cycle c ON c.id = d.cycle_id
      WHERE d.obligation_id = ANY ($1::uuid[]) ORDER BY d.id ${lock ? 'FOR UPDATE OF d FOR SHARE OF c' : ''}`,
    [obligationIds],
  );
  return rows.filter((row) => row.closed).map(({ id }) => id);
}

/** Gives duties to the units that owe them from now on; of a closed quarter it stays known who owed it. */
export async function carryDuties(tx: Tx, moves: readonly OwnerMove[]): Promise<void> {
  await tx.execute(
    `UPDATE duty d SET unit_id = m."unitId", version = d.version + 1,
            closed_unit_id = CASE WHEN c.state IN ('CLOSING','CLOSED') THEN coalesce(d.closed_unit_id, d.unit_id) END
       FROM jsonb_to_recordset($1::jsonb) AS m("obligationId" uuid, "unitId" uuid), cycle c
      WHERE d.obligation_id = m."obligationId" AND c.id = d.cycle_id`,
    [JSON.stringify(moves)],
  );
}
