import { createHash } from 'node:crypto';
import { chown, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canReach, runsAsRoot, serverAccount, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedLog } from './embedded-postgres.js';

/** Where one embedded server lives: its data, password, port, log and lock. */
export interface Home {
  readonly folder: string;
  readonly account: Account;
  /** Where a copy of the programs goes if they cannot be run in place. */
  readonly spare: string;
}

const systemFolder = '/var/lib/five-ones';

/**
 * `<dataDir>/postgres`, private to the server's account. Run by root, the account is another one: where it cannot pass
 * to that folder, a system folder named after it is taken, the log says so and a note is left beside the other data.
 */
export async function prepareHome(dataDir: string, log: EmbeddedLog): Promise<Home> {
  // Root lets others pass, not look: what lies inside is private by itself.
  await mkdir(dataDir, { recursive: true, mode: runsAsRoot() ? 0o711 : 0o700 });
  const base = await realpath(dataDir);
  const folder = join(base, 'postgres');
  const account = await serverAccount(folder);
  if (canReach(base, account)) return { folder: await privateFolder(folder, account), account, spare: spareFor(base) };
  return elsewhere(base, folder, log);
}

async function elsewhere(base: string, wanted: string, log: EmbeddedLog): Promise<Home> {
  if (await isThere(join(wanted, 'data'))) {
    throw new EmbeddedPostgresError(
      `The database in ${wanted} can no longer be reached by its owner. Let him pass through the folders above (chmod o+x).`,
    );
  }
  const folder = join(systemFolder, createHash('sha256').update(base).digest('hex').slice(0, 12));
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  const account = await serverAccount(folder);
  if (!canReach(systemFolder, account)) {
    throw new EmbeddedPostgresError(
      `Neither ${base} nor ${systemFolder} can be reached by the user "postgres". Set DATA_DIR or DATABASE_URL.`,
    );
  }
  log(`The user "postgres" cannot reach ${base}; the database is kept in ${folder}`);
  await writeFile(join(base, 'postgres-is-elsewhere.txt'), `The database of this folder is kept in ${folder}\n`);
  return { folder: await privateFolder(folder, account), account, spare: systemFolder };
}

const spareFor = (base: string): string => (runsAsRoot() ? systemFolder : base);

async function privateFolder(folder: string, account: Account): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
  const { uid } = await stat(folder);
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && uid !== self) {
    throw new EmbeddedPostgresError(
      `The database in ${folder} belongs to another user (${uid}). Start Five-Ones as he did, or give another DATA_DIR.`,
    );
  }
  return folder;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
