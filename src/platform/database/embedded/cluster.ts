import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runAs, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { writeThrough } from './folder-lock.js';
import type { Home } from './home.js';

/** One initialised database folder and what opens it. */
export interface Cluster {
  readonly dataFolder: string;
  readonly adminPassword: string;
  /** Derived, so that one secret file is enough. */
  readonly ownerPassword: string;
}

/**
 * Makes the database folder on the first start. It is built aside and renamed when whole, so that a start killed half-way leaves nothing behind
 * that a later one would take for a database.
 */
export async function prepareCluster(home: Home, binaries: Binaries): Promise<Cluster> {
  const dataFolder = join(home.folder, 'data');
  const passwordFile = join(home.folder, 'password');
  const major = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (major === undefined) await initialise(home, binaries, dataFolder, passwordFile);
  else await refuseOtherMajor(home, binaries, dataFolder, major.trim());
  return readCluster(home);
}

/** The database folder that is there, with what opens it. */
export async function readCluster({ folder }: Pick<Home, 'folder'>): Promise<Cluster> {
  const adminPassword = await readPassword(join(folder, 'password'));
  const ownerPassword = createHmac('sha256', adminPassword).update('five_ones').digest('hex');
  return { dataFolder: join(folder, 'data'), adminPassword, ownerPassword };
}

async function initialise(home: Home, binaries: Binaries, dataFolder: string, passwordFile: string): Promise<void> {
  const draft = `${dataFolder}.new`;
  await rm(draft, { recursive: true, force: true });
  await writePassword(passwordFile, home.account);
  const words = [
    `--pgdata=${draft}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Characters are told apart by PostgreSQL's own tables, equal on every system; sorting names is `zh-x-icu`, said in the query.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterLocale()}`,
    '--no-instructions',
  ];
  const { code, output } = await runAs(home.account, binaries.initdb, words, home.folder);
  if (code !== 0) throw new EmbeddedPostgresError(`The database could not be created in ${dataFolder}: ${output}`);
  await rename(draft, dataFolder);
}

async function writePassword(path: string, { uid, gid }: Account): Promise<void> {
  await rm(path, { force: true });
  await writeThrough(path, randomBytes(24).toString('hex'));
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

async function readPassword(path: string): Promise<string> {
  const password = await readFile(path, 'utf8').catch(() => '');
  if (password.trim() !== '') return password.trim();
  throw new EmbeddedPostgresError(`The database's password file ${path} is missing. Put it back from the backup.`);
}

/** A major version reads only its own files; there is no silent upgrade. */
async function refuseOtherMajor(home: Home, binaries: Binaries, dataFolder: string, found: string): Promise<void> {
  if (((await stat(dataFolder)).mode & 0o077) !== 0)
    await runAs(home.account, 'chmod', ['0700', dataFolder], home.folder);
  const { output } = await runAs(home.account, binaries.pgCtl, ['--version'], home.folder);
  const ours = /\d+/.exec(output)?.[0];
  if (ours === found) return;
  throw new EmbeddedPostgresError(
    `The database in ${dataFolder} is of PostgreSQL ${found}, this release brings ${ours ?? output}. ` +
      'Dump it with the release that made it and restore the dump (docs/operations.md, "Upgrades").',
  );
}

/** pg_trgm asks the C library which characters are letters: without UTF-8 Chinese would have no trigrams. */
function characterLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      /\s+/,
    );
    return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C';
  } catch {
    return 'C';
  }
}
