import { join } from 'node:path';
import { JOBS } from '../../../src/app/registry.js';
import { RUN_WORK, WORK_JOBS } from '../../../src/platform/queue/platform-jobs.js';
import { postgresBackend } from '../../../src/platform/queue/postgres-backend.js';
import type { JobQueue } from '../../../src/platform/queue/queue-backend.js';
import { redisBackend } from '../../../src/platform/queue/redis-backend.js';
import type { TestDatabase } from '../databases.js';
import { openDoor, type OpenDoor, TEST_APPLICATION } from './door.js';
import { type FaultyTelling, type Harm, type Outcome, tellMiddle } from './fault-story.js';
import type { Member } from './fleet.js';
import type { Reception } from './patient-client.js';
import { faultSeed, Seeded, tell } from './seeded.js';

/** What befalls an installation while the story is told, and what must have come of it by the end. */
export interface Fault {
  begin(database: TestDatabase): Harm | Promise<Harm>;
  expectDone(outcome: Outcome): void;
}

/** A client that loses some of its answers, and asks again. */
export function forgetfulClient(): Fault {
  const seed = faultSeed();
  tell(`FAULT_SEED=${String(seed)} (answers lost)`);
  const seeded = new Seeded(seed);
  const receptions: Reception[] = ['HEARD', 'GONE', 'UNREAD'];
  let losses = 0;
  const receive = (): Reception => {
    const reception = seeded.pick(receptions);
    if (reception !== 'HEARD') losses += 1;
    return reception;
  };
  const expectDone = ({ patience }: Outcome): void => {
    tell(`${String(patience.lost)} answers lost, ${String(patience.foundDone)} acts found done when repeated`);
    expect(patience.lost).toBeGreaterThan(30);
    expect(patience.foundDone).toBeGreaterThan(5);
  };
  return { begin: () => ({ receive, fault: 'answers lost, acts sent again', times: () => losses }), expectDone };
}

/** Every job is delivered five times over. */
export function fiveTimesOver(redisUrl?: string): Fault {
  const deliveries: Promise<number>[] = [];
  let delivered = 0;
  const begin = async ({ url }: TestDatabase): Promise<Harm> => {
    const door = await openDoor(url);
    const queues = await openQueues(url, redisUrl);
    // At every third act, so that what is delivered is worked off before the story ends.
    const watch = (act: number): void => {
      if (act % 3 === 0) deliveries.push(deliver(door, queues));
    };
    const end = async (): Promise<void> => {
      delivered = (await Promise.all(deliveries)).reduce((all, each) => all + each, 0);
      await queues.close();
      await door.close();
    };
    return { watch, end, fault: 'every job delivered five times, three workers', times: () => delivered };
  };
  return { begin, expectDone: () => expect(delivered).toBeGreaterThan(200) };
}

/** Tells the part of the story with the most going on while a fault befalls it. */
export async function tellMiddleUnder(
  { begin, expectDone }: Fault,
  telling: Pick<FaultyTelling, 'members' | 'redisUrl'>,
): Promise<Outcome> {
  const outcome = await tellMiddle({ ...telling, harm: (_fleet, database) => begin(database) });
  expectDone(outcome);
  return outcome;
}

/** Several at once. */
export function together(...faults: readonly Fault[]): Fault {
  const begin = async (database: TestDatabase): Promise<Harm> => {
    const harms: Harm[] = [];
    for (const fault of faults) harms.push(await fault.begin(database));
    const receive = harms.find((harm) => harm.receive !== undefined)?.receive;
    const watch = (act: number): void => {
      for (const harm of harms) harm.watch?.(act);
    };
    const end = async (): Promise<void> => {
      for (const harm of harms) await harm.end?.();
    };
    return { watch, end, ...(receive && { receive }) };
  };
  const expectDone = (outcome: Outcome): void => {
    for (const fault of faults) fault.expectDone(outcome);
  };
  return { begin, expectDone };
}

const DAY_MS = '86400000';

/** One process's clock a day ahead, another's a day behind. */
export const WRONG_CLOCKS = [
  { role: 'all', ...shifted(DAY_MS) },
  { role: 'worker', ...shifted(`-${DAY_MS}`) },
] as const;

/** Nothing is done to them beside. */
export const wrongClocks: Fault = {
  begin: () => ({ fault: 'processes’ clocks a day ahead and a day behind', times: () => 2 }),
  expectDone: () => undefined,
};

function shifted(ms: string): Pick<Member, 'environment' | 'preload'> {
  return { environment: { SHIFT_MS: ms }, preload: join(__dirname, 'shift-clock.cjs') };
}

interface Queues {
  readonly engine: JobQueue;
  readonly work: JobQueue;
  close(): Promise<void>;
}

async function openQueues(databaseUrl: string, redisUrl: string | undefined): Promise<Queues> {
  const ignore = (): void => undefined;
  const ours = new URL(databaseUrl);
  ours.searchParams.set('application_name', TEST_APPLICATION);
  const backend = redisUrl === undefined ? await postgresBackend(ours.href, ignore) : redisBackend(redisUrl, ignore);
  const [engine, work] = [backend.openQueue('engine'), backend.openQueue('work')];
  const close = async (): Promise<void> => {
    await engine.close();
    await work.close();
    await backend.close();
  };
  return { engine, work, close };
}

/** Puts every tick job, and the latest long work, into the queues five times more. @returns how many jobs */
async function deliver({ database }: OpenDoor, { engine, work }: Queues): Promise<number> {
  const ticks = [...WORK_JOBS, ...JOBS].filter((job) => job.tick === true);
  const latest = await database.query<{ subjectId: string }>(
    'SELECT id AS "subjectId" FROM work ORDER BY created_at DESC LIMIT 1',
  );
  const five = <T>(one: T): T[] => Array.from({ length: 5 }, () => one);
  const beats = ticks.flatMap(({ name }) => five({ name, data: {} }));
  const works = latest.flatMap((data) => five({ name: RUN_WORK, data: { ...data } }));
  await Promise.all([
    engine.addBulk(beats.map((job) => ({ ...job, opts: { attempts: 1 } }))),
    work.addBulk(works.map((job) => ({ ...job, opts: { attempts: 1 } }))),
  ]);
  return beats.length + works.length;
}
