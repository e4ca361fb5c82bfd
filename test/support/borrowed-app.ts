import type { Day } from '../../src/shared-kernel/dates.js';
import { WorkingDays } from '../../src/modules/calendar/index.js';
import { SweepAll } from '../../src/modules/supervision/index.js';
import { Policies } from '../../src/modules/supervision/policy/application/policies.js';
import { serve, type ServedApp, settle, type TestApp } from './app.js';
import { DatabaseAsBooted } from './database-as-booted.js';
import { buildTown, type Town } from './town.js';

declare global {
  /** Counted by environment.ts. */
  var failuresSoFar: number | undefined;
  /** Called by environment.ts at the end of a file. */
  var endKeptApp: (() => Promise<void>) | undefined;
}

/** Rows deleted stay in the pages until somebody vacuums: after so many towns the next one gets a new database. */
const MOST_TOWNS = 25;

interface Kept {
  readonly served: ServedApp;
  /** Built before anybody came: it holds nothing of the clock. */
  readonly town: Town;
  readonly booted: DatabaseAsBooted;
  /** What the sweeps remember of bad hours: nothing yet. */
  readonly sweeps: Readonly<SweepAll>;
  towns: number;
}

let idle: Kept | undefined;

/**
 * The product with the usual settings and a town of its own, as `startTestApp` gives it; `close` hands the product back,
 * and the next test takes it with the database as it was when the town stood, with sweeps that remember no bad hour and with no
 * version of calendar or rules read: numbers are given once, but here a second time. It is not lent on where a test failed,
 * a table or a setting was changed, or work is still under way.
 */
export async function borrowTestApp(startOn?: Day): Promise<TestApp> {
  const kept = (await takeIdle()) ?? (await begin());
  const failures = globalThis.failuresSoFar;
  kept.towns += 1;
  const settled = await settle(kept.served, startOn, kept.town);
  return { ...settled, close: () => handBack(kept, globalThis.failuresSoFar === failures) };
}

async function takeIdle(): Promise<Kept | undefined> {
  const kept = idle;
  idle = undefined;
  if (kept === undefined) return undefined;
  if (await kept.booted.restore()) {
    forget(kept);
    return kept;
  }
  await end(kept);
  return undefined;
}

/** What the process keeps in mind beside the database. */
function forget({ served: { app }, sweeps }: Kept): void {
  Object.assign(app.get(SweepAll, { strict: false }), sweeps);
  for (const type of [Policies, WorkingDays]) {
    const read: unknown = Reflect.get(app.get(type, { strict: false }), 'loaded');
    if (!(read instanceof Map)) throw new Error(`${type.name} keeps the versions it has read elsewhere now`);
    read.clear();
  }
}

async function begin(): Promise<Kept> {
  globalThis.endKeptApp = endIdle;
  const served = await serve();
  const sweeps = Object.assign({}, served.app.get(SweepAll, { strict: false }));
  const town = await served.unitOfWork.run(buildTown);
  return { served, town, booted: await DatabaseAsBooted.of(served.databaseUrl), sweeps, towns: 0 };
}

async function handBack(kept: Kept, passed: boolean): Promise<void> {
  if (!passed || idle !== undefined || kept.towns >= MOST_TOWNS) await end(kept);
  else idle = kept;
}

async function endIdle(): Promise<void> {
  if (idle !== undefined) await end(idle);
  idle = undefined;
}

async function end({ served, booted }: Kept): Promise<void> {
  await booted.end();
  await served.close();
}
