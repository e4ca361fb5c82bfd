import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';

/** The run's database server. `ownerUrl` opens it as the role that the product uses. */
export interface TestServer {
  readonly adminUrl: string;
  readonly ownerUrl: string;
}

/** Speed over safety: its databases live as long as the run. */
export const FLEETING = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  autovacuum: 'off',
};

let server: Promise<TestServer> | undefined;

/**
 * The server of this run, started by whoever asks first; FIVE_ONES_TEST_DATABASE_URL names one that is already there.
 */
export function testServer(): Promise<TestServer> {
  return (server ??= findOrStart());
}

async function findOrStart(): Promise<TestServer> {
  const given = process.env['FIVE_ONES_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { adminUrl: given, ownerUrl: given };
  const folder = process.env['FIVE_ONES_TEST_RUN'];
  if (folder === undefined) throw new Error('test/support/global-setup.ts has not run');
  const card = join(folder, 'server.json');
  return exclusively(join(folder, 'starting'), async () => {
    if (!existsSync(card)) await start(folder, card);
    return JSON.parse(readFileSync(card, 'utf8')) as TestServer;
  });
}

/** The server outlives this worker on purpose; the run's teardown ends it. */
async function start(folder: string, card: string): Promise<void> {
  const { adminUrl, url } = await startEmbeddedPostgres({
    dataDir: folder,
    log: () => undefined,
    settings: FLEETING,
    watch: false,
  });
  writeFileSync(`${card}.new`, JSON.stringify({ adminUrl, ownerUrl: url } satisfies TestServer), { mode: 0o600 });
  renameSync(`${card}.new`, card);
}

/** One worker at a time: making a folder succeeds for one only. */
async function exclusively<T>(gate: string, work: () => Promise<T>): Promise<T> {
  while (!taken(gate)) await pause(20);
  try {
    return await work();
  } finally {
    rmdirSync(gate);
  }
}

function taken(gate: string): boolean {
  try {
    mkdirSync(gate);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
