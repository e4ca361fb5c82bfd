import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { schemaDigest } from '../library/build.mjs';
import { migrated } from '../library/children.mjs';
import { connect } from '../library/scratch.mjs';
import { note } from '../library/table.mjs';
import { addPeople } from './people.mjs';
import { addProjects } from './projects.mjs';
import { addQuarters } from './quarters.mjs';
import { addTasks } from './tasks.mjs';
import { openWriter } from './writer.mjs';

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
function version(build) {
  const hash = createHash('sha256').update(schemaDigest(build));
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

async function fill(build, url, write) {
  const db = await connect(await migrated(build, url));
  try {
    await setClock(db, CITY_NOW, true);
    await write(await openWriter(db), { db, url });
    await db.query('VACUUM (ANALYZE)');
  } finally {
    await db.end();
  }
}

/**
 * A build's database that `write` fills, made once and taken again when the scratch folder is kept.
 * @param {{ build: ReturnType<typeof import('../library/build.mjs').buildIn>, scratch: object }} side
 * @returns its name
 */
export async function prepared({ build, scratch }, label, write) {
  const name = `bench_${build.key}_${label}_${version(build)}`;
  if (await scratch.has(name)) return name;
  const begin = performance.now();
  note(`filling ${name} …`);
  await fill(build, await scratch.create(`${name}_draft`), write);
  await scratch.rename(`${name}_draft`, name);
  await scratch.settle();
  note(`filled ${name} in ${Math.round((performance.now() - begin) / 1000)} s`);
  return name;
}

/** A city with so many obligations, of every age and state. @param {number} obligations */
export function preparedCity(side, obligations) {
  return prepared(side, `city_${obligations}`, async (writer) => {
    const size = sizeOf(obligations);
    await addPeople(writer, size.units);
    await addProjects(writer, size);
    await addQuarters(writer);
    await addTasks(writer);
  });
}

/** Only the people and so many projects. @param {(writer: object) => Promise<void>} more what else is written */
export function preparedProjects(side, projects, { label = 'projects', more = () => Promise.resolve() } = {}) {
  return prepared(side, `${label}_${projects}`, async (writer) => {
    const size = { projects, units: Math.max(20, Math.round(projects / PROJECTS_OF_A_UNIT)) };
    await addPeople(writer, size.units);
    await addProjects(writer, size);
    await more(writer);
  });
}

/**
 * Works on a copy of a database, which is thrown away afterwards.
 * @template Result @param {string} label what the copy is called by
 * @param {(db: import('pg').Client, url: string) => Promise<Result>} work @returns {Promise<Result>}
 */
export async function onCopy({ build, scratch }, { label, template }, work) {
  const name = `bench_${label}_${build.key}`;
  const url = await scratch.create(name, template);
  await scratch.settle();
  const db = await connect(url);
  try {
    return await work(db, url);
  } finally {
    await db.end();
    await scratch.drop(name);
  }
}

const USERS = 'SELECT account_id AS "accountId" FROM bench.person_in_use ORDER BY n';
const OFFICE = `SELECT account_id AS "accountId" FROM bench.post WHERE role = 'OFFICE_SECTION_CHIEF' ORDER BY id`;
const UNITS = `SELECT p.account_id AS "accountId" FROM bench.person_in_use p JOIN bench.unit u ON u.n = p.unit_n WHERE u.kind = 'DEPARTMENT' ORDER BY p.n LIMIT 100`;

const tokensOf = async (db, sql) =>
  openSessions(
    db,
    (await db.query(sql)).rows.map(({ accountId }) => accountId),
  );

/** Sessions of everybody in use, in their order. */
export const openUsers = (db) => tokensOf(db, USERS);

/** Sessions of the office's section chiefs, and of a hundred people of departments. */
export async function openOfficeAndUnits(db) {
  return { office: await tokensOf(db, OFFICE), units: await tokensOf(db, UNITS) };
}

/** Keeps sessions from growing idle while other things are measured. */
export const keepSessions = (db) => db.query('UPDATE session SET seen_at = now()');

/** Opens a session for each account, straight in the database. @returns the tokens in the same order */
async function openSessions(db, accountIds) {
  const tokens = accountIds.map(() => randomBytes(32).toString('base64url'));
  const digests = tokens.map((token) => createHash('sha256').update(token).digest());
  await db.query(
    `INSERT INTO session (token_digest, account_id, expires_at) SELECT d, a, now() + interval '8 hours' FROM unnest($1::bytea[], $2::uuid[]) s(d, a)`,
    [digests, accountIds],
  );
  return tokens;
}
