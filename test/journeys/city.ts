import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A product of one's own with the demo city as it begins: 2026-10-09 09:00. */
export interface City {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 100;

/** Where the city that all others are copied from lies; set by the setup of the run. */
export const TEMPLATE = 'FIVE_ONES_JOURNEY_CITY';

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

async function serve(dataDir: string): Promise<City> {
  const port = await freePort();
  const log = openSync(join(dataDir, 'server.log'), 'a');
  const child = spawn(process.execPath, [join('dist', 'product.js')], {
    stdio: ['ignore', log, log],
    env: { ...process.env, DEMO: '1', PORT: String(port), DATA_DIR: dataDir, RATE_LIMIT: '0' },
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

/** Builds the city once for the whole run, and lays it down to be copied. */
export async function layTemplate(): Promise<string> {
  const path = folder();
  const city = await serve(path);
  await city.stop();
  return path;
}

/** A fresh copy of the city, served by a process of its own; stopping it clears everything away. */
export async function openCity(): Promise<City> {
  const template = process.env[TEMPLATE];
  if (template === undefined) throw new Error('There is no city to copy: start by the Playwright configuration here.');
  const path = folder();
  // With owners and modes: the database is its own user's.
  execFileSync('cp', ['-a', `${template}/.`, path]);
  const city = await serve(path);
  return {
    url: city.url,
    stop: async () => {
      await city.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}
