import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { here } from './build.mjs';
import { capability } from './capabilities.mjs';
import { note } from './table.mjs';

/** Days as text, counts as numbers: as the product reads them. */
export function readTypesAsProduct() {
  pg.types.setTypeParser(1082, (text) => text);
  pg.types.setTypeParser(1184, (text) => new Date(text).toISOString());
  pg.types.setTypeParser(20, Number);
  pg.types.setTypeParser(1700, Number);
}

/**
 * A scratch server with the product's own durable settings, for every build that is measured.
 * @param {string | undefined} folder kept with its databases when named, else thrown away at the end
 */
export async function openScratch(folder) {
  readTypesAsProduct();
  const place = folder ?? mkdtempSync(join(tmpdir(), 'five-ones-bench-'));
  mkdirSync(place, { recursive: true });
  // Root's server runs as another user, who must be able to reach it.
  chmodSync(place, 0o755);
  const startEmbeddedPostgres = await capability(here.root, 'startEmbeddedPostgres');
  const server = await startEmbeddedPostgres({ dataDir: place, log: note });
  const admin = await connect(server.adminUrl);
  const urlOf = (name) => server.url.replace(/\/five_ones(?=$|\?)/, `/${name}`);
  const scratch = {
    pid: await server.pid(),
    urlOf,
    has: async (name) =>
      (await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datallowconn', [name])).rows.length > 0,
    /** Makes a database anew, empty or from another that nobody is connected to. @returns its address */
    create: async (name, template = 'template1') => {
      await scratch.drop(name);
      await admin.query(`CREATE DATABASE ${name} OWNER five_ones TEMPLATE ${template} STRATEGY file_copy`);
      return urlOf(name);
    },
    rename: (from, to) => admin.query(`ALTER DATABASE ${from} RENAME TO ${to}`),
    drop: (name) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    /** Flushes what earlier work left to be written, so that the next measurement does not pay for it. */
    settle: () => admin.query('CHECKPOINT'),
    close: async () => {
      await admin.end();
      await server.stop();
      if (folder === undefined) rmSync(place, { recursive: true, force: true });
    },
  };
  return scratch;
}

/** One connection for the benchmark's own statements, without the product's time limits. @param {string} url */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  // Whoever asks it next is told; without a listener the whole run would end here and leave its folders.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
