import type { Reader } from '../../../platform/database/tx.js';

/** The names of units by id. */
export async function listUnitNames(reader: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await reader.query<{ id: string; name: string }>('SELECT id, name FROM unit WHERE id = ANY ($1)', [
    unitIds,
  ]);
  return new Map(rows.map((row) => [row.id, row.name]));
}
