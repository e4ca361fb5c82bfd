/**
 * `npm run dev`: the product with the demo city on http://127.0.0.1:3000, and the web app with hot reload on
 * http://127.0.0.1:5173, which asks the former for everything under /api. A change in src/ is built by itself and the
 * server alone started again; the database stays up, and so does the city. Ctrl-C ends all.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchSources } from './dev/sources.mjs';
import { DevServer } from './dev/server.mjs';
import { bin, root, setUp } from './set-up.mjs';

await setUp('everything');
const database = await databaseOf();
const server = new DevServer({
  DATABASE_URL: database.url,
  DEMO: process.env.DEMO ?? '1',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
});
server.start();
const watcher = watchSources({
  // What stands in dist/ is no longer what a build made of one state of the sources: the next command builds anew.
  first: () => rmSync(join(root, 'dist', '.built-from'), { force: true }),
  changed: () => {
    // The web app shows the words too.
    spawn(process.execPath, [join('scripts', 'web-words.mjs')], { cwd: root, stdio: 'inherit' });
    server.restart();
  },
});
const vite = spawn(process.execPath, [bin('vite', 'vite'), '--config', join('web', 'vite.config.ts')], {
  cwd: root,
  stdio: 'inherit',
});
let ending = false;
vite.on('close', (code) => void end(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(0));

/** The database outlives the server's processes: ours unless DATABASE_URL names one. */
async function databaseOf() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => undefined };
  const { startEmbeddedPostgres } = await import('../dist/platform/database/embedded/index.js');
  return startEmbeddedPostgres({
    dataDir: resolve(process.env.DATA_DIR ?? '.data'),
    log: (line) => console.error(line),
  });
}

async function end(code) {
  if (ending) return;
  ending = true;
  watcher.close();
  vite.kill('SIGTERM');
  await server.stop();
  await database.stop();
  process.exit(code);
}
