/** Serves an embedded PostgreSQL until SIGTERM, for tests that kill: `node embedded-entry.mjs <built code> <data folder>`. */
import { pathToFileURL } from 'node:url';

const [, , code, dataDir] = process.argv;
const { startEmbeddedPostgres } = await import(pathToFileURL(code).href);
const log = [];
try {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => log.push(line) });
  const { url, adminUrl, port, folder, adopted } = server;
  process.on('SIGTERM', () => {
    void server.stop().then(() => process.exit(0));
  });
  console.log(JSON.stringify({ url, adminUrl, port, folder, adopted, pid: await server.pid(), log }));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ failure: error.message, log }));
  process.exit(1);
}
