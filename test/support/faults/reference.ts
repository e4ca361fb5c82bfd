import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { foundStory } from '../../story/found-story.js';
import type { Day } from '../../../src/shared-kernel/dates.js';
import { createTestDatabase, type TestDatabase } from '../databases.js';
import { testServer } from '../test-server.js';
import { exclusively } from './built-product.js';
import { openDoor } from './door.js';
import { ProductProcess } from './product-process.js';
import { accountOf } from './story-account.js';
import { BEGINNING, MARKS, ToldStory } from './story.js';

type Account = readonly string[];

/** The story as it goes when nothing happens to it; told once in a run of the tests. */
export interface Reference {
  /** Databases to copy, by how far the story is in them. */
  readonly templates: { readonly founded: string; readonly beforeCases: string; readonly told: string };
  readonly accounts: Readonly<Record<'planned' | 'beforeCases' | 'afterClose' | 'end', Account>>;
  /** How long each act took, ms: up to the cases, and from then on. */
  readonly acts: { readonly early: readonly number[]; readonly late: readonly number[] };
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
  const acts = { early: [] as number[], late: [] as number[] };
  const early = [BEGINNING, MARKS.planned, MARKS.beforeCases] as const;
  const [planned = [], beforeCasesAccount = []] = await tellParts(database.url, acts.early, early);
  const beforeCases = await keep(database.url);
  const [afterClose = [], end = []] = await tellParts(database.url, acts.late, [
    MARKS.beforeCases,
    MARKS.afterClose,
    MARKS.end,
  ]);
  const told = await keep(database.url);
  await database.drop();
  return {
    templates: { founded, beforeCases, told },
    accounts: { planned, beforeCases: beforeCasesAccount, afterClose, end },
    acts,
  };
}

/** Founds the story's city in an empty database. */
export async function found(databaseUrl: string): Promise<void> {
  const door = await openDoor(databaseUrl);
  await foundStory(door.unitOfWork);
  await door.close();
}

/** Nothing in the background: what falls due is done by the time machine alone, in the order of time. @returns an account at the end of each part */
async function tellParts(databaseUrl: string, acts: number[], days: readonly Day[]): Promise<readonly Account[]> {
  const product = await ProductProcess.start({ environment: { DATABASE_URL: databaseUrl, ROLE: 'http', DEMO: '1' } });
  await product.ready();
  let begun: number | null = null;
  const watch = (): void => {
    if (begun !== null) acts.push(Math.round(performance.now() - begun));
    begun = performance.now();
  };
  const story = await ToldStory.open(databaseUrl, () => product.url, { watch });
  const accounts: Account[] = [];
  for (const [place, before] of days.slice(1).entries()) {
    await story.tell(days[place] ?? BEGINNING, before);
    accounts.push(await accountOf(story.door.database));
  }
  watch();
  await story.close();
  await product.end('SIGTERM');
  return accounts;
}

/** Copies a database that nobody is connected to. @returns the copy's name */
async function keep(databaseUrl: string): Promise<string> {
  const name = `story_${randomBytes(6).toString('hex')}`;
  await copy(new URL(databaseUrl).pathname.slice(1), name);
  return name;
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new Client({ connectionString: (await testServer()).adminUrl });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}

async function copy(from: string, to: string): Promise<string> {
  const url = new URL((await testServer()).ownerUrl);
  await asAdmin(`CREATE DATABASE ${to} TEMPLATE ${from} STRATEGY wal_log OWNER "${url.username}"`);
  url.pathname = `/${to}`;
  return url.href;
}

/** A database of one's own that stands where a kept one stood. */
export async function continueFrom(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await copy(template, name);
  return { url, drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
