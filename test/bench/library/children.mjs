import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './build.mjs';

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

/**
 * A build's product as a real process.
 * @param {ReturnType<typeof import('./build.mjs').buildIn>} build @param {Record<string, string>} environment
 */
export function startProduct(build, environment) {
  return startTree(build.root, environment, [build.built('main.js')]);
}

/** The same of a process that only works: it has no page to ask, and says itself that it is ready. */
export async function startWorker(build, environment) {
  const running = child([build.built('main.js')], { ...environment, ROLE: 'worker' }, build.root);
  const over = await Promise.race([once(running.process, 'message').then(() => null), running.ended]);
  if (over !== null) throw new Error(`the worker ended with ${over.code}: ${over.said.slice(-2000)}`);
  return running;
}

/** The same from a tree as it lies in a folder. @param {string[]} words what Node runs there */
export function startTree(folder, environment, words) {
  return serve(words, environment, { ready: '/health/ready', cwd: folder });
}

/** The bare limit: `node:http` and `pg` alone. @param {string} url of the database */
export function startBareServer(url) {
  return serve(
    [new URL('../bare-server-process.mjs', import.meta.url).pathname],
    { DATABASE_URL: url },
    { ready: '/' },
  );
}

/** A process that does by message what `entry-process.mjs` can with a build. @param {string} url of the database */
async function startEntry(build, url) {
  const script = new URL('../entry-process.mjs', import.meta.url).pathname;
  const running = child([script], { DATABASE_URL: url, BUILD_ROOT: build.root }, build.root);
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

/** A process that runs a build's use-cases when asked. @param {string} url of the database */
export async function startInProduct(build, url) {
  const entry = await startEntry(build, url);
  await entry.ask({ act: 'boot' });
  return entry;
}

/** Brings a database to a build's schema, by the build itself. @param {string} url @returns the address */
export async function migrated(build, url) {
  const entry = await startEntry(build, url);
  await entry.ask({ act: 'migrate' });
  await entry.stop();
  return url;
}
