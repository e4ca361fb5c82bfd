import { startProduct } from '../library/children.mjs';
import { answersTo, asOperation, firstOf, measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { keepSessions, openOfficeAndUnits, preparedProjects } from '../population/populate.mjs';
import { addWordedTasks } from '../population/words.mjs';

const PROJECTS = 200;
/** The same question without an index of words. */
const SCAN = `SELECT t.id FROM task t WHERE strpos(search_text(t.matter), $1) > 0 LIMIT 11`;

const question = (tokens, words) => {
  let next = 0;
  return () => ({
    path: `/api/v1/search?words=${encodeURIComponent(words)}`,
    token: tokens[next++ % tokens.length],
    right: (body) => body.includes('"kind":"TASK"'),
  });
};

async function scanMs(db, words) {
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const begin = performance.now();
    await db.query(SCAN, [words]);
    times.push(performance.now() - begin);
  }
  return median(times);
}

async function rowOf({ product, db, scratch }, { name, words, next }, { runs, seconds }) {
  const results = [];
  for (let turn = 0; turn < runs; turn += 1)
    results.push(await measure(product, next, { connections: 4, seconds, databasePid: scratch.pid }));
  note(`${name}: load ${load()}`);
  const of = (field) => results.map((result) => result[field]);
  return [name, words, spread(of('p50')), spread(of('p99')), shortly(await scanMs(db, words))];
}

/** A database of so many worded tasks, a product that serves it, and what is asked of it. */
async function opened({ build, scratch }, tasks) {
  const label = `words_${tasks}`;
  const more = (writer) => addWordedTasks(writer, tasks);
  const url = scratch.urlOf(await preparedProjects({ build, scratch }, PROJECTS, { label, more }));
  const db = await connect(url);
  const product = await startProduct(build, { ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });
  const { office, units } = await openOfficeAndUnits(db);
  const asked = [
    { name: 'the office, a rare word', tokens: office, words: '菌菇' },
    { name: 'the office, a word of many rows', tokens: office, words: '园区' },
    { name: 'the office, a word of every row', tokens: office, words: '改革' },
    { name: 'a unit’s people, a word of many rows', tokens: units, words: '园区' },
  ].map(({ name, tokens, words }) => ({ name, words, next: question(tokens, words) }));
  const close = async () => {
    await product.stop();
    await db.end();
  };
  return { product, db, asked, close };
}

/** Search by two characters over 100,000 tasks, beside reading the whole table for the same words. */
async function bench({ side, small, runs, seconds }) {
  const tasks = small ? 10_000 : 100_000;
  const { product, db, asked, close } = await opened(side, tasks);
  try {
    const rows = [];
    for (const one of asked) rows.push(await rowOf({ product, db, scratch: side.scratch }, one, { runs, seconds }));
    printTable(
      `Search over ${tasks.toLocaleString('en-US')} tasks by two characters, closed loop, 4 connections`,
      ['who and what', 'words', 'p50 ms', 'p99 ms', 'reading the table, ms'],
      rows,
    );
  } finally {
    await close();
  }
}

/** What two builds should say alike: which kinds of things are found and how many of each on the first page. */
const essence = (answer) => JSON.stringify(answer).match(/"kind":"[A-Z_]+"/g);

/** The same of one build alone. */
async function open(side, { small, seconds }) {
  const { product, db, asked, close } = await opened(side, small ? 10_000 : 100_000);
  const measured = ({ name, next }) => {
    const sample = firstOf(next, 5);
    return async () => {
      await keepSessions(db);
      const answer = await answersTo(product.url, sample, essence);
      const result = await measure(product, next, { connections: 4, seconds, databasePid: side.scratch.pid });
      return { [name]: asOperation(result, answer) };
    };
  };
  return { scenarios: asked.map(measured), close };
}

export const search = { title: 'Search by two characters, 4 connections, closed loop', bench, open };
