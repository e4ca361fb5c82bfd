import { setTimeout as pause } from 'node:timers/promises';
import { startProduct, startWorker } from '../library/children.mjs';
import { askMeanwhile } from '../library/closed-loop.mjs';
import { load, processorMs, watchMemory } from '../library/processor-time.mjs';
import { startRedis } from '../library/redis.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { keepSessions, onCopy, openUsers, setClock } from '../population/populate.mjs';
import { WATCH_DAY } from '../population/watch.mjs';
import { checkSwept, preparedWatch } from './sweep.mjs';

const CONNECTIONS = 8;
const NINE = `${WATCH_DAY}T09:00:00+08:00`;
/** The clock runs from here, so that everything is warm when the hour strikes. */
const BEFORE_NINE = `${WATCH_DAY}T08:59:45+08:00`;
const LOOK_EVERY_MS = 200;
const PATIENCE_S = 300;
const GOAL_S = 20;
const GOAL_MB = 120;

/** How late it is, and how many steps are not committed yet. */
const STANDS = `SELECT extract(epoch FROM app_now() - $1::timestamptz)::float8 AS seconds,
  (SELECT count(*) FROM obligation WHERE next_at <= app_now())::int AS left`;

/** By whom it is swept: by the process that answers, or by workers beside it, on either store of the queues. */
const WAYS = {
  'one process': { workers: 0 },
  'one worker, PostgreSQL': { workers: 1 },
  'two workers, PostgreSQL': { workers: 2 },
  'one worker, Redis': { workers: 1, redis: true },
  'two workers, Redis': { workers: 2, redis: true },
};

/** Looks until the last step is committed. @returns when it saw 99 of 100 done, and all, in seconds after nine */
async function waitForSteps(db, due) {
  let p99 = null;
  for (;;) {
    const { seconds, left } = (await db.query(STANDS, [NINE])).rows[0];
    if (seconds > PATIENCE_S) throw new Error(`${left} of ${due} steps are not taken ${PATIENCE_S} s after nine`);
    if (seconds >= 0 && left <= due / 100) p99 ??= seconds;
    if (seconds >= 0 && left === 0) return { p99, all: seconds };
    await pause(LOOK_EVERY_MS);
  }
}

/** What people ask meanwhile: each the matters of his own unit. */
async function questionsOf(db) {
  const tokens = await openUsers(db);
  let next = 0;
  return () => ({
    path: '/api/v1/obligations?mine=true&limit=25',
    token: tokens[next++ % tokens.length],
    right: (body) => body.startsWith('{"items":[{"id":"'),
  });
}

async function startAll({ build }, url, { workers, redis }) {
  const shared = { DATABASE_URL: url, RATE_LIMIT: '0', LOG_LEVEL: 'error', ...(redis && { REDIS_URL: redis }) };
  const server = await startProduct(build, { ...shared, ROLE: workers === 0 ? 'all' : 'http' });
  const beside = [];
  for (let n = 0; n < workers; n += 1) beside.push(await startWorker(build, shared));
  return [server, ...beside];
}

function once(side, template, { due, way, redis }) {
  return onCopy(side, { label: 'morning', template }, async (db, url) => {
    const next = await questionsOf(db);
    const running = await startAll(side, url, { ...way, redis: way.redis && redis.url });
    try {
      await keepSessions(db);
      const stop = askMeanwhile(running[0].url, next, CONNECTIONS);
      await setClock(db, BEFORE_NINE, true);
      await pause(10_000);
      const memory = watchMemory(running.map(({ pid }) => pid));
      const cpu = () => [running.reduce((sum, { pid }) => sum + processorMs(pid), 0), processorMs(side.scratch.pid)];
      const before = cpu();
      const lateness = await waitForSteps(db, due);
      const [nodeMs, databaseMs] = cpu().map((after, which) => after - before[which]);
      const [{ base, peak }, asked] = [memory(), await stop()];
      await checkSwept(db, due);
      return { ...lateness, base, mb: peak, nodeMs, databaseMs, asked };
    } finally {
      for (const one of running) await one.stop();
    }
  });
}

const sizeOf = (small) => (small ? { due: 1_000, watched: 10_000 } : { due: 10_000, watched: 100_000 });

function rowOf(way, results) {
  const of = (field) => results.map((result) => result[field]);
  const reached = Math.max(...of('p99')) <= GOAL_S && Math.max(...of('mb')) <= GOAL_MB;
  return [
    way,
    spread(of('p99'), ' s'),
    spread(of('all'), ' s'),
    spread(of('mb'), ' MB'),
    shortly(median(of('base'))),
    spread(results.map(({ asked }) => asked.perSecond)),
    spread(results.map(({ asked }) => asked.p99)),
    reached ? 'yes' : 'no',
  ];
}

/** Nine o'clock on a full morning, while people work: how late the steps are, and what the processes hold. */
async function bench({ side, small, runs }) {
  const size = sizeOf(small);
  const template = await preparedWatch(side, size);
  const redis = await startRedis();
  try {
    const results = await byTurns(Object.keys(WAYS), runs, async (name) => {
      const found = await once(side, template, { due: size.due, way: WAYS[name], redis });
      note(`nine o'clock, ${name}: p99 ${shortly(found.p99)} s, load ${load()}`);
      return found;
    });
    printTable(
      `Nine o'clock: ${size.due.toLocaleString('en-US')} due, ${CONNECTIONS} connections asking meanwhile; goals p99 ≤${GOAL_S} s, memory ≤+${GOAL_MB} MB`,
      [
        'swept by',
        'p99 lateness',
        'last step',
        'memory above base, of the greatest process',
        'base MB',
        'requests /s',
        'requests p99 ms',
        'reached',
      ],
      Object.keys(WAYS).map((way) => rowOf(way, results[way])),
    );
  } finally {
    await redis.stop();
  }
}

/** The same of one build alone, in one process. */
async function open(side, { small }) {
  const size = sizeOf(small);
  const template = await preparedWatch(side, size);
  const measured = async () => {
    const { p99, nodeMs, databaseMs, mb } = await once(side, template, { due: size.due, way: WAYS['one process'] });
    return { 'p99 lateness of a step at nine': { ms: p99 * 1000, nodeMs, databaseMs, mb } };
  };
  return { scenarios: [measured], close: () => Promise.resolve() };
}

export const morning = { title: 'Nine o’clock under requests', bench, open };
