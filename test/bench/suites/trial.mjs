import { startInProduct, startProduct } from '../library/children.mjs';
import { processorMs } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { keepSessions, openOfficeAndUnits, preparedCity } from '../population/populate.mjs';

const WORKING_DAYS = 20;
const TRIALS = `SELECT count(*)::int AS count FROM audit_event WHERE action = 'supervision-trial.run'`;

/** A trial finds the same whoever asks; and it must find something. */
function checked(trial) {
  const { from, to, obligations, totals, days } = trial;
  const sum = days.reduce((all, { steps }) => Object.values(steps).reduce((one, steps) => one + steps, all), 0);
  const stated = Object.values(totals).reduce((all, steps) => all + steps, 0);
  if (obligations === 0 || sum === 0 || sum !== stated)
    throw new Error(`tried wrongly: ${obligations} obligations, ${sum} steps by day, ${stated} in all`);
  return { from, to, obligations, totals: Object.fromEntries(Object.entries(totals).sort()) };
}

/** A person asks for it. */
async function byHttp({ server, db, token, databasePid }) {
  await keepSessions(db);
  const before = (await db.query(TRIALS)).rows[0].count;
  const [node, database, begin] = [processorMs(server.pid), processorMs(databasePid), performance.now()];
  const answer = await fetch(`${server.url}/api/v1/supervision/trials`, {
    method: 'POST',
    body: JSON.stringify({ workingDays: WORKING_DAYS }),
    headers: { cookie: `five-ones=${token}`, 'content-type': 'application/json', 'x-requested-with': 'five-ones' },
  });
  const body = await answer.text();
  const ms = performance.now() - begin;
  const [nodeMs, databaseMs] = [processorMs(server.pid) - node, processorMs(databasePid) - database];
  if (!answer.ok) throw new Error(`${answer.status} ${body.slice(0, 500)}`);
  const recorded = (await db.query(TRIALS)).rows[0].count - before;
  if (recorded !== 1) throw new Error(`one trial was recorded ${recorded} times`);
  return { ms, nodeMs, databaseMs, answer: checked(JSON.parse(body)) };
}

/** The use-case itself. */
async function inProcess({ child, databasePid }) {
  const database = processorMs(databasePid);
  const { result, ms, processorMs: nodeMs } = await child.ask({ act: 'trial', workingDays: WORKING_DAYS });
  return { ms, nodeMs, databaseMs: processorMs(databasePid) - database, answer: checked(result) };
}

/** A city, a product that serves it, and a process that runs its use-cases, each warm. */
async function opened({ build, scratch }, obligations) {
  const url = scratch.urlOf(await preparedCity({ build, scratch }, obligations));
  const db = await connect(url);
  const [token] = (await openOfficeAndUnits(db)).office;
  const server = await startProduct(build, { ROLE: 'http', DATABASE_URL: url, RATE_LIMIT: '0' });
  const child = await startInProduct(build, url);
  const given = { server, child, db, token, databasePid: scratch.pid };
  await byHttp(given);
  await inProcess(given);
  const close = async () => {
    await server.stop();
    await child.stop();
    await db.end();
  };
  return { given, close };
}

const sizeOf = (small) => (small ? 10_000 : 100_000);
const NAMES = { http: 'asked over HTTP', process: 'the use-case alone' };
const TRY = { http: byHttp, process: inProcess };

/** The rules tried over the whole population; at most 20,000 obligations are played through. */
async function bench({ side, small, runs }) {
  const { given, close } = await opened(side, sizeOf(small));
  try {
    const rows = [];
    for (const [which, name] of Object.entries(NAMES)) {
      const results = [];
      for (let turn = 0; turn < runs; turn += 1) results.push(await TRY[which](given));
      const of = (field) => spread(results.map((result) => result[field]));
      const { obligations } = results[0].answer;
      note(`trial, ${name}: ${of('ms')} ms`);
      rows.push([name, obligations.toLocaleString('en-US'), of('ms'), `${of('nodeMs')} + ${of('databaseMs')}`]);
    }
    printTable(
      `Trial of the rules in force for ${WORKING_DAYS} working days`,
      ['trial', 'obligations played', 'ms', 'CPU ms: node + database'],
      rows,
    );
  } finally {
    await close();
  }
}

/** The same of one build alone. */
async function open(side, { small }) {
  const { given, close } = await opened(side, sizeOf(small));
  return {
    scenarios: Object.entries(NAMES).map(([which, name]) => async () => ({ [name]: await TRY[which](given) })),
    close,
  };
}

export const trial = { title: `Trial of the rules in force for ${WORKING_DAYS} working days`, bench, open };
