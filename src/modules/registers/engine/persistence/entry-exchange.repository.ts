import type { Reader, Tx } from '../../../../platform/database/tx.js';

/** The entries that wait under an import. */
export async function waitingOf(tx: Tx, importId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM register_entry WHERE verification_id = $1 AND (state = 'REPORTED' OR waiting_revision IS NOT NULL)`,
    [importId],
  );
  return rows.map(({ id }) => id);
}

/** How many entries wait under an import. */
export async function countWaiting(reader: Reader, importId: string): Promise<number> {
  const found = await reader.find<{ count: number }>(
    `SELECT count(*)::int AS count FROM register_entry WHERE verification_id = $1 AND (state = 'REPORTED' OR waiting_revision IS NOT NULL)`,
    [importId],
  );
  return found?.count ?? 0;
}

/** The numbers of the revisions that entries get next; whoever asks has locked them. */
export async function nextRevisions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; next: number }>(
    'SELECT entry_id AS id, max(number) + 1 AS next FROM register_revision WHERE entry_id = ANY ($1::uuid[]) GROUP BY entry_id',
    [ids],
  );
  return new Map(rows.map(({ id, next }) => [id, next]));
}

/** Entries that were reported are confirmed. Whoever calls has locked them. */
export async function confirmEntries(tx: Tx, ids: readonly string[], personId: string | null): Promise<void> {
  await tx.execute(
    `UPDATE register_entry SET state = 'CONFIRMED', confirmed_on = app_today(), confirmed_by_person = $2, words = NULL, version = version + 1
      WHERE id = ANY ($1::uuid[]) AND state = 'REPORTED'`,
    [ids, personId],
  );
}

/** Which of these that are read by name a person reads: by a post that he holds today, or because he wrote it. */
export async function readByPerson(
  reader: Reader,
  ids: readonly string[],
  personId: string | null,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || personId === null) return new Set();
  const rows = await reader.query<{ id: string }>(
    `SELECT e.id FROM register_entry e WHERE e.id = ANY ($1::uuid[])
        AND (e.known_to && ARRAY(SELECT post_id FROM tenure WHERE person_id = $2 AND daterange(from_day, to_day) @> app_today())
             OR EXISTS (SELECT FROM register_revision w WHERE w.entry_id = e.id AND w.person_id = $2))`,
    [ids, personId],
  );
  return new Set(rows.map(({ id }) => id));
}
