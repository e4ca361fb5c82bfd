import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { type LastHolder, lastHolder } from './folder-lock.js';
import type { Home } from './home.js';
import { isAnswered } from './ports.js';
import { livingIn, type Site } from './postmaster.js';

/*
 * PostgreSQL writes postmaster.pid when it starts. After a power loss the file may be there without its content, and
 * PostgreSQL then refuses to start until somebody removes it. We remove it ourselves where nobody can be at work.
 */

type PidFile = 'NONE' | 'ILLEGIBLE' | 'LEGIBLE';

async function pidFile(path: string): Promise<PidFile> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return 'NONE';
  return Number(text.split('\n')[0]) > 0 ? 'LEGIBLE' : 'ILLEGIBLE';
}

const pathIn = (dataFolder: string): string => join(dataFolder, 'postmaster.pid');

/**
 * Asked before the folder is locked. A server of another machine, on a folder that both share, cannot be looked at from
 * here; nor can one of which neither file tells anything.
 * @throws EmbeddedPostgresError naming the file and the machine
 */
export async function refuseForeign({ folder }: Home): Promise<void> {
  const path = pathIn(join(folder, 'data'));
  const state = await pidFile(path);
  if (state === 'NONE') return;
  const holder = await lastHolder(join(folder, 'lock'));
  if (typeof holder === 'object' || (state === 'ILLEGIBLE' && holder === 'ILLEGIBLE'))
    throw byHand(path, `${join(folder, 'lock')} is held by ${nameOf(holder)}`);
}

/**
 * Removes a file that says nothing, if no process works in the folder and nobody answers where the server last listened.
 * @throws EmbeddedPostgresError naming the file where somebody may be at work
 */
export async function clearIllegible({ cluster: { dataFolder } }: Site, lastPort: number | undefined): Promise<void> {
  const path = pathIn(dataFolder);
  if ((await pidFile(path)) !== 'ILLEGIBLE') return;
  const [pid] = await livingIn(dataFolder);
  if (pid !== undefined) throw byHand(path, `process ${pid} works in that folder`);
  if (lastPort !== undefined && (await isAnswered(lastPort)))
    throw byHand(path, `somebody answers on port ${lastPort}, where it last listened`);
  await rm(path, { force: true });
}

function byHand(path: string, why: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `A PostgreSQL may still be at work: ${path} is there and ${why}. ` +
      'End it, or make sure that there is none; then remove the file and start again.',
  );
}

const nameOf = (holder: LastHolder): string => (typeof holder === 'object' ? holder.host : 'somebody unknown');
