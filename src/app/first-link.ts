import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  // Anew each time: an existing file would keep its rights.
  rmSync(path, { force: true });
  if (firstLink === null) return null;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${firstLink.link}\n`, { mode: 0o600, flag: 'wx' });
  return path;
}
