import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach, runAs, type Account } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedLog } from './embedded-postgres.js';

/** Full paths of the two programs that are needed. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * The package that npm chose for this machine; it holds PostgreSQL's programs and libraries. Only they are used: the
 * package's own start hooks SIGTERM and would end the server while requests are still being answered.
 */
export function packagedFolder(): string {
  const os = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${os}-${arch()}`;
  // Found from the running script, wherever it was started, or from the folder it was started in.
  for (const from of [process.argv[1], join(process.cwd(), 'package.json')]) {
    const found = from === undefined ? undefined : resolveFrom(from, name);
    if (found !== undefined) return dirname(dirname(found));
  }
  throw new EmbeddedPostgresError(
    `There is no embedded PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL.`,
  );
}

function resolveFrom(from: string, name: string): string | undefined {
  try {
    return createRequire(createRequire(from).resolve('embedded-postgres')).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Programs that this account can run, with their libraries linked. They stay where npm put them; where that folder
 * cannot be passed (a clone under root's home) or written to (links are missing), a copy is made under `spare`.
 */
export async function usableBinaries(
  source: string,
  spare: string,
  account: Account,
  log: EmbeddedLog,
): Promise<Binaries> {
  if (canReach(join(source, 'native', 'bin'), account) && (await linksComplete(source))) return programs(source);
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(spare, `postgres-binaries-${version}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL's programs in ${source} cannot be used from there; copying them to ${copy}`);
    await copyWhole(source, copy);
  }
  if (await linksComplete(copy)) return programs(copy);
  throw new EmbeddedPostgresError(
    `The libraries of PostgreSQL in ${copy} cannot be linked. Remove it and run "npm ci" again.`,
  );
}

async function copyWhole(source: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}`;
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 });
  await cp(source, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
}

/** npm leaves the links to the package's install script; where scripts are ignored we run it ourselves. */
async function linksComplete(folder: string): Promise<boolean> {
  if (await allLinked(folder)) return true;
  await runAs({}, process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], folder);
  return allLinked(folder);
}

async function allLinked(folder: string): Promise<boolean> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  return links.every(({ target }) => existsSync(join(folder, target)));
}

async function programs(folder: string): Promise<Binaries> {
  const suffix = platform() === 'win32' ? '.exe' : '';
  const [initdb, pgCtl, postgres] = ['initdb', 'pg_ctl', 'postgres'].map((name) =>
    join(folder, 'native', 'bin', name + suffix),
  );
  for (const program of [initdb, pgCtl, postgres]) await makeRunnable(String(program));
  return { initdb: String(initdb), pgCtl: String(pgCtl) };
}

/** Some unpackers drop the executable bit; a file that has it is left alone, for the folder may be read-only. */
async function makeRunnable(program: string): Promise<void> {
  const { mode } = await stat(program);
  if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
}
