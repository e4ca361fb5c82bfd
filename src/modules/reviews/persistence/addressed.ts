import type { Reader } from '../../../platform/database/tx.js';

/** The units that report to the office, in the order of the list. */
export async function addressedUnits(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT id FROM unit WHERE kind IN ('DEPARTMENT','COUNTY','DEVELOPMENT_ZONE','VERTICAL') AND closed_on IS NULL ORDER BY path`,
  );
  return rows.map(({ id }) => id);
}
