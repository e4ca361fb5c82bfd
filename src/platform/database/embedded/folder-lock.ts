import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { bootId, isAlive, processBirth } from './processes.js';

/** Who holds the folder; host and boot are null in a lock of an earlier release. */
interface Holder {
  readonly pid: number;
  readonly birth: string | null;
  readonly host: string | null;
  readonly boot: string | null;
}

/** The holder that the lock names: nobody, one who cannot be read, one of this machine, or the name of another machine. */
export type LastHolder = 'NOBODY' | 'ILLEGIBLE' | 'OURS' | { readonly host: string };

/** Held by one living process at a time; a dead one's lock is taken over. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file, which appears whole or not at all (a hard link to a finished file).
 * @throws EmbeddedPostgresError while another process, or this one, holds it.
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  const mine = JSON.stringify({
    pid: process.pid,
    birth: (await processBirth(process.pid)) ?? null,
    host: hostname(),
    boot: (await bootId()) ?? null,
  } satisfies Holder);
  const draft = `${path}.${randomUUID()}`;
  await writeThrough(draft, mine);
  try {
    while (!(await linked(draft, path))) await discardStale(path);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => releaseOwn(path, mine) };
}

/**
 * Who held the folder last, by the lock that is there. Another machine is one of another name and another boot: a
 * container that was made anew still runs on the same one.
 */
export async function lastHolder(path: string): Promise<LastHolder> {
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === undefined) return 'NOBODY';
  const holder = parse(found);
  if (holder?.host == null) return 'ILLEGIBLE';
  if (holder.host === hostname() || holder.boot === (await bootId())) return 'OURS';
  return { host: holder.host };
}

/** Writes a small file so that it is whole also after a power loss. */
export async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
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

function inUse(path: string, { pid, host }: Holder): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `Another Five-Ones (process ${pid}${host === null ? '' : ` on ${host}`}) already uses this data folder (${path}). ` +
      'Stop it first, or give this one another DATA_DIR.',
  );
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, birth, host, boot } = JSON.parse(text) as Partial<Holder>;
    if (!Number.isSafeInteger(pid) || pid === undefined || pid <= 0) return undefined;
    return { pid, birth: birth ?? null, host: host ?? null, boot: boot ?? null };
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
