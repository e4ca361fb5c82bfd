import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

declare global {
  /** Set by the setup for the teardown, which runs in the same process and cannot share a file of ours with it. */
  var endTestRun: (() => Promise<void>) | undefined;
}

/**
 * Gives the run a folder of its own. The database server in it is started by the first test file that asks for a
 * database (databases.ts), so that runs of pure functions pay nothing. What killed runs left is cleared away.
 */
export default async function globalSetup(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith('five-ones-test-'))) {
    const left = join(tmpdir(), name);
    if (!ownerLives(left)) await clear(left);
  }
  const folder = mkdtempSync(join(tmpdir(), 'five-ones-test-'));
  // User `postgres`, who serves when root tests, must be able to pass.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  process.env['FIVE_ONES_TEST_RUN'] = folder;
  globalThis.endTestRun = () => clear(folder);
}

async function clear(folder: string): Promise<void> {
  await endServer(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Ends the server of a run by the number that it wrote down, if that process still is this server. */
async function endServer(folder: string): Promise<void> {
  const file = join(folder, 'postgres', 'data', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  const isOurs = (): boolean => pid > 0 && commandLine(pid).includes(folder);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (isOurs()) process.kill(pid, signal);
    for (let wait = 0; wait < 200 && isOurs(); wait += 1) await pause(25);
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function ownerLives(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'owner'), 'utf8')), 0);
    return true;
  } catch (error) {
    // No owner written yet: another run is just beginning. EPERM: it belongs to somebody else.
    return ['ENOENT', 'EPERM', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
