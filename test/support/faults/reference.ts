import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { foundStory } from '../../../src/demo/story/found-story.js';
import { createTestDatabase, type TestDatabase } from '../databases.js';
import { testServer } from '../test-server.js';
import { exclusively } from './built-product.js';
import { openDoor } from './door.js';
import { ProductProcess } from './product-process.js';
import { accountOf } from './story-account.js';
import { MARKS, ToldStory } from './story.js';

/** The story as it goes when nothing happens to it; made once in a run of the tests. */
export interface Reference {
  /** Databases to copy, by how far the story is in them. */
  readonly templates: { readonly founded: string; readonly beforeCases: string; readonly told: string };
  readonly accounts: { readonly beforeCases: readonly string[]; readonly afterClose: readonly string[]; readonly end: readonly string[] };
  /** How long each act of the whole story took, ms. */
  readonly acts: readonly number[];
  /** How many of them lie before the cases. */
  readonly actsBeforeCases: number;
}

/** The story without faults: whoever asks first tells it, the others wait. */
export async function reference(): Promise<Reference> {
  const run = process.env['FIVE_ONES_TEST_RUN'];
  if (run === undefined) throw new Error('test/support/global-setup.ts has not run');
  const card = join(run, 'story.json');
  return exclusively(join(run, 'telling'), async () => {
    if (!existsSync(card)) {
      writeFileSync(`${card}.new`, JSON.stringify(await tellWithoutFaults()));
      renameSync(`${card}.new`, card);
    }
    return JSON.parse(readFileSync(card, 'utf8')) as Reference;
  });
}

async function tellWithoutFaults(): Promise<Reference> {
  const database = await createTestDatabase();
  await found(database.url);
  const founded = await keep(database.url);
  const acts: number[] = [];
  let begun: number | null = null;
  const watcher = (): void => {
    if (begun !== null) acts.push(Math.round(performance.now() - begun));
    begun = performance.now();
  };
  // Nothing in the background: what falls due is done by the time machine alone, in the order of time.
  const part = async (from: string, before: string): Promise<readonly string[]> => {
    const product = await ProductProcess.start({ environment: { DATABASE_URL: database.url, ROLE: 'http', DEMO: '1' } });
    await product.ready();
    const story = await ToldStory.open(database.url, () => product.url, watcher);
    await story.tell(from, before);
    watcher();
    begun = null;
    const account = await accountOf(story.door.database);
    await story.close();
    await product.end('SIGTERM');
    return account;
  };
  const first = await part('2026-07-01', MARKS.beforeCases);
  const actsBeforeCases = acts.length;
  const beforeCases = await keep(database.url);
  const afterClose = await part(MARKS.beforeCases, MARKS.afterClose);
  const end = await part(MARKS.afterClose, MARKS.end);
  const told = await keep(database.url);
  await database.drop();
  return { templates: { founded, beforeCases, told }, accounts: { beforeCases: first, afterClose, end }, acts, actsBeforeCases };
}

async function found(databaseUrl: string): Promise<void> {
  const door = await openDoor(databaseUrl);
  await foundStory(door.unitOfWork);
  await door.close();
}

/** Copies a database that nobody is connected to. @returns the copy's name */
async function keep(databaseUrl: string): Promise<string> {
  const name = `story_${randomBytes(6).toString('hex')}`;
  await copy(new URL(databaseUrl).pathname.slice(1), name);
  return name;
}

async function copy(from: string, to: string): Promise<string> {
  const { adminUrl, ownerUrl } = await testServer();
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY wal_log OWNER "${new URL(ownerUrl).username}"`);
  } finally {
    await admin.end();
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${to}`;
  return url.href;
}

/** A database of one's own that stands where a kept one stood. */
export async function continueFrom(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await copy(template, name);
  return {
    url,
    drop: async () => {
      const { adminUrl } = await testServer();
      const admin = new Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).finally(() => admin.end());
    },
  };
}
