/**
 * The product's own use-cases in a real process of their own, without its background work, so that what is timed is
 * the work itself. Asked by messages; answers how long it took.
 */
import 'reflect-metadata';
import { product } from './library/build.mjs';

const { createHttpApp } = await product('app/http-app.js');
const { AppModule } = await product('app/app.module.js');
const { loadSettings } = await product('platform/config/index.js');
const settings = loadSettings({ DATABASE_URL: process.env.DATABASE_URL, ROLE: 'http', LOG_LEVEL: 'fatal' });
const app = await createHttpApp(AppModule.forRoot(settings, settings.databaseUrl), settings);
await app.init();
const get = (type) => app.get(type, { strict: false });

async function timed(work) {
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: performance.now() - begin, processorMs: (user + system) / 1000 };
}

/** Opens a quarter as the worker does after a person has asked for it. */
async function open({ cycleId }) {
  const { systemActor } = await product('shared-kernel/actor.js');
  const { MakeDuties } = await product('modules/cycles/application/make-duties.use-case.js');
  const { OpenCycle } = await product('modules/cycles/application/open-cycle.use-case.js');
  const actor = systemActor('bench');
  await get(OpenCycle).execute(actor, cycleId, null);
  return timed(() => get(MakeDuties).execute(actor, cycleId));
}

/** Sweeps until nothing is due, as the job does. */
async function sweep({ breaker, wait }) {
  const { SweepAll } = await product('modules/supervision/application/watch/sweep-all.use-case.js');
  return timed(() => get(SweepAll).execute({ breaker, wait }));
}

const ACTS = { open, sweep };

process.on('message', ({ act, ...given }) => {
  ACTS[act](given).then(
    (answer) => process.send(answer),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});
process.on('SIGTERM', () => process.exit(0));
process.send('ready');
