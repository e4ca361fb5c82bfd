import { columns } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { UnitRow } from '../../../organisation/index.js';
import type { ListedUnit } from '../domain/listing.js';

/** What of a unit a listing needs to know; null where it is closed or there is none. */
export function findListedUnit(reader: Reader, id: string): Promise<(ListedUnit & { readonly name: string }) | null> {
  return reader.find(
    `SELECT ${columns(UnitRow, 'u', ['name', 'kind', 'headedByCityLeader'])} FROM unit u WHERE u.id = $1 AND u.closed_on IS NULL`,
    [id],
  );
}

/** Names another unit in listings. */
export async function nameUnitOf(tx: Tx, ids: readonly string[], unitId: string): Promise<void> {
  await tx.execute('UPDATE listing SET unit_id = $2, version = version + 1 WHERE id = ANY ($1::uuid[])', [ids, unitId]);
}

/** What listings ask for and nobody has given yet: their applications, and the notes that are asked for. */
export async function owedByListings(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT o.id FROM obligation o WHERE o.kind = 'LISTING' AND o.state IN ('OPEN','SUBMITTED','RETURNED')
        AND (o.subject_id = ANY ($1::uuid[]) OR o.subject_id IN (SELECT n.id FROM listing_note n WHERE n.listing_id = ANY ($1::uuid[]))) ORDER BY o.id`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
