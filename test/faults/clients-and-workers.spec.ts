import { join } from 'node:path';
import { JOBS } from '../../src/app/registry.js';
import { RUN_WORK, WORK_JOBS } from '../../src/platform/queue/platform-jobs.js';
import { postgresBackend } from '../../src/platform/queue/postgres-backend.js';
import type { JobQueue } from '../../src/platform/queue/queue-backend.js';
import { redisBackend } from '../../src/platform/queue/redis-backend.js';
import { cutConnections, type Cutter } from '../support/faults/cut-connections.js';
import { openDoor, type OpenDoor, TEST_APPLICATION } from '../support/faults/door.js';
import { type Harm, type Outcome, tellMiddle } from '../support/faults/fault-story.js';
import type { Member } from '../support/faults/fleet.js';
import type { Reception } from '../support/faults/patient-client.js';
import { harmRedis } from '../support/faults/redis-harm.js';
import { faultSeed, Seeded, tell } from '../support/faults/seeded.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';
import { longForm } from '../support/form.js';

const seed = faultSeed();
const LONG_MS = 600_000;
const DAY_MS = '86400000';

/** A client that loses some of its answers, and what it then expects of the telling. */
function forgetfulClient(): { readonly harm: Harm; expectAsked(outcome: Outcome): void } {
  tell(`FAULT_SEED=${String(seed)} (answers lost)`);
  const seeded = new Seeded(seed);
  const receptions: Reception[] = ['HEARD', 'GONE', 'UNREAD'];
  const expectAsked = ({ patience }: Outcome): void => {
    tell(`${String(patience.lost)} answers lost, ${String(patience.foundDone)} acts found done when repeated`);
    expect(patience.lost).toBeGreaterThan(30);
    expect(patience.foundDone).toBeGreaterThan(5);
  };
  let losses = 0;
  const receive = (): Reception => {
    const reception = seeded.pick(receptions);
    if (reception !== 'HEARD') losses += 1;
    return reception;
  };
  return { harm: { receive, fault: 'answers lost, acts sent again', times: () => losses }, expectAsked };
}

/** Three workers at once, and every job five times over; in the gate they lose connections meanwhile. */
function threeAtOnce(redisUrl: () => string | undefined): void {
  const worker = { role: 'worker' } as const;
  const cuts = !longForm;

  it(
    `three at once, and every job delivered five times${cuts ? ', while any connection may be cut, within transactions too' : ''}: each thing is done once`,
    async () => {
      const deliveries: Promise<number>[] = [];
      const sum = async (): Promise<number> => (await Promise.all(deliveries)).reduce((all, each) => all + each, 0);
      let delivered = 0;
      let cutter: Cutter | undefined;
      const harm = async (_fleet: unknown, { url }: { readonly url: string }): Promise<Harm> => {
        const door = await openDoor(url);
        const queues = await openQueues(url, redisUrl());
        cutter = cuts ? await cutConnections(url) : undefined;
        // At every third act, so that what is delivered is worked off before the story ends.
        const watch = (act: number): void => {
          cutter?.watch(act);
          if (act % 3 === 0) deliveries.push(deliver(door, queues));
        };
        const end = async (): Promise<void> => {
          delivered = await sum();
          await cutter?.end();
          await queues.close();
          await door.close();
        };
        return { watch, end, fault: 'every job delivered five times, three workers', times: () => delivered };
      };
      await tellMiddle({ members: [{ role: 'all' }, worker, worker], redisUrl: redisUrl(), harm });
      expect(delivered).toBeGreaterThan(200);
      expect(cutter !== undefined).toBe(cuts);
      cutter?.expectDone();
    },
    LONG_MS,
  );
}

/** One worker's clock a day ahead, the other's a day behind. */
const WRONG_CLOCKS = [
  { role: 'all', ...shifted(DAY_MS) },
  { role: 'worker', ...shifted(`-${DAY_MS}`) },
] as const;

function shifted(ms: string): Pick<Member, 'environment' | 'preload'> {
  return { environment: { SHIFT_MS: ms }, preload: join(__dirname, '../support/faults/shift-clock.cjs') };
}

function wrongClocks(redisUrl: () => string | undefined): void {
  it(
    'whose clocks are a day ahead and a day behind: the database’s clock alone decides',
    async () => {
      await tellMiddle({
        members: WRONG_CLOCKS,
        redisUrl: redisUrl(),
        harm: () => ({ fault: 'processes’ clocks a day ahead and a day behind', times: () => 2 }),
      });
    },
    LONG_MS,
  );
}

/** What of the faults of Redis, of clocks and of clients is tried alone before a release; here at one telling's cost. */
function allAtOnce(redis: () => TestRedis): void {
  it(
    'whose clocks are a day ahead and a day behind, whose Redis is flushed and killed, and whose client loses its answers and asks again: each act is done once, nothing due is forgotten, the database’s clock alone decides',
    async () => {
      const client = forgetfulClient();
      const store = harmRedis(redis(), 'flushed and killed');
      const harm = (): Harm => ({ ...client.harm, watch: store.watch, end: store.end });
      const outcome = await tellMiddle({ members: WRONG_CLOCKS, redisUrl: redis().url, harm });
      client.expectAsked(outcome);
      store.expectDone();
    },
    LONG_MS,
  );
}

if (longForm)
  describe('a client', () => {
    it(
      'that loses its answers and asks again with the same key has each act done once',
      async () => {
        const { harm, expectAsked } = forgetfulClient();
        expectAsked(await tellMiddle({ members: [{ role: 'all' }], harm: () => harm }));
      },
      LONG_MS,
    );
  });

describe('workers on the queue in PostgreSQL', () => {
  threeAtOnce(() => undefined);
  if (longForm) wrongClocks(() => undefined);
});

describeWithRedis('workers on the queue in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());
  // BullMQ goes by its process's clock where the store is Redis.
  if (longForm) {
    wrongClocks(() => redis.url);
    threeAtOnce(() => redis.url);
  } else allAtOnce(() => redis);
});

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
