import { resolve } from 'node:path';
import { BackupError, restoreBackup, writeBackup } from '../platform/backup/index.js';
import { loadSettings, type Settings, SettingsError } from '../platform/config/index.js';
import { EmbeddedPostgresError, standingOf, startEmbeddedPostgres } from '../platform/database/embedded/index.js';
import { readMigrations } from '../platform/database/migration.js';

const WITHOUT_KEY = '--without-key';
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** The database of the settings for the length of `work`; the embedded one is started for it where it does not run. */
async function onDatabase(settings: Settings, work: (url: string) => Promise<void>): Promise<void> {
  if (settings.databaseUrl !== undefined) return work(settings.databaseUrl);
  const standing = await standingOf(settings.dataDir, tell);
  if (typeof standing === 'object') return work(standing.url);
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, log: tell });
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

async function backup(settings: Settings, folder: string, withoutKey: boolean): Promise<void> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === undefined && (await standingOf(dataDir, tell)) === 'NONE')
    throw new BackupError(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL as for the product.`);
  await onDatabase(settings, async (url) => {
    const { tables, files, leftOut } = await writeBackup({ databaseUrl: url, dataDir, folder, withoutKey });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    tell(`Backed up to ${folder}: ${rows} rows of ${tables.length} tables, ${files.length} files.`);
    if (leftOut.length > 0) tell(`Left out, to be kept elsewhere: ${leftOut.join(', ')}`);
    else if (files.length > 0) tell('It holds the key of what is sealed in it: keep it as carefully as the key.');
  });
}

async function restore(settings: Settings, folder: string): Promise<void> {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === undefined && typeof (await standingOf(dataDir, tell)) === 'object')
    throw new BackupError(`The product works in ${dataDir}. Stop it, or restore into another DATA_DIR.`);
  await onDatabase(settings, async (url) => {
    const { madeAt, tables, leftOut } = await restoreBackup({
      folder,
      databaseUrl: url,
      dataDir,
      migrations: readMigrations(),
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    if (leftOut.length > 0) tell(`Put back before you start the product, else it makes another: ${leftOut.join(', ')}`);
    tell(`Restored ${rows} rows as of ${madeAt}. Start the product, and let the audit administrator check the record.`);
  });
}

/**
 * `npm run backup -- <folder> [--without-key]` and `npm run restore -- <folder>`, with the product's own settings.
 * @returns the exit code
 */
export async function runBackupCommand(what: 'backup' | 'restore', words: readonly string[]): Promise<number> {
  try {
    const { folder, withoutKey } = wordsOf(what, words);
    const settings = loadSettings(process.env);
    await (what === 'backup' ? backup(settings, folder, withoutKey) : restore(settings, folder));
    return 0;
  } catch (error) {
    const ours = [BackupError, SettingsError, EmbeddedPostgresError].some((kind) => error instanceof kind);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    tell(ours ? message : (stack ?? message));
    return 1;
  }
}

function wordsOf(what: 'backup' | 'restore', words: readonly string[]): { folder: string; withoutKey: boolean } {
  const [folder, ...others] = words.filter((word) => word !== WITHOUT_KEY);
  const withoutKey = words.includes(WITHOUT_KEY);
  if (folder !== undefined && others.length === 0 && !(withoutKey && what === 'restore'))
    return { folder: resolve(folder), withoutKey };
  throw new BackupError(`Say where: npm run ${what} -- <folder>${what === 'backup' ? ` [${WITHOUT_KEY}]` : ''}`);
}
