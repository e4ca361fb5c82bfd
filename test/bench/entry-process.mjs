/**
 * The one way into a build besides HTTP and files: its use-cases in a real process of their own, without its background
 * work, so that what is timed is the work itself. Asked by messages; answers how long it took.
 */
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
  const settings = (await its('loadSettings'))({ DATABASE_URL, ROLE: 'http', LOG_LEVEL: 'fatal' });
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

const ACTS = { migrate, boot, open, sweep, trial };

process.on('message', ({ act, ...given }) => {
  ACTS[act](given).then(
    (answer) => process.send(answer),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.on('SIGTERM', () => process.exit(0));
process.send('ready');
