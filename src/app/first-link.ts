import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from './start.js';

const NAME = 'first-administrator.txt';

/**
 * Keeps the way in for the first administrator in a file for the owner of the data folder alone: what a service prints
 * lands in a journal that others read. Once he is in, the file goes.
 * @returns the file's path, null where there is no link
 */
export function keepFirstLink(dataDir: string, firstLink: Running['firstLink']): string | null {
  const path = join(dataDir, NAME);
  if (firstLink === null) {
    rmSync(path, { force: true });
    return null;
  }
  mkdirSync(dataDir, { recursive: true });
  // A new file each time, as an existing one would keep its rights; put in its place at once, as another process may do the same.
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, `${firstLink.link}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, path);
  return path;
}
