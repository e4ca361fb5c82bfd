import type { Reader } from '../../../../platform/database/tx.js';

/** The problems whose persons are kept sealed. */
export async function problemsWithPersons(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>('SELECT id FROM problem WHERE person_sealed IS NOT NULL ORDER BY id');
  return rows.map(({ id }) => id);
}
