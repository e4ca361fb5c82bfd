import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import { connectedTo, quoted, sequencesOf, type Table, tablesOf } from './catalog.js';
import { UNFINISHED } from './unfinished.js';
import { type KeptFile, type KeptTable, type Manifest, writeManifest } from './manifest.js';
import { copyFile, pack } from './streams.js';

/** What is backed up, and where to. */
export interface BackupOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** A folder that does not exist yet. */
  readonly folder: string;
  /** Leave out `secrets.key`, which opens what is sealed in the rows; it has to be kept elsewhere then. */
  readonly withoutKey?: boolean;
}

/** The key of what is sealed (platform/secrets). */
export const KEY_FILE = 'secrets.key';
/** The embedded database's own things: its rows are copied, not its files. */
const OF_THE_DATABASE = /^postgres(-binaries-[^/\\]*|-is-elsewhere\.txt)?$/;

/**
 * Copies every row and every file of the data folder, while the product goes on working: the rows are those of one
 * moment. The folder appears under its name only when it is whole.
 * @throws BackupError where the folder exists, lies in the data folder, or the database has no product in it
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  await refuseTarget(folder, resolve(options.dataDir));
  const draft = `${folder}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'rows'), { recursive: true, mode: 0o700 });
  const rows = await connectedTo(new Client({ connectionString: options.databaseUrl }), (client) =>
    copyRows(client, draft),
  );
  // After the rows: a file is written before the row that names it.
  const { files, leftOut } = await copyFiles(resolve(options.dataDir), draft, options.withoutKey === true);
  await writeManifest(draft, { ...rows, files, leftOut });
  await rename(draft, folder);
  return { form: 1, ...rows, files, leftOut };
}

async function refuseTarget(folder: string, dataDir: string): Promise<void> {
  if (`${folder}${sep}`.startsWith(`${dataDir}${sep}`))
    throw new BackupError(
      `${folder} lies in the data folder ${dataDir}: a backup belongs outside, best on another machine.`,
    );
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (exists) throw new BackupError(`${folder} is there already; nothing is written over. Name another folder.`);
}

type Rows = Pick<Manifest, 'madeAt' | 'migrations' | 'tables' | 'sequences'>;

/** All rows as of one moment, in one reading transaction. */
async function copyRows(client: Client, draft: string): Promise<Rows> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await tablesOf(client);
  if (!tables.some(({ name }) => name === 'schema_migration'))
    throw new BackupError('The database holds no Five-Ones: there is nothing to back up.');
  if (tables.some(({ name }) => name === UNFINISHED))
    throw new BackupError(
      'A restore into this database was begun and not finished: there is nothing whole to back up.',
    );
  const kept: KeptTable[] = [];
  for (const table of tables) kept.push(await copyTable(client, table, draft));
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    'SELECT id, digest FROM schema_migration ORDER BY id',
  );
  const sequences = await sequencesOf(client);
  const { rows } = await client.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
  await client.query('COMMIT');
  return { madeAt: rows[0]?.at ?? '', migrations, tables: kept, sequences };
}

async function copyTable(client: Client, { name, columns, order }: Table, draft: string): Promise<KeptTable> {
  const listed = columns.map(quoted).join(', ');
  const by = order.length === 0 ? `t::text` : order.map((column) => `t.${quoted(column)}`).join(', ');
  const source = client.query(copyTo(`COPY (SELECT ${listed} FROM ${quoted(name)} t ORDER BY ${by}) TO STDOUT`));
  const { digest } = await pack(source, join(draft, 'rows', `${name}.gz`));
  return { name, columns, rows: source.rowCount, digest };
}

/** The files of a folder and those below it, by their paths from the data folder; what cannot be read is an error. */
async function filesIn(dataDir: string, within: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, within), { withFileTypes: true }).catch((error: unknown) => {
    if (within === '' && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(within, entry.name);
    if (OF_THE_DATABASE.test(path)) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(dataDir, path)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/** A file that somebody took away meanwhile is no fault of the backup: an upload that was given up, say. */
function whereGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** Everything in the data folder that is not the embedded database's. */
async function copyFiles(
  dataDir: string,
  draft: string,
  withoutKey: boolean,
): Promise<Pick<Manifest, 'files' | 'leftOut'>> {
  const paths = (await filesIn(dataDir, '')).sort();
  const leftOut = paths.filter((path) => withoutKey && path === KEY_FILE);
  const files: KeptFile[] = [];
  for (const path of paths.filter((one) => !leftOut.includes(one))) {
    const target = join(draft, 'files', path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const copied = await copyFile(join(dataDir, path), target).catch(whereGone);
    if (copied === null) await rm(target, { force: true });
    else files.push({ path: path.split(sep).join('/'), ...copied });
  }
  return { files, leftOut };
}
