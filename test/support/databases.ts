import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrator.js';
import { MIGRATIONS } from '../../src/app/registry.js';
import { testServer } from './test-server.js';

/** A database of its own for one test file: every migration applied, no rows. */
export interface TestDatabase {
  readonly url: string;
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Held while the template is looked for and made, so that two workers make one. */
const TEMPLATE_LOCK = 5_110_901;

/**
 * Clones the template of the present migrations; the first caller of a run makes it.
 * @returns a URL for the role that owns the database, as in the product
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl } = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, ownerUrl);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY wal_log OWNER ${ownerOf(ownerUrl)}`);
  });
  return { url: at(ownerUrl, name), drop: () => asAdmin(adminUrl, (admin) => drop(admin, name)) };
}

/** An empty database, for the tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl } = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} OWNER ${ownerOf(ownerUrl)}`));
  return { url: at(ownerUrl, name), drop: () => asAdmin(adminUrl, (admin) => drop(admin, name)) };
}

/** The template's name follows the migrations' text: a server that outlives a change of theirs never serves an old one. */
async function ensureTemplate(admin: Client, ownerUrl: string): Promise<string> {
  const template = `template_${createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 12)}`;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(admin, ownerUrl, template);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/** Made under another name and renamed when whole: a run killed half-way leaves no half template. */
async function makeTemplate(admin: Client, ownerUrl: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await drop(admin, draft);
  await admin.query(`CREATE DATABASE ${draft} OWNER ${ownerOf(ownerUrl)}`);
  await migrate(at(ownerUrl, draft), MIGRATIONS);
  await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

async function drop(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function asAdmin<T>(url: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

const ownerOf = (url: string): string => `"${decodeURIComponent(new URL(url).username)}"`;
