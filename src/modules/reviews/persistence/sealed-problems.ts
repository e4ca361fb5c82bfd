import type { Reader } from '../../../platform/database/tx.js';

/** The hard problems of a year whose persons are kept sealed. */
export async function problemsWithPersons(reader: Reader, year: number): Promise<readonly string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT id FROM problem WHERE person_sealed IS NOT NULL
        AND $1::int IN (extract(year FROM reported_on), extract(year FROM state_on)) ORDER BY id`,
    [year],
  );
  return rows.map(({ id }) => id);
}
