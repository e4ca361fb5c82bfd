import type { Reader } from '../../../platform/database/tx.js';

/** The reform office by its name among the units. */
export async function findOffice(reader: Reader): Promise<{ readonly id: string; readonly name: string } | null> {
  return reader.find<{ id: string; name: string }>(
    "SELECT id, name FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL ORDER BY length(path), id LIMIT 1",
    [],
  );
}
