/**
 * The one way into a build besides HTTP and files: its use-cases in a real process of their own, without its background
 * work, so that what is timed is the work itself. Asked by messages; answers how long it took.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { capability } from './library/capabilities.mjs';

const { BUILD_ROOT, DATABASE_URL } = process.env;
createRequire(join(BUILD_ROOT, 'package.json'))('reflect-metadata');
const its = (name) => capability(BUILD_ROOT, name);

let app;
const use = async (name) => app.get(await its(name), { strict: false });
const actor = async () => (await its('systemActor'))('bench');

async function timed(work) {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: performance.now() - begin, processorMs: (user + system) / 1000 };
}

/** Brings the database to the build's schema. */
async function migrate() {
  await (
    await its('migrate')
  )(DATABASE_URL, await its('MIGRATIONS'));
  return {};
}

/** Makes the application ready for the acts below. */
async function boot() {
  const createHttpApp = await its('createHttpApp');
  const AppModule = await its('AppModule');
  const settings = (await its('loadSettings'))({
    DATABASE_URL,
    ROLE: 'http',
    LOG_LEVEL: 'fatal',
    OUTGOING_HOSTS: '127.0.0.1',
  });
  app = await createHttpApp(AppModule.forRoot(settings, settings.databaseUrl), settings);
  await app.init();
  return {};
}

/** Opens a quarter as the worker does after a person has asked for it. */
async function open({ cycleId }) {
  await (await use('OpenCycle')).execute(await actor(), cycleId, null);
  const [makeDuties, engine] = [await use('MakeDuties'), await actor()];
  return timed(() => makeDuties.execute(engine, cycleId));
}

/** Works out the scores of a closed quarter. */
async function score({ cycleId }) {
  const [runScores, engine] = [await use('RunScores'), await actor()];
  return timed(() => runScores.run(engine, cycleId));
}

/** Sweeps until nothing is due, as the job does. */
async function sweep({ breaker, wait }) {
  const sweepAll = await use('SweepAll');
  return timed(() => sweepAll.execute({ breaker, wait }));
}

/** Plays the rules in force over the whole population: as the job does what stands written, where the build has that. */
async function trial({ trialId, workingDays }) {
  const [runTrial, engine] = [await use('RunTrial'), await actor()];
  const work = { subjectId: trialId, report: () => Promise.resolve() };
  return timed(() => (trialId === null ? runTrial.execute(engine, { workingDays }) : runTrial.execute(work)));
}

/** Puts what was told on its way. */
async function gather() {
  const gathering = await use('GatherDeliveries');
  return timed(() => gathering.execute());
}

/** Sends until nothing is due, as a channel's lane does. */
async function sendAll() {
  const send = await use('SendDeliveries');
  const [channel] = await send.channels();
  return timed(async () => {
    while ((await send.execute(channel)) > 0);
  });
}

/** Tells people so many things, a thousand in a transaction, each of another thing. */
async function tell({ people, items }) {
  const [unitOfWork, notify] = [await use('UnitOfWork'), await its('notify')];
  const { rows } = await unitOfWork.run(async (tx) => ({
    rows: await tx.query('SELECT id FROM bench.post ORDER BY id LIMIT $1', [people]),
  }));
  const draftOf = (n) => ({
    ...{ key: `told:${n}`, kind: 'REMINDER', subjectType: 'OBLIGATION', subjectId: randomUUID() },
    ...{ title: '提醒', body: '请按期完成。', recipientPostId: rows[n % rows.length].id },
  });
  return timed(async () => {
    for (let from = 0; from < items; from += 1_000) {
      const drafts = Array.from({ length: Math.min(1_000, items - from) }, (_, n) => draftOf(from + n));
      await unitOfWork.run((tx) => notify(tx, drafts));
    }
  });
}

const ACTS = { migrate, boot, open, score, sweep, trial, gather, sendAll, tell };

process.on('message', ({ act, ...given }) => {
  ACTS[act](given).then(
    (answer) => process.send(answer),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.on('SIGTERM', () => process.exit(0));
process.send('ready');
