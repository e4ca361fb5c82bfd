import type { Tx } from '../../../platform/database/tx.js';
import { columns } from '../../../platform/database/columns.js';
import { ObligationRow, settleObligation } from '../../obligations/index.js';

const OPEN = columns(ObligationRow, 'o', ['id']);

/** Ends what is still owed of speaking notes for some items. @returns how many were open */
export async function settleMaterials(tx: Tx, itemIds: readonly string[], as: 'MET' | 'CANCELLED'): Promise<number> {
  const open = await tx.query<{ id: string }>(
    `SELECT ${OPEN} FROM obligation o WHERE o.kind = 'MATERIAL' AND o.subject_id = ANY ($1::uuid[]) AND o.state = 'OPEN' ORDER BY o.id FOR UPDATE`,
    [itemIds],
  );
  for (const { id } of open) await settleObligation(tx, id, as);
  return open.length;
}
