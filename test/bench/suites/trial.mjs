import { capabilityOrNull } from '../library/capabilities.mjs';
import { startInProduct, startProduct } from '../library/children.mjs';
import { clientAt } from '../library/client.mjs';
import { processorMs, watchMemory } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { CITY_NOW, keepSessions, openOfficeAndUnits, preparedCity, setClock } from '../population/populate.mjs';

const WORKING_DAYS = 20;
/** Today's rungs have fired: the next look, and the window, are the next working day's. */
const WINDOW = `SELECT add_working_days(app_today(), 1)::text AS from, add_working_days(app_today(), ${WORKING_DAYS})::text AS to`;
const TRIALS = `SELECT count(*)::int AS count FROM audit_event WHERE action = 'supervision-trial.run'`;
/** A trial that nobody is told to do. */
const WRITE_TRIAL = `
INSERT INTO rule_trial (base_version, from_day, to_day) SELECT max(version), $1, $2 FROM supervision_policy WHERE effective_from <= $1 RETURNING id`;
const READ_TRIAL = `SELECT from_day AS "from", to_day AS "to", obligations, outcome FROM rule_trial WHERE id = $1`;

const sum = (counts) => Object.values(counts).reduce((all, count) => all + count, 0);
const inOrder = (counts) => Object.fromEntries(Object.entries(counts).sort());

/** What both builds say of a trial: those before trials were work say it of one rule set alone. */
const plainly = ({ from, to, obligations, totals, days, outcome }) =>
  outcome === undefined
    ? { from, to, obligations, totals, days: days.map(({ steps }) => steps) }
    : { from, to, obligations, totals: outcome.totals.present, days: outcome.days.map(({ present }) => present) };

/** A trial finds the same whoever asks; and it must find something. */
function checked(trial) {
  const { from, to, obligations, totals, days } = plainly(trial);
  const [byDay, stated] = [days.reduce((all, steps) => all + sum(steps), 0), sum(totals)];
  if (obligations === 0 || stated === 0 || byDay !== stated)
    throw new Error(`tried wrongly: ${obligations} obligations, ${byDay} steps by day, ${stated} in all`);
  return { from, to, obligations, totals: inOrder(totals) };
}

/** A person asks for it and has the answer: at once, or from the page of the trial when the work is done. */
async function askedByHttp({ by, asWork, window }) {
  if (!asWork) return by.post('/supervision/trials', { workingDays: WORKING_DAYS });
  const id = await by.done(await by.post('/supervision/trials', window));
  return (await by.ask(`/supervision/trials/${id}`)).json();
}

async function byHttp(given) {
  const { server, db, databasePid } = given;
  await keepSessions(db);
  const before = (await db.query(TRIALS)).rows[0].count;
  const [node, database, begin] = [processorMs(server.pid), processorMs(databasePid), performance.now()];
  const memory = watchMemory([server.pid]);
  const trial = await askedByHttp(given).finally(memory);
  const ms = performance.now() - begin;
  const [nodeMs, databaseMs] = [processorMs(server.pid) - node, processorMs(databasePid) - database];
  const recorded = (await db.query(TRIALS)).rows[0].count - before;
  if (recorded !== 1) throw new Error(`one trial was recorded ${recorded} times`);
  return { ms, nodeMs, databaseMs, mb: memory().peak, answer: checked(trial) };
}

/** The use-case itself. */
async function inProcess({ child, db, asWork, window, databasePid }) {
  const trialId = asWork ? (await db.query(WRITE_TRIAL, [window.from, window.to])).rows[0].id : null;
  const database = processorMs(databasePid);
  const { result, ms, processorMs: nodeMs } = await child.ask({ act: 'trial', trialId, workingDays: WORKING_DAYS });
  const databaseMs = processorMs(databasePid) - database;
  const trial = asWork ? (await db.query(READ_TRIAL, [trialId])).rows[0] : result;
  return { ms, nodeMs, databaseMs, answer: checked(trial) };
}

/** A city, a product that serves it and does its work, and a process that runs its use-cases, each warm. */
async function opened({ build, scratch }, obligations) {
  const url = scratch.urlOf(await preparedCity({ build, scratch }, obligations));
  const db = await connect(url);
  // It stands, so that the product that serves it finds nothing due, however long a kept city is measured.
  await setClock(db, CITY_NOW, false);
  const [token] = (await openOfficeAndUnits(db)).office;
  const server = await startProduct(build, { DATABASE_URL: url, RATE_LIMIT: '0' });
  const child = await startInProduct(build, url);
  const asWork = (await capabilityOrNull(build.root, 'AskTrial')) !== null;
  const window = (await db.query(WINDOW)).rows[0];
  const given = { server, child, db, by: clientAt(server.url, token), asWork, window, databasePid: scratch.pid };
  await byHttp(given);
  await inProcess(given);
  const close = async () => {
    await server.stop();
    await child.stop();
    await db.end();
  };
  return { given, close };
}

/** All that is watched in either city is fewer than the 20,000 that trials played at most before they were work. */
const sizeOf = (small) => (small ? 10_000 : 80_000);
/** Of which a hundred thousand are played, in one job. */
const GREAT = 480_000;
const PLAYED_OF_GREAT = 100_000;
const GOAL_MB = 120;
const NAMES = { http: 'asked over HTTP, to its answer', process: 'the use-case alone' };
const TRY = { http: byHttp, process: inProcess };

/** What a thousand obligations cost. */
const perThousand = ({ ms, nodeMs, databaseMs, mb, answer: { obligations } }) => ({
  ms: (ms / obligations) * 1000,
  nodeMs: (nodeMs / obligations) * 1000,
  databaseMs: (databaseMs / obligations) * 1000,
  mb,
});

async function benchOf(side, obligations, runs) {
  const { given, close } = await opened(side, obligations);
  try {
    const rows = [];
    for (const [which, name] of Object.entries(NAMES)) {
      const results = [];
      for (let turn = 0; turn < runs; turn += 1) results.push(await TRY[which](given));
      const of = (field) => spread(results.map((result) => result[field]));
      const played = results[0].answer.obligations;
      note(`trial, ${name}: ${of('ms')} ms`);
      rows.push([
        name,
        played.toLocaleString('en-US'),
        of('ms'),
        spread(results.map(({ ms }) => (played / ms) * 1000)),
        `${of('nodeMs')} + ${of('databaseMs')}`,
        results[0].mb === undefined ? '–' : of('mb'),
      ]);
    }
    return rows;
  } finally {
    await close();
  }
}

/** The rules tried over the whole population; in full also over one of which a hundred thousand are played. */
async function bench({ side, small, runs }) {
  const rows = [];
  for (const size of small ? [sizeOf(small)] : [sizeOf(small), GREAT]) rows.push(...(await benchOf(side, size, runs)));
  printTable(
    `Trial of the rules in force for ${WORKING_DAYS} working days; goal for memory ≤+${GOAL_MB} MB`,
    ['trial', 'obligations played', 'ms', 'played /s', 'CPU ms: node + database', 'MB above base'],
    rows,
  );
}

/** The same of one build alone; in full also so many as it can play in one go, each for itself: a build before trials were work plays 20,000. */
async function open(side, { small }) {
  const asWork = (await capabilityOrNull(side.build.root, 'AskTrial')) !== null;
  const { given, close } = await opened(side, sizeOf(small));
  const great = small ? null : asWork ? await opened(side, GREAT) : { given, close: () => Promise.resolve() };
  const ofGreat = async () => {
    const result = await byHttp(great.given);
    const played = result.answer.obligations;
    if (asWork && played < PLAYED_OF_GREAT) throw new Error(`only ${shortly(played)} were played`);
    return { [`a thousand of ${PLAYED_OF_GREAT.toLocaleString('en-US')} in one job`]: perThousand(result) };
  };
  return {
    scenarios: [
      ...Object.entries(NAMES).map(([which, name]) => async () => ({ [name]: await TRY[which](given) })),
      ...(great === null ? [] : [ofGreat]),
    ],
    close: async () => {
      await close();
      await great?.close();
    },
  };
}

export const trial = { title: `Trial of the rules in force for ${WORKING_DAYS} working days`, bench, open };
