import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** One forward step of the schema, written by hand. `id` sorts by rank and order: `0400-obligations`. */
export interface Migration {
  readonly id: string;
  readonly sql: string;
}

/** Held while migrating, so that two processes starting at once migrate one after the other. */
const MIGRATION_LOCK = 5_110_001;

const digest = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex');

async function applyOne(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO schema_migration (id, digest) VALUES ($1, $2)', [migration.id, digest(migration)]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${migration.id} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * Applies what is missing, in order, each step in its own transaction, under an advisory lock.
 * @returns the ids applied now
 * @throws when a step already applied reads differently from its file
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  // Lost between two statements, the next one fails and says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    // Nothing is written where nothing is missing: a database that takes no writes just now is still read.
    const { rows: list } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
    );
    if (list[0]?.there !== true)
      await client.query(`CREATE TABLE schema_migration (
        id text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query<{ id: string; digest: string }>('SELECT id, digest FROM schema_migration');
    const known = new Map(rows.map((row) => [row.id, row.digest]));
    const applied: string[] = [];
    for (const migration of [...migrations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = known.get(migration.id);
      if (before !== undefined && before !== digest(migration))
        throw new Error(`migration ${migration.id} was changed after it was applied`);
      if (before === undefined) {
        await applyOne(client, migration);
        applied.push(migration.id);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}
