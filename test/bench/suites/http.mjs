import { startBareServer, startProduct } from '../library/children.mjs';
import { measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, percentSpread, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { openSessions, preparedCity } from '../population/populate.mjs';

/** Pairs of a user and something in his scope, spread over everybody and everything. */
const DUTIES_IN_SCOPE = `
SELECT u.n - 1 AS user, x.id FROM (SELECT *, row_number() OVER () AS n FROM bench_user) u CROSS JOIN LATERAL (
  SELECT d.id FROM project_party p JOIN duty d ON d.project_id = p.project_id WHERE p.unit_id = u."unitId" AND p.to_day IS NULL
   ORDER BY hashtext(d.id::text) LIMIT 10) x ORDER BY hashtext(x.id::text)`;
const FIRST_OF_OWN = `
SELECT u.n - 1 AS user, x.ids FROM (SELECT *, row_number() OVER () AS n FROM bench_user) u CROSS JOIN LATERAL (
  SELECT array_agg(id) AS ids FROM (SELECT o.id FROM obligation o WHERE o.owner_unit_id = u."unitId" AND o.state IN ('OPEN','RETURNED')
   ORDER BY o.due_on, o.id LIMIT 25) first) x`;
const TASKS_OF_OWN = `
SELECT u.n - 1 AS user, t.id FROM (SELECT *, row_number() OVER () AS n FROM bench_user) u
  JOIN task t ON t.unit_id = u."unitId" AND t.state = 'ASSIGNED' ORDER BY hashtext(t.id::text) LIMIT 20000`;

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
  const results = { product: [], bare: [] };
  for (let turn = 0; turn < runs; turn += 1) {
    const order = turn % 2 === 0 ? ['product', 'bare'] : ['bare', 'product'];
    for (const which of order) results[which].push(await once(servers[which], scenario, options));
  }
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

async function withServers(url, work) {
  const servers = {
    product: await startProduct({ ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' }),
    bare: await startBareServer(url),
  };
  try {
    return await work(servers);
  } finally {
    await servers.product.stop();
    await servers.bare.stop();
  }
}

async function atSize(scratch, obligations, options) {
  const url = scratch.urlOf(await preparedCity(scratch, obligations));
  const db = await connect(url);
  try {
    const users = (await db.query('SELECT "accountId" FROM bench_user')).rows;
    const tokens = await openSessions(
      db,
      users.map((user) => user.accountId),
    );
    const scenarios = [await readDuty(db, tokens), await listOwn(db, tokens), await progress(db, tokens)];
    const rows = await withServers(url, async (servers) => {
      const found = [];
      for (const scenario of scenarios)
        for (const connections of [1, 32]) {
          await db.query('UPDATE session SET seen_at = now()');
          const compared = await compare(servers, scenario, { ...options, connections, databasePid: scratch.pid });
          found.push(rowOf(scenario, connections, compared));
        }
      return found;
    });
    printTable(
      `Requests at ${obligations.toLocaleString('en-US')} obligations, one HTTP process, closed loop, ${users.length} users in turn`,
      HEAD,
      rows,
    );
  } finally {
    await db.end();
  }
}

/** Read one, list one's own, report progress: the product beside the bare server. */
export async function benchHttp({ scratch, small, runs, seconds }) {
  for (const obligations of small ? [10_000] : [10_000, 1_000_000])
    await atSize(scratch, obligations, { runs, seconds });
}
