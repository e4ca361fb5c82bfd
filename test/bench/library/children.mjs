import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { built, root } from './build.mjs';

/** A port that was free a moment ago. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Our own environment without the product's settings. */
function plainEnvironment() {
  const ours = [
    'PORT',
    'HOST',
    'DATABASE_URL',
    'REDIS_URL',
    'ROLE',
    'DEMO',
    'DATA_DIR',
    'RATE_LIMIT',
    'LOG_LEVEL',
    'NODE_ENV',
    'PUBLIC_URL',
  ];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)));
}

const living = new Set();
process.once('exit', () => {
  for (const running of living) running.kill('SIGTERM');
});

/** A running child; what it says on stderr is shown only when it fails. */
function child(words, environment, cwd) {
  const running = spawn(process.execPath, words, {
    cwd,
    env: { ...plainEnvironment(), RATE_LIMIT: '0', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  living.add(running);
  running.once('exit', () => living.delete(running));
  const said = [];
  running.stderr.on('data', (chunk) => said.push(chunk));
  const ended = once(running, 'exit').then(([code]) => ({ code, said: Buffer.concat(said).toString() }));
  return {
    process: running,
    pid: running.pid,
    ended,
    stop: async () => {
      running.kill('SIGTERM');
      await ended;
    },
  };
}

/** Asks until the answer is 200; a child that ends meanwhile is an error. */
async function untilReady(running, url) {
  let over;
  void running.ended.then((end) => (over = end));
  for (;;) {
    if (over !== undefined) throw new Error(`the process ended with ${over.code}: ${over.said.slice(-2000)}`);
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    await pause(20);
  }
}

/**
 * Starts something that serves and waits until it does.
 * @returns the child with its `url`, and `ms` from the spawn to the first good answer
 */
async function serve(words, environment, { ready, cwd = root }) {
  const port = await freePort();
  const begin = performance.now();
  const running = child(words, { HOST: '127.0.0.1', PORT: String(port), ...environment }, cwd);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(running, url + ready);
  return { ...running, url, ms: performance.now() - begin };
}

/** The product as a real process. @param {Record<string, string>} environment @param {string[]} words what Node runs instead of dist/main.js */
export function startProduct(environment, words = [built('main.js')], cwd = root) {
  return serve(words, environment, { ready: '/health/ready', cwd });
}

/** The bare limit: `node:http` and `pg` alone. @param {string} url of the database */
export function startBareServer(url) {
  return serve(
    [new URL('../bare-server-process.mjs', import.meta.url).pathname],
    { DATABASE_URL: url },
    { ready: '/' },
  );
}

/** A process that runs the product's use-cases when asked. @param {string} url of the database */
export async function startInProduct(url) {
  const script = new URL('../in-product-process.mjs', import.meta.url).pathname;
  const running = child([script], { DATABASE_URL: url }, root);
  const heard = async () => {
    const answer = await Promise.race([once(running.process, 'message'), running.ended]);
    if (!Array.isArray(answer)) throw new Error(`the process ended with ${answer.code}: ${answer.said.slice(-2000)}`);
    if (answer[0].error !== undefined) throw new Error(answer[0].error);
    return answer[0];
  };
  await heard();
  const ask = (question) => {
    running.process.send(question);
    return heard();
  };
  return { ...running, ask };
}
