import type { Cluster } from './cluster.js';
import type { EmbeddedLog } from './embedded-postgres.js';
import { findPostmaster } from './postmaster.js';

const everyMs = 1_000;

/**
 * Looks once a second whether the server lives and starts it again when it does not; the pools reconnect by themselves.
 * @returns ends the watch, after the look under way.
 */
export function watchServer(cluster: Cluster, restart: () => Promise<unknown>, log: EmbeddedLog): () => Promise<void> {
  let ended = false;
  let look: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const again = (): void => {
    if (ended) return;
    timer = setTimeout(() => {
      look = lookOnce(cluster, restart, log).then(again);
    }, everyMs).unref();
  };
  again();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await look;
  };
}

async function lookOnce(cluster: Cluster, restart: () => Promise<unknown>, log: EmbeddedLog): Promise<void> {
  try {
    if ((await findPostmaster(cluster)) !== undefined) return;
    log('PostgreSQL has ended by itself; starting it again');
    await restart();
  } catch (error) {
    log(`PostgreSQL could not be started again: ${String(error)}`);
  }
}
