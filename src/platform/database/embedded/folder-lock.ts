import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isAlive, processBirth } from './processes.js';

interface Holder {
  readonly pid: number;
  readonly birth: string | null;
}

/** Held by one living process at a time; a dead one's lock is taken over. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file, which appears whole or not at all (a hard link to a finished file).
 * @throws EmbeddedPostgresError while another process, or this one, holds it.
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const mine = JSON.stringify({ pid: process.pid, birth: (await processBirth(process.pid)) ?? null } satisfies Holder);
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await linked(draft, path))) await discardStale(path);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => releaseOwn(path, mine) };
}

/** Moves a dead holder's lock aside. Two takers may both judge it dead: the one that moved a fresh lock puts it back. */
async function discardStale(path: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === undefined) return;
  const holder = parse(found);
  if (holder !== undefined && (await lives(holder))) throw inUse(path, holder);
  const aside = `${path}.${randomUUID()}`;
  if (!(await renamed(path, aside))) return;
  if ((await readFile(aside, 'utf8')) !== found) await linked(aside, path);
  await rm(aside, { force: true });
}

async function lives(holder: Holder): Promise<boolean> {
  if (!(await isAlive(holder.pid))) return false;
  const birth = await processBirth(holder.pid);
  return birth === undefined || holder.birth === null || birth === holder.birth;
}

function inUse(path: string, { pid }: Holder): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Another Five-Ones (process ${pid}) already uses this data folder (${path}). ` +
      'Stop it first, or give this one another DATA_DIR.',
  );
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, birth } = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(pid) && pid !== undefined && pid > 0 ? { pid, birth: birth ?? null } : undefined;
  } catch {
    return undefined;
  }
}

async function releaseOwn(path: string, mine: string): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === mine) await rm(path, { force: true });
}

async function linked(from: string, to: string): Promise<boolean> {
  return unlessCode('EEXIST', link(from, to));
}

async function renamed(from: string, to: string): Promise<boolean> {
  return unlessCode('ENOENT', rename(from, to));
}

/** @returns false if the act failed in just this way */
async function unlessCode(code: string, act: Promise<void>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return false;
    throw error;
  }
}
