import { columns } from '../../../../platform/database/columns.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { ObligationRow } from '../../clock/persistence/obligation.row.js';
import type { RowOf } from '../../../../platform/database/columns.js';

const OWED = columns(ObligationRow, '', [
  'id',
  'kind',
  'ladder',
  'subjectId',
  'projectId',
  'title',
  'state',
  'hold',
  'dueOn',
  'dateRun',
]);

/** Something that a unit owes. */
export type OwedRow = RowOf<typeof OWED>;

/** What a unit owes, the office's own work aside, by date; `projectIds`: only of these projects, null: everything. */
export function listOwed(
  reader: Reader,
  { fromUnitId, projectIds }: { readonly fromUnitId: string; readonly projectIds: readonly string[] | null },
  lock: boolean,
): Promise<OwedRow[]> {
  return reader.query<OwedRow>(
    `SELECT ${OWED} FROM obligation WHERE owner_unit_id = $1 AND state IN ('OPEN','SUBMITTED','RETURNED')
        AND ($2::uuid[] IS NULL OR project_id = ANY ($2)) ORDER BY due_on, id ${lock ? 'FOR UPDATE' : ''}`,
    [fromUnitId, projectIds],
  );
}
