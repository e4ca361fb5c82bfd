import { startProduct } from '../library/children.mjs';
import { answersTo, asOperation, firstOf, measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { keepSessions, openOfficeAndUnits, preparedProjects } from '../population/populate.mjs';
import { addEntries } from '../population/registers.mjs';

const PROJECTS = 200;
const YEAR = 2026;
const GOAL_MS = 150;
/** Every entry of the year read once: no way of counting them is quicker. */
const READ_ONCE = `SELECT e.kind, e.level, count(*) FROM register_entry e WHERE e.year IN (${YEAR}, ${YEAR - 1}) AND e.state = 'CONFIRMED' GROUP BY 1, 2`;

const question = (tokens, path, right) => {
  let next = 0;
  return () => ({ path: `/api/v1/${path}`, token: tokens[next++ % tokens.length], right });
};

const valueOf = (body, id) => JSON.parse(body).items.find((count) => count.id === id)?.value;

async function readOnceMs(db) {
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const begin = performance.now();
    await db.query(READ_ONCE);
    times.push(performance.now() - begin);
  }
  return median(times);
}

/** A database of so many entries, a product that serves it, and what is asked of it. */
async function opened({ build, scratch }, entries) {
  const more = (writer) => addEntries(writer, entries);
  const url = scratch.urlOf(
    await preparedProjects({ build, scratch }, PROJECTS, { label: `entries_${entries}`, more }),
  );
  const db = await connect(url);
  const outputs = (
    await db.query(
      `SELECT count(*)::int AS n FROM register_entry WHERE kind = 'OUTPUT' AND year = ${YEAR} AND confirmed_on <= date '2026-10-09'`,
    )
  ).rows[0].n;
  const product = await startProduct(build, { ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });
  const { office, units } = await openOfficeAndUnits(db);
  const numbers = `counts?year=${YEAR}`;
  const list = `counts/outputs.total/items?year=${YEAR}&limit=50`;
  const full = (body) => JSON.parse(body).items.length > 0;
  const asked = [
    {
      name: '年度计数, the office',
      next: question(office, numbers, (body) => valueOf(body, 'outputs.total') === outputs),
    },
    { name: '年度计数, a unit’s people', next: question(units, numbers, (body) => valueOf(body, 'outputs.total') > 0) },
    { name: 'the list of a number, the office', next: question(office, list, full) },
    { name: 'the list of a number, a unit’s people', next: question(units, list, full) },
  ];
  const close = async () => {
    await product.stop();
    await db.end();
  };
  return { product, db, asked, close };
}

async function rowOf({ product, scratch, bare }, { name, next }, { connections, runs, seconds }) {
  const results = [];
  for (let turn = 0; turn < runs; turn += 1)
    results.push(await measure(product, next, { connections, seconds, databasePid: scratch.pid }));
  note(`${name}, ${connections}: load ${load()}`);
  const of = (field) => results.map((result) => result[field]);
  const reached = median(of('p99')) <= GOAL_MS ? 'yes' : 'no';
  const processor = `${shortly(median(of('nodeMs')))} + ${shortly(median(of('databaseMs')))}`;
  return [
    name,
    String(connections),
    spread(of('p50')),
    spread(of('p99')),
    `≤${GOAL_MS} ms`,
    reached,
    shortly(bare),
    processor,
  ];
}

/** All numbers of a year and the year before, without a cache, beside one reading of the same rows. */
async function bench({ side, small, runs, seconds }) {
  const entries = small ? 2_000 : 20_000;
  const { product, db, asked, close } = await opened(side, entries);
  try {
    const bare = await readOnceMs(db);
    const rows = [];
    for (const one of asked)
      for (const connections of [1, 4])
        rows.push(await rowOf({ product, scratch: side.scratch, bare }, one, { connections, runs, seconds }));
    printTable(
      `The year’s numbers over ${entries.toLocaleString('en-US')} entries, closed loop`,
      ['who and what', 'c', 'p50 ms', 'p99 ms', 'goal', 'reached', 'its rows read once, ms', 'CPU ms: node + database'],
      rows,
    );
  } finally {
    await close();
  }
}

/** What two builds should say alike. */
const essence = ({ items }) => items.map(({ id, title, value, lastYear }) => [title ?? id, value, lastYear]);

/** The same of one build alone. */
async function open(side, { small, seconds }) {
  const { product, db, asked, close } = await opened(side, small ? 2_000 : 20_000);
  const measured = ({ name, next }) => {
    const sample = firstOf(next, 3);
    return async () => {
      await keepSessions(db);
      const answer = await answersTo(product.url, sample, essence);
      const result = await measure(product, next, { connections: 4, seconds, databasePid: side.scratch.pid });
      return { [name]: asOperation(result, answer) };
    };
  };
  return { scenarios: asked.map(measured), close };
}

export const counts = { title: 'The year’s numbers, 4 connections, closed loop', bench, open };
