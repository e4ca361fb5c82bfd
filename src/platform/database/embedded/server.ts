import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { clearIllegible } from './illegible-pid-file.js';
import { choosePort } from './ports.js';
import { findPostmaster, type Postmaster, type Site } from './postmaster.js';

export type ServerSettings = Readonly<Record<string, string>>;

/** Two hundred connections: the queue alone takes dozens. Loopback only and no socket file, which another user could find. */
const ownSettings: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

const attempts = 8;
const largestLog = 10_000_000;

/**
 * Starts the server and waits until it serves, crash recovery included. A port taken meanwhile is replaced by another;
 * shared memory of a server killed just now is waited for.
 * @throws EmbeddedPostgresError with what the server wrote.
 */
export async function startServer(site: Site, settings: ServerSettings): Promise<Postmaster> {
  const log = join(site.home.folder, 'log');
  await clearIllegible(site, await rememberedPort(site));
  let said = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const port = await choosePort(said.includes('could not bind') ? undefined : await rememberedPort(site));
    const begin = await beginLog(log);
    const { code, output } = await runAs(
      site.home.account,
      site.binaries.pgCtl,
      startWords(site, settings, port, log),
      site.home.folder,
    );
    const running = code === 0 ? await findPostmaster(site.cluster) : undefined;
    if (running !== undefined) {
      await writeFile(portFile(site), String(running.port));
      return running;
    }
    said = `${output}\n${(await readFile(log).catch(() => Buffer.alloc(0))).subarray(begin).toString()}`.trim();
    if (!/could not bind|shared memory block .* still in use|lock file .* already exists/.test(said)) break;
    await pause(250);
  }
  throw new EmbeddedPostgresError(`PostgreSQL in ${site.cluster.dataFolder} does not start: ${said}`);
}

function startWords({ cluster }: Site, settings: ServerSettings, port: number, log: string): string[] {
  const options = Object.entries({ ...ownSettings, ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  const words = ['start', '-D', cluster.dataFolder, '-l', log, '-w', '-t', '120'];
  return [...words, '-o', [`-p ${port}`, ...options].join(' ')];
}

const portFile = ({ home }: Site): string => join(home.folder, 'port');

async function rememberedPort(site: Site): Promise<number | undefined> {
  const port = Number(await readFile(portFile(site), 'utf8').catch(() => ''));
  return port > 0 && port < 65_536 ? port : undefined;
}

/** @returns where this start's lines begin; a large old log is put aside first. */
async function beginLog(log: string): Promise<number> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size < largestLog) return size;
  await rename(log, `${log}.1`);
  return 0;
}
