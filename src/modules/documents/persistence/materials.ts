import { columns } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { ObligationRow } from '../../obligations/index.js';

const MATERIAL = columns(ObligationRow, 'o', ['subjectId', 'state']);

/** Items of an agenda whose speaking notes are still owed. */
export async function owedMaterials(reader: Reader, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ subjectId: string; state: string }>(
    `SELECT ${MATERIAL} FROM obligation o WHERE o.kind = 'MATERIAL' AND o.subject_id = ANY ($1::uuid[]) AND o.state = 'OPEN'`,
    [itemIds],
  );
  return new Set(rows.map(({ subjectId }) => subjectId));
}
