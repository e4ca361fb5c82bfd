import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './children.mjs';

async function untilReady(url, ended) {
  for (;;) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: null });
    client.on('error', () => undefined);
    const ready = await client.connect().then(
      () => true,
      () => false,
    );
    client.disconnect();
    if (ready) return;
    if (ended()) throw new Error('redis-server is not installed, or did not start');
    await pause(20);
  }
}

/** A Redis of its own, nothing on disk. @returns its address, and how to end it */
export async function startRedis() {
  const port = String(await freePort());
  const running = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  let over = false;
  const end = Promise.race([once(running, 'exit'), once(running, 'error')]).then(() => (over = true));
  const url = `redis://127.0.0.1:${port}`;
  await untilReady(url, () => over);
  return {
    url,
    stop: async () => {
      running.kill('SIGTERM');
      await end;
    },
  };
}
