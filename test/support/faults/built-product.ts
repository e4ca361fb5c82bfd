import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The built product, copied into the run's folder so that a build that happens meanwhile does not change it under its
 * processes. Built first where it is stale; whoever asks first does that for all.
 * @returns the folder that holds `dist`
 */
export async function builtProduct(): Promise<string> {
  const run = process.env['FIVE_ONES_TEST_RUN'];
  if (run === undefined) throw new Error('test/support/global-setup.ts has not run');
  const folder = join(run, 'product');
  const done = join(folder, 'whole');
  await exclusively(join(run, 'building'), () => {
    if (!existsSync(done)) make(folder, done);
  });
  return folder;
}

function make(folder: string, done: string): void {
  const script = pathToFileURL(resolve('scripts/set-up.mjs')).href;
  execFileSync(process.execPath, ['--input-type=module', '-e', `(await import('${script}')).setUp('server')`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(folder, { recursive: true });
  cpSync(resolve('dist'), join(folder, 'dist'), { recursive: true });
  cpSync(resolve('package.json'), join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  mkdirSync(done);
}

/** One test worker at a time: making a folder succeeds for one only. */
export async function exclusively<T>(gate: string, work: () => T | Promise<T>): Promise<T> {
  while (!taken(gate)) await pause(50);
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
