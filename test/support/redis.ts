import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describeWhere, redisServer } from './where-available.js';

/** A private Redis of one test file: nothing on disk, gone with it. */
export interface TestRedis {
  readonly url: string;
  /** Forgets everything, as a careless administrator would. */
  flush(): Promise<void>;
  /** Ends the server at once; `start` brings up an empty one on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `describe`, shown as skipped with its reason where no redis-server is installed. */
export const describeWithRedis = (name: string, tests: () => void): void => {
  describeWhere(redisServer, name, tests);
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilReady(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null });
  client.on('error', () => undefined);
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await client.connect().then(
      () => client.ping().then(() => true),
      () => false,
    );
    client.disconnect();
    if (ready) return;
    await pause(20);
  }
  throw new Error('redis-server did not start');
}

async function end(server: ChildProcess | undefined): Promise<void> {
  if (server?.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** Starts a Redis on a free port. */
export async function startTestRedis(): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${String(port)}`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    server = spawn('redis-server', options, { stdio: 'ignore' });
    await untilReady(url);
  };
  await start();
  return {
    url,
    start,
    flush: async () => {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    kill: () => end(server),
    stop: () => end(server),
  };
}
