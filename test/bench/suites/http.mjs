import { startBareServer, startProduct } from '../library/children.mjs';
import { answersTo, asOperation, firstOf, measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, percentSpread, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { keepSessions, openUsers, preparedCity } from '../population/populate.mjs';

/** Pairs of a user and something in his scope, spread over everybody and everything. */
const DUTIES_IN_SCOPE = `
SELECT u.n AS user, x.id FROM bench.person_in_use u CROSS JOIN LATERAL (
  SELECT d.id FROM bench.party p JOIN bench.duty d ON d.project_n = p.project_n
   WHERE p.unit_n = u.unit_n AND p.role NOT IN ('GROUP', 'LEADING_OFFICIAL') ORDER BY md5(d.id::text) LIMIT 10) x ORDER BY md5(x.id::text), u.n`;
const FIRST_OF_OWN = `
SELECT u.n AS user, x.ids FROM bench.person_in_use u CROSS JOIN LATERAL (
  SELECT array_agg(id) AS ids FROM (SELECT o.id FROM obligation o WHERE o.owner_unit_id = u.unit_id AND o.state IN ('OPEN','RETURNED')
   ORDER BY o.due_on, o.id LIMIT 25) first) x ORDER BY u.n`;
const TASKS_OF_OWN = `
SELECT u.n AS user, t.id FROM bench.person_in_use u
  JOIN bench.task t ON t.unit_n = u.unit_n AND t.state = 'ASSIGNED' ORDER BY md5(t.id::text) LIMIT 20000`;
/** So many answers of each kind are held against the other build's. */
const SAMPLE = 20;

/** Goes round for ever. */
function round(items) {
  let next = 0;
  return () => items[next++ % items.length];
}

async function readDuty(db, tokens) {
  const { rows } = await db.query(DUTIES_IN_SCOPE);
  const pair = round(rows);
  return {
    name: 'read one duty',
    goal: '≥60 %',
    essence: ({ id, kind, state, unitId, projectId, light, dueOn, plannedOn }) => [
      id,
      kind,
      state,
      unitId,
      projectId,
      light,
      dueOn,
      plannedOn,
    ],
    next: () => () => {
      const { user, id } = pair();
      return { path: `/api/v1/duties/${id}`, token: tokens[user], right: (body) => body.includes(`"id":"${id}"`) };
    },
  };
}

async function listOwn(db, tokens) {
  const { rows } = await db.query(FIRST_OF_OWN);
  const own = round(rows);
  return {
    name: 'list 25 of one’s own',
    goal: '≥60 %',
    essence: ({ items }) => items.map(({ id, state, light, dueOn }) => [id, state, light, dueOn]),
    next: () => () => {
      const { user, ids } = own();
      const right = (body) =>
        body.startsWith(`{"items":[{"id":"${ids[0]}"`) &&
        body.includes(`{"id":"${ids[24]}"`) &&
        !body.includes('"nextCursor":null');
      return { path: '/api/v1/obligations?mine=true&limit=25', token: tokens[user], right };
    },
  };
}

/** How often a note was written, and the record and the news of it: each must equal the number of answers. */
const COUNTS = `SELECT (SELECT count(*) FROM task_progress WHERE note = $1) AS notes,
  (SELECT count(*) FROM audit_event WHERE action = 'task.progressed') AS events, (SELECT count(*) FROM outbox WHERE topic = 'task.progressed') AS news`;

async function progress(db, tokens) {
  const { rows } = await db.query(TASKS_OF_OWN);
  const task = round(rows);
  let runs = 0;
  return {
    name: 'task progress',
    goal: '≥50 %',
    essence: ({ id, state }) => [id, state],
    next: () => {
      const text = `进展说明 ${process.pid}-${(runs += 1)}`;
      let percent = 0;
      const ask = () => {
        const { user, id } = task();
        const body = JSON.stringify({ percent: (percent = (percent + 1) % 100), note: text });
        return {
          method: 'POST',
          path: `/api/v1/tasks/${id}/progress`,
          token: tokens[user],
          body,
          right: (answer) => answer.includes(`"id":"${id}"`),
        };
      };
      ask.before = async () => (ask.counts = (await db.query(COUNTS, [text])).rows[0]);
      ask.after = async (asked) => {
        const now = (await db.query(COUNTS, [text])).rows[0];
        for (const [what, count] of Object.entries(now))
          if (count - ask.counts[what] !== asked)
            throw new Error(`${asked} writes answered, but ${count - ask.counts[what]} ${what} written`);
      };
      return ask;
    },
  };
}

async function once(server, scenario, options) {
  const next = scenario.next();
  await next.before?.();
  const result = await measure(server, next, options);
  await next.after?.(result.asked);
  return result;
}

/** Product and bare server by turns, so that other people's work on the machine troubles both alike. */
async function compare(servers, scenario, { runs, ...options }) {
  const results = await byTurns(['product', 'bare'], runs, (which) => once(servers[which], scenario, options));
  const ratios = results.product.map(({ perSecond }, turn) => perSecond / results.bare[turn].perSecond);
  note(`${scenario.name}, c=${options.connections}: ${shortly(median(ratios) * 100)} %, load ${load()}`);
  return { ...results, ratios };
}

const of = (results, field) => results.map((result) => result[field]);
const pair = (results) => `${shortly(median(of(results, 'nodeMs')))} + ${shortly(median(of(results, 'databaseMs')))}`;

function rowOf(scenario, connections, { product, bare, ratios }) {
  return [
    scenario.name,
    String(connections),
    spread(of(product, 'perSecond')),
    spread(of(bare, 'perSecond')),
    percentSpread(ratios),
    connections === 32 ? scenario.goal : '',
    `${shortly(median(of(product, 'p50')))} / ${shortly(median(of(product, 'p99')))}`,
    pair(product),
    pair(bare),
  ];
}

const HEAD = [
  'request',
  'c',
  'product /s',
  'bare /s',
  'ratio',
  'goal',
  'product p50 / p99 ms',
  'CPU ms: node + database',
  'bare: node + database',
];

const environmentOf = (url) => ({ ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });

async function withServers(build, url, work) {
  const servers = { product: await startProduct(build, environmentOf(url)), bare: await startBareServer(url) };
  try {
    return await work(servers);
  } finally {
    await servers.product.stop();
    await servers.bare.stop();
  }
}

async function scenariosOf(db) {
  const tokens = await openUsers(db);
  return {
    users: tokens.length,
    scenarios: [await readDuty(db, tokens), await listOwn(db, tokens), await progress(db, tokens)],
  };
}

async function atSize(side, obligations, options) {
  const url = side.scratch.urlOf(await preparedCity(side, obligations));
  const db = await connect(url);
  try {
    const { users, scenarios } = await scenariosOf(db);
    const rows = await withServers(side.build, url, async (servers) => {
      const found = [];
      for (const scenario of scenarios)
        for (const connections of [1, 32]) {
          await keepSessions(db);
          const compared = await compare(servers, scenario, { ...options, connections, databasePid: side.scratch.pid });
          found.push(rowOf(scenario, connections, compared));
        }
      return found;
    });
    printTable(
      `Requests at ${obligations.toLocaleString('en-US')} obligations, one HTTP process, closed loop, ${users} users in turn`,
      HEAD,
      rows,
    );
  } finally {
    await db.end();
  }
}

/** Read one, list one's own, report progress: the product beside the bare server. */
async function bench({ side, small, runs, seconds }) {
  for (const obligations of small ? [10_000] : [10_000, 1_000_000]) await atSize(side, obligations, { runs, seconds });
}

/** The same requests of one build alone. */
async function open({ build, scratch }, { small, seconds }) {
  const url = scratch.urlOf(await preparedCity({ build, scratch }, small ? 10_000 : 100_000));
  const db = await connect(url);
  const server = await startProduct(build, environmentOf(url));
  const { scenarios } = await scenariosOf(db);
  const measured = (scenario, sample, connections) => async () => {
    await keepSessions(db);
    const answer = await answersTo(server.url, sample, scenario.essence);
    const result = await once(server, scenario, { seconds, connections, databasePid: scratch.pid });
    return { [`${scenario.name}, c=${connections}`]: asOperation(result, answer) };
  };
  return {
    scenarios: scenarios.flatMap((scenario) => {
      const sample = firstOf(scenario.next(), SAMPLE);
      return [1, 32].map((connections) => measured(scenario, sample, connections));
    }),
    close: async () => {
      await server.stop();
      await db.end();
    },
  };
}

export const http = { title: 'Requests, one HTTP process, closed loop', bench, open };
