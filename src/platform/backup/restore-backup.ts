import { readFile, mkdir, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Migration } from '../database/migration.js';
import { migrate } from '../database/migrator.js';
import { BackupError } from './backup-error.js';
import { connectedTo, foreignKeysOf, quoted, tablesOf } from './catalog.js';
import { type KeptFile, type KeptTable, type Manifest, readManifest } from './manifest.js';
import { copyFile, unpack } from './streams.js';
import { UNFINISHED } from './unfinished.js';

/** What is brought back, and where to. */
export interface RestoreOptions {
  readonly folder: string;
  /** An empty database. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The steps of the schema that this release knows. */
  readonly migrations: readonly Migration[];
}

/**
 * Brings a backup back into an empty database and data folder: the schema of then, its rows, then the steps that this
 * release has more. Every row and file is checked against the digests written with it. Broken off, it can be begun anew.
 * @throws BackupError where something is there already, a file of the backup is not what was written, or its schema is of a newer release
 */
export async function restoreBackup({ folder, databaseUrl, dataDir, migrations }: RestoreOptions): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const steps = stepsOf(manifest, migrations);
  await refuseOtherFiles(manifest.files, dataDir);
  await onDatabase(databaseUrl, prepare);
  await migrate(databaseUrl, steps);
  for (const file of manifest.files) await bringFile(file, folder, dataDir);
  await onDatabase(databaseUrl, (client) => bringRows(client, folder, manifest));
  await migrate(databaseUrl, migrations);
  return manifest;
}

/** Whether a restore into this database was begun and not finished. */
export async function restoreUnfinished(databaseUrl: string): Promise<boolean> {
  return onDatabase(databaseUrl, async (client) => (await tablesOf(client)).some(({ name }) => name === UNFINISHED));
}

const onDatabase = <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> =>
  connectedTo(new Client({ connectionString: url }), work);

/** The steps that made the schema of a backup, all of them known and unchanged. */
function stepsOf({ migrations: taken }: Manifest, known: readonly Migration[]): readonly Migration[] {
  const ids = new Map(taken.map(({ id, digest }) => [id, digest]));
  const steps = known.filter(({ id }) => ids.has(id));
  const digestOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
  const changed = steps.find((step) => ids.get(step.id) !== digestOf(step));
  if (changed !== undefined)
    throw new BackupError(`The step ${changed.id} of the backup's schema is not this release's.`);
  const unknown = taken.filter(({ id }) => !steps.some((step) => step.id === id)).map(({ id }) => id);
  if (unknown.length === 0) return steps;
  throw new BackupError(
    `The backup is of a newer release, which has taken ${unknown.join(', ')}. Restore it with that release.`,
  );
}

/** An empty database is taken; so is what an earlier restore left half-done, which is cleared away. */
async function prepare(client: Client): Promise<void> {
  const tables = (await tablesOf(client)).map(({ name }) => name);
  if (tables.includes(UNFINISHED)) await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  else if (tables.length > 0)
    throw new BackupError(
      'The database is not empty: a backup is restored into an empty one, so that nothing is written over.',
    );
  await client.query(`CREATE TABLE ${UNFINISHED} ()`);
}

/** All rows in one transaction: the rules between tables are looked at once, when all of them are there. */
async function bringRows(client: Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  await client.query('BEGIN');
  const keys = await foreignKeysOf(client);
  const own = (await tablesOf(client)).map(({ name }) => name);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const name of own) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  // What the steps of the schema put there themselves stands among the rows.
  await client.query(
    `TRUNCATE ${own
      .filter((name) => name !== UNFINISHED)
      .map(quoted)
      .join(', ')}`,
  );
  for (const table of tables) await bringTable(client, table, folder);
  for (const { name, last } of sequences)
    if (last !== null) await client.query('SELECT setval($1::regclass, $2)', [quoted(name), last]);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const name of own) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  await client.query(`DROP TABLE ${UNFINISHED}`);
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

async function bringTable(client: Client, { name, columns, rows, digest }: KeptTable, folder: string): Promise<void> {
  if (name === UNFINISHED) return;
  const target = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`));
  const passed = await unpack(join(folder, 'rows', `${name}.gz`), target);
  if (passed.digest !== digest || target.rowCount !== rows)
    throw new BackupError(`The rows of ${name} in the backup are not those that were written: it is damaged.`);
}

/** A file of another content under the same name stays, and nothing is restored beside it. */
async function refuseOtherFiles(files: readonly KeptFile[], dataDir: string): Promise<void> {
  for (const { path, digest } of files) {
    const there = await readFile(join(dataDir, path)).catch(() => null);
    if (there !== null && createHash('sha256').update(there).digest('hex') !== digest)
      throw new BackupError(
        `${resolve(dataDir, path)} is there already and is another one: move it away, or name an empty data folder.`,
      );
  }
}

async function bringFile({ path, digest }: KeptFile, folder: string, dataDir: string): Promise<void> {
  const target = join(dataDir, path);
  const draft = `${target}.restored`;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  await rm(draft, { force: true });
  const passed = await copyFile(join(folder, 'files', path), draft);
  if (passed.digest !== digest)
    throw new BackupError(`The file ${path} in the backup is not the one that was written.`);
  await rename(draft, target);
}
