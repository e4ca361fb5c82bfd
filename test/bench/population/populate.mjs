import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { product } from '../library/build.mjs';
import { connect, migrated } from '../library/scratch.mjs';
import { note } from '../library/table.mjs';
import { addPeople } from './people.mjs';
import { addProjects } from './projects.mjs';
import { addQuarters } from './quarters.mjs';
import { addTasks } from './tasks.mjs';

/** The business clock of the city: the third quarter being filed, the fourth just opened. */
export const CITY_NOW = '2026-10-09T09:00:00+08:00';

/** Eight quarters of five duties, and ten tasks. */
const OBLIGATIONS_OF_A_PROJECT = 50;
const PROJECTS_OF_A_UNIT = 10;

/** How many units and projects so many obligations make. @param {number} obligations */
export function sizeOf(obligations) {
  const projects = Math.max(PROJECTS_OF_A_UNIT, Math.round(obligations / OBLIGATIONS_OF_A_PROJECT));
  return { projects, units: Math.max(20, Math.round(projects / PROJECTS_OF_A_UNIT)) };
}

/** Changes with the schema and with what is written, so that a kept database is never taken for another. */
async function version() {
  const { MIGRATIONS } = await product('app/registry.js');
  const hash = createHash('sha256').update(JSON.stringify(MIGRATIONS));
  const folder = new URL('.', import.meta.url);
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 8);
}

/** Sets the business clock where it is to stand or go on from. */
export async function setClock(db, instant, running) {
  await db.query(
    'INSERT INTO business_clock (base, set_at, running) VALUES ($1, now(), $2) ON CONFLICT (singleton) DO UPDATE SET base = $1, set_at = now(), running = $2',
    [instant, running],
  );
}

async function fill(url, write) {
  const db = await connect(await migrated(url));
  try {
    await setClock(db, CITY_NOW, true);
    await write(db, url);
    await db.query('VACUUM (ANALYZE)');
  } finally {
    await db.end();
  }
}

/**
 * A database that `write` fills, made once and taken again when the scratch folder is kept.
 * @returns its name
 */
export async function prepared(scratch, label, write) {
  const name = `bench_${label}_${await version()}`;
  if (await scratch.has(name)) return name;
  const begin = performance.now();
  note(`filling ${name} …`);
  await fill(await scratch.create(`${name}_draft`), write);
  await scratch.rename(`${name}_draft`, name);
  await scratch.settle();
  note(`filled ${name} in ${Math.round((performance.now() - begin) / 1000)} s`);
  return name;
}

/** A city with so many obligations, of every age and state. @param {number} obligations */
export function preparedCity(scratch, obligations) {
  return prepared(scratch, `city_${obligations}`, async (db) => {
    const size = sizeOf(obligations);
    await addPeople(db, size.units);
    await addProjects(db, size);
    await addQuarters(db);
    await addTasks(db);
  });
}

/** Only the people and projects that owe: so many duties a quarter. @param {number} duties */
export function preparedProjects(scratch, duties) {
  return prepared(scratch, `projects_${duties}`, async (db) => {
    const projects = Math.round(duties / 5);
    const size = { projects, units: Math.max(20, Math.round(projects / PROJECTS_OF_A_UNIT)) };
    await addPeople(db, size.units);
    await addProjects(db, size);
    await db.query('CREATE TABLE bench_office AS SELECT id AS account_id FROM account WHERE login LIKE $$office%$$');
  });
}

/** Opens a session for each account, straight in the database. @returns the tokens in the same order */
export async function openSessions(db, accountIds) {
  const tokens = accountIds.map(() => randomBytes(32).toString('base64url'));
  const digests = tokens.map((token) => createHash('sha256').update(token).digest());
  await db.query('DELETE FROM session');
  await db.query(
    `INSERT INTO session (token_digest, account_id, expires_at) SELECT d, a, now() + interval '8 hours' FROM unnest($1::bytea[], $2::uuid[]) s(d, a)`,
    [digests, accountIds],
  );
  return tokens;
}
