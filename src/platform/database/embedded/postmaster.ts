import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './account.js';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { answers } from './connection.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home.js';
import { commandLine, isAlive, processesWorkingIn } from './processes.js';

/** All that the acts on one server need. */
export interface Site {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly cluster: Cluster;
}

/** What the server wrote about itself into postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** How long a server that recovers after a crash may take before it counts as hanging, in ms. */
const patience = 60_000;

/** The server of this folder if it runs. A file left behind by a dead one, whose number may be another program's now, is cleared away. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const path = join(cluster.dataFolder, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0)) return undefined;
  const alive = await isAlive(pid);
  if (alive && (await isPostgres(pid, cluster))) return { pid, port };
  await untilChildrenLeft(cluster);
  await rm(path, { force: true });
  return undefined;
}

/**
 * Takes over a server that a killed process left running, if it opens to our password.
 * One that hangs or belongs to someone else's password is stopped instead.
 */
export async function adopt(site: Site): Promise<Postmaster | undefined> {
  const deadline = performance.now() + patience;
  for (
    let found = await findPostmaster(site.cluster);
    found !== undefined;
    found = await findPostmaster(site.cluster)
  ) {
    if (await answers(site.cluster, found.port)) return found;
    if (performance.now() > deadline || (await refusesUs(site, found))) {
      await stopServer(site);
      return undefined;
    }
    await pause(100);
  }
  return undefined;
}

/** Ends the server: clients are cut off and everything is written (SIGINT); if that hangs, at once (SIGQUIT), to be recovered later. */
export async function stopServer({ home, binaries, cluster }: Site): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', '60'],
    ['immediate', '20'],
  ] as const) {
    if ((await findPostmaster(cluster)) === undefined) return;
    await runAs(
      home.account,
      binaries.pgCtl,
      ['stop', '-D', cluster.dataFolder, '-m', mode, '-t', seconds],
      home.folder,
    );
  }
  const left = await findPostmaster(cluster);
  if (left !== undefined)
    throw new EmbeddedPostgresError(
      `PostgreSQL (process ${left.pid}) in ${cluster.dataFolder} does not stop. End it by hand.`,
    );
}

/** Settled and listening, yet closed to us: waiting longer would not help. */
async function refusesUs({ cluster }: Site, { port }: Postmaster): Promise<boolean> {
  const status =
    (await readFile(join(cluster.dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[7] ?? '';
  return status.trim() === 'ready' && !(await answers(cluster, port));
}

async function isPostgres(pid: number, { dataFolder }: Cluster): Promise<boolean> {
  const line = (await commandLine(pid)) ?? '';
  return basename(line.split(' ')[0] ?? '').includes('postgres') && line.includes(dataFolder);
}

/** A killed server's children may outlive it for a moment; a second server beside them would spoil the data. */
async function untilChildrenLeft({ dataFolder }: Cluster): Promise<void> {
  const deadline = performance.now() + patience;
  while ((await livingIn(dataFolder)).length > 0) {
    if (performance.now() > deadline)
      throw new EmbeddedPostgresError(
        `Processes of a killed PostgreSQL still work in ${dataFolder}. End them by hand.`,
      );
    await pause(50);
  }
}

/** Living processes that work in a folder. */
export async function livingIn(folder: string): Promise<number[]> {
  const pids = await processesWorkingIn(folder);
  const alive = await Promise.all(pids.map(isAlive));
  return pids.filter((_, index) => alive[index]);
}
