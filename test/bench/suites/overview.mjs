import { startBareServer, startProduct } from '../library/children.mjs';
import { answersTo, asOperation, firstOf, measure } from '../library/closed-loop.mjs';
import { load } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, percentSpread, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { keepSessions, openOfficeAndUnits, preparedCity } from '../population/populate.mjs';

/** So many answers of each kind are held against the other build's. */
const SAMPLE = 10;
/** The quarter being filed: projects of the first page as the office sees them, and the sum of all cells. */
const EXPECTED = `SELECT c.id, (SELECT count(*) FROM duty WHERE cycle_id = c.id) AS duties, (SELECT code FROM project ORDER BY code LIMIT 1) AS first
  FROM cycle c WHERE c.year = 2026 AND c.quarter = 3`;
/** What the dashboard counts: everything unfinished that is neither the office's own nor unreleased history. */
const UNFINISHED = `SELECT count(*) AS count FROM obligation WHERE state IN ('OPEN','SUBMITTED','RETURNED') AND ladder <> 'OFFICE' AND hold IS NULL`;

/** Asks the table as everybody of a list in turn. */
function matrixOf(cycleId, tokens, right) {
  let next = 0;
  return () => ({ path: `/api/v1/cycles/${cycleId}/matrix?limit=50`, token: tokens[next++ % tokens.length], right });
}

/** The totals count every cell once. */
const sumOfTotals = (body) => JSON.parse(body).totals.reduce((sum, total) => sum + total.count, 0);

/** The lights of the dashboard add up to everything unfinished. */
const sumOfLights = (body) => Object.values(JSON.parse(body).total).reduce((sum, count) => sum + count, 0);

/** Asks the dashboard as everybody of a list in turn. */
function dashboardOf(tokens, right) {
  let next = 0;
  return () => ({ path: '/api/v1/dashboard', token: tokens[next++ % tokens.length], right });
}

async function compare(servers, { name, next }, { runs, ...options }) {
  const results = await byTurns(['product', 'bare'], runs, (which) => measure(servers[which], next, options));
  note(`${name}: p99 ${shortly(median(results.product.map(({ p99 }) => p99)))} ms, load ${load()}`);
  return results;
}

function rowOf(name, connections, { product, bare }) {
  const of = (results, field) => results.map((result) => result[field]);
  const ratios = of(product, 'perSecond').map((speed, turn) => speed / bare[turn].perSecond);
  const reached = median(of(product, 'p99')) <= 150 ? 'yes' : 'no';
  return [
    name,
    String(connections),
    spread(of(product, 'p50')),
    spread(of(product, 'p99')),
    '≤150 ms',
    reached,
    spread(of(bare, 'p99')),
    percentSpread(ratios),
    `${shortly(median(of(product, 'nodeMs')))} + ${shortly(median(of(product, 'databaseMs')))}`,
  ];
}

async function scenarios(db) {
  const expected = (await db.query(EXPECTED)).rows[0];
  const unfinished = (await db.query(UNFINISHED)).rows[0].count;
  const { office, units } = await openOfficeAndUnits(db);
  const ofOffice = matrixOf(
    expected.id,
    office,
    (body) => body.includes(`"code":"${expected.first}"`) && sumOfTotals(body) === expected.duties,
  );
  const ofUnits = matrixOf(expected.id, units, (body) => sumOfTotals(body) > 0 && sumOfTotals(body) < expected.duties);
  const dashboard = dashboardOf(office, (body) => sumOfLights(body) === unfinished);
  const unitDashboard = dashboardOf(units, (body) => sumOfLights(body) > 0 && sumOfLights(body) < unfinished);
  return [
    { name: '一览表, the office (all projects)', essence: essenceOfMatrix, next: ofOffice },
    { name: '一览表, a unit’s people', essence: essenceOfMatrix, next: ofUnits },
    { name: '改革总览, the office', essence: essenceOfDashboard, next: dashboard },
    { name: '改革总览, a unit’s people', essence: essenceOfDashboard, next: unitDashboard },
  ];
}

/** What two builds should say alike. */
const essenceOfMatrix = ({ items, totals }) => ({ projects: items.map(({ code }) => code), totals: sorted(totals) });
const essenceOfDashboard = ({ total }) => total;
const sorted = (rows) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

const environmentOf = (url) => ({ ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });

/** The table of projects by the five with its totals, and the dashboard. */
async function bench({ side, small, runs, seconds }) {
  const obligations = small ? 10_000 : 100_000;
  const url = side.scratch.urlOf(await preparedCity(side, obligations));
  const db = await connect(url);
  const servers = { product: await startProduct(side.build, environmentOf(url)), bare: await startBareServer(url) };
  try {
    const rows = [];
    for (const scenario of await scenarios(db))
      for (const connections of [1, 4]) {
        const options = { runs, connections, seconds, databasePid: side.scratch.pid };
        rows.push(rowOf(scenario.name, connections, await compare(servers, scenario, options)));
      }
    printTable(
      `Overview at ${obligations.toLocaleString('en-US')} obligations, first page of 50 projects with the totals of the whole quarter, closed loop`,
      ['table', 'c', 'p50 ms', 'p99 ms', 'goal', 'reached', 'bare p99 ms', 'speed of bare', 'CPU ms: node + database'],
      rows,
    );
  } finally {
    await servers.product.stop();
    await servers.bare.stop();
    await db.end();
  }
}

/** The same of one build alone. */
async function open({ build, scratch }, { small, seconds }) {
  const url = scratch.urlOf(await preparedCity({ build, scratch }, small ? 10_000 : 100_000));
  const db = await connect(url);
  const server = await startProduct(build, environmentOf(url));
  const measured = ({ name, next, essence }) => {
    const sample = firstOf(next, SAMPLE);
    return async () => {
      await keepSessions(db);
      const answer = await answersTo(server.url, sample, essence);
      return {
        [name]: asOperation(await measure(server, next, { connections: 4, seconds, databasePid: scratch.pid }), answer),
      };
    };
  };
  return {
    scenarios: (await scenarios(db)).map(measured),
    close: async () => {
      await server.stop();
      await db.end();
    },
  };
}

export const overview = { title: 'Overview, 4 connections, closed loop', bench, open };
