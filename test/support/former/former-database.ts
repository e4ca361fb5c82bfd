import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { createEmptyDatabase, type TestDatabase } from '../databases.js';
import { testServer } from '../test-server.js';

interface Applied {
  readonly id: string;
  readonly digest: string;
}

/** The rows of a city as commit 05477e8 filled it, by table, with its register of steps; what repeats is left out. */
export type FormerRows = Readonly<Record<string, readonly object[]>> & {
  readonly schema_migration: readonly Applied[];
};

/** Reads the rows that 05477e8 left. */
export function formerRows(): FormerRows {
  const text = gunzipSync(readFileSync(join(__dirname, '05477e8.json.gz'))).toString('utf8');
  return JSON.parse(text) as FormerRows;
}

/** A database as that build left it: its steps and nothing of the later ones, and no word of TypeORM's runner. */
export async function formerDatabase(rows: FormerRows): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(
      'CREATE TABLE schema_migration (id text PRIMARY KEY, digest text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const applied = new Set(rows.schema_migration.map(({ id }) => id));
    for (const { sql } of MIGRATIONS.filter(({ id }) => applied.has(id))) await owner.query(sql);
  } finally {
    await owner.end();
  }
  await fill(database.url, rows);
  return database;
}

/** Past triggers and foreign keys, as a restored dump is. */
async function fill(databaseUrl: string, rows: FormerRows): Promise<void> {
  const url = new URL((await testServer()).adminUrl);
  url.pathname = new URL(databaseUrl).pathname;
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query('SET session_replication_role = replica');
    for (const [table, list] of Object.entries(rows)) {
      // Columns that are null in all rows are left out of them, and take what the table has by default.
      const names = [...new Set(list.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
      await admin.query(
        `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE
         SELECT ${names} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(list)],
      );
    }
  } finally {
    await admin.end();
  }
}
