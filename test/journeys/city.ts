import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { FLEETING } from '../support/test-server.js';

/** A product of one's own with the demo city as it begins: 2026-10-09 09:00. */
export interface City {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** The database that all cities are copied from. */
const TEMPLATE = 'city';
/** The variable that says how the run's database server is reached: for its administrator, for the product. */
const SERVER = 'FIVE_ONES_JOURNEY_SERVER';

interface Server {
  readonly adminUrl: string;
  readonly ownerUrl: string;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'five-ones-journey-'));
  // User `postgres`, who serves when root tests, must be able to pass.
  chmodSync(path, 0o711);
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(dataDir: string, databaseUrl: string): Promise<City> {
  const port = await freePort();
  const log = openSync(join(dataDir, 'server.log'), 'a');
  const child = spawn(process.execPath, [join('dist', 'product.js')], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      DEMO: '1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      RATE_LIMIT: '0',
    },
  });
  const url = `http://127.0.0.1:${String(port)}`;
  await ready(url, child);
  return { url, stop: () => end(child) };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (child.exitCode !== null)
      throw new Error(`The product ended with ${String(child.exitCode)} before it was ready.`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('The product was not ready in time.');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** @returns a copy of a database, for the product to own */
async function copy(template: string, name: string): Promise<string> {
  const owner = new URL(server().ownerUrl);
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log OWNER "${owner.username}"`);
  owner.pathname = `/${name}`;
  return owner.href;
}

async function asAdmin(sql: string, database?: string): Promise<void> {
  const url = new URL(server().adminUrl);
  if (database !== undefined) url.pathname = `/${database}`;
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}

function server(): Server {
  const told = process.env[SERVER];
  if (told === undefined) throw new Error('There is no city to copy: start by the Playwright configuration here.');
  return JSON.parse(told) as Server;
}

/**
 * Builds the city once for the whole run, in a database server of the run's own that all cities live on.
 * @returns what ends it
 */
export async function layTemplate(): Promise<() => Promise<void>> {
  const path = folder();
  const postgres = await startEmbeddedPostgres({
    dataDir: path,
    log: () => undefined,
    settings: FLEETING,
    watch: false,
  });
  const end = async (): Promise<void> => {
    await postgres.stop();
    rmSync(path, { recursive: true, force: true });
  };
  try {
    process.env[SERVER] = JSON.stringify({ adminUrl: postgres.adminUrl, ownerUrl: postgres.url } satisfies Server);
    const city = await serve(path, await copy('template0', TEMPLATE));
    await city.stop();
    // Nothing does it for them later: autovacuum is off.
    await asAdmin('VACUUM ANALYZE', TEMPLATE);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** A fresh copy of the city, served by a process of its own; stopping it clears everything away. */
export async function openCity(): Promise<City> {
  const name = `city_${randomBytes(6).toString('hex')}`;
  const path = folder();
  const city = await serve(path, await copy(TEMPLATE, name));
  return {
    url: city.url,
    stop: async () => {
      await city.stop();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
