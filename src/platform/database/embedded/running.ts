import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readCluster } from './cluster.js';
import { answers, ownerUrl } from './connection.js';
import type { EmbeddedLog } from './embedded-postgres.js';
import { prepareHome } from './home.js';
import { findPostmaster } from './postmaster.js';

/** Where the embedded database of a data folder stands. */
export type Standing = 'NONE' | 'STOPPED' | { readonly url: string };

/** Whether there is a database in the data folder, and by which address it is reached while the product serves it. */
export async function standingOf(dataDir: string, log: EmbeddedLog): Promise<Standing> {
  const home = await prepareHome(dataDir, log);
  const made = await access(join(home.folder, 'data', 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (!made) return 'NONE';
  const cluster = await readCluster(home);
  const running = await findPostmaster(cluster);
  if (running === undefined || !(await answers(cluster, running.port))) return 'STOPPED';
  return { url: ownerUrl(cluster, running.port) };
}
