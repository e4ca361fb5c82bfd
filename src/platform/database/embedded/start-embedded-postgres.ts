import { join } from 'node:path';
import { packagedFolder, usableBinaries } from './binaries.js';
import { prepareCluster } from './cluster.js';
import { adminUrl, ensureDatabase, ownerUrl } from './connection.js';
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded-postgres.js';
import { lockFolder, type FolderLock } from './folder-lock.js';
import { prepareHome, type Home } from './home.js';
import { refuseForeign } from './illegible-pid-file.js';
import { adopt, findPostmaster, stopServer, type Postmaster, type Site } from './postmaster.js';
import { startServer } from './server.js';
import { watchServer } from './watch.js';

/**
 * Serves PostgreSQL from the data folder: made on the first start, taken over if a killed process left it running,
 * recovered if it was killed itself. The server outlives our own kill on purpose: nothing confirmed is lost, and the next start finds it.
 * @throws EmbeddedPostgresError if the folder is in use, belongs to someone else, or the server does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await prepareHome(options.dataDir, options.log);
  await refuseForeign(home);
  const lock = await lockFolder(join(home.folder, 'lock'));
  try {
    return await serve(options, home, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function serve(options: EmbeddedOptions, home: Home, lock: FolderLock): Promise<EmbeddedPostgres> {
  const binaries = await usableBinaries(packagedFolder(), home.spare, home.account, options.log);
  const site: Site = { home, binaries, cluster: await prepareCluster(home, binaries) };
  const left = await adopt(site);
  const running = left ?? (await startServer(site, options.settings ?? {}));
  await ensureDatabase(site.cluster, running.port);
  const adopted = left !== undefined;
  options.log(`PostgreSQL ${adopted ? 'taken over' : 'started'} in ${home.folder}, port ${running.port}`);
  return handle(site, running, adopted, options, lock);
}

function handle(
  site: Site,
  running: Postmaster,
  adopted: boolean,
  options: EmbeddedOptions,
  lock: FolderLock,
): EmbeddedPostgres {
  // The pools hold this port: after a crash the server must come back on it, whatever was remembered.
  const again = (): Promise<Postmaster> => startServer(site, { ...options.settings, port: String(running.port) });
  const unwatch = options.watch === false ? undefined : watchServer(site.cluster, again, options.log);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await unwatch?.();
    await stopServer(site);
    await lock.release();
  };
  return {
    url: ownerUrl(site.cluster, running.port),
    adminUrl: adminUrl(site.cluster, running.port),
    port: running.port,
    folder: site.home.folder,
    adopted,
    pid: async () => (await findPostmaster(site.cluster))?.pid,
    stop: () => (stopping ??= stop()),
  };
}
