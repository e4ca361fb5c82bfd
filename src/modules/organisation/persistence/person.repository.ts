import type { Reader } from '../../../platform/database/tx.js';

/** A person; what he may do follows from his posts. */
export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly version: number;
}

/** The person, or null. */
export async function personById(reader: Reader, personId: string): Promise<Person | null> {
  const [row] = await reader.query<Person>('SELECT id AS "personId", name, phone, version FROM person WHERE id = $1', [
    personId,
  ]);
  return row ?? null;
}
