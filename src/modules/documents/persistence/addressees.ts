import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { UnitRow } from '../../organisation/index.js';

const UNIT = columns(UnitRow, 'u', ['id', 'name', 'kind']);

/** A unit to which a letter goes, or which has something to do. */
export type NamedUnit = RowOf<typeof UNIT>;

/** Units by their ids or their names. */
export function unitsNamed(reader: Reader, ids: readonly string[], names: readonly string[]): Promise<NamedUnit[]> {
  return reader.query<NamedUnit>(
    `SELECT ${UNIT} FROM unit u WHERE u.id = ANY ($1::uuid[]) OR (u.name = ANY ($2::text[]) AND u.closed_on IS NULL) ORDER BY u.path, u.id`,
    [ids, names],
  );
}
