import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { MIGRATIONS } from '../../src/app/registry.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { scratchFolder } from '../support/embedded-process.js';
import { TEST_APPLICATION } from '../support/faults/door.js';
import { expectUnharmed, type Harm, tellMiddle, tellUnder } from '../support/faults/fault-story.js';
import { found, reference } from '../support/faults/reference.js';
import { faultSeed, Seeded, tell } from '../support/faults/seeded.js';
import { BEGINNING, MARKS } from '../support/faults/story.js';
import { longForm } from '../support/form.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';

const seed = faultSeed();
const LONG_MS = 600_000;

describeWithRedis('Redis', () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startTestRedis();
  });
  afterEach(() => redis.stop());

  const members = [{ role: 'http' }, { role: 'worker' }] as const;

  /** Acts of each twenty from the sixth to the fifteenth see no Redis, the others one that forgets now and then. */
  const isUp = (act: number): boolean => act % 20 < 5 || act % 20 > 15;

  it.each(longForm ? (['flushed', 'killed'] as const) : (['flushed and killed'] as const))(
    'may be %s again and again, and comes back empty: work goes on without it and after it, nothing due is forgotten, nothing is done twice',
    async (how) => {
      let flushes = 0;
      let kills = 0;
      let line = Promise.resolve();
      const flush = async (): Promise<void> => {
        await redis.flush();
        flushes += 1;
      };
      const kill = async (): Promise<void> => {
        await redis.kill();
        kills += 1;
      };
      const mayFlush = (act: number): boolean => (how === 'flushed' ? act % 5 === 0 : isUp(act) && act % 2 === 0);
      const watch = (act: number): void => {
        if (how !== 'killed' && mayFlush(act)) line = line.then(flush);
        if (how !== 'flushed' && act % 20 === 5) line = line.then(kill);
        if (how !== 'flushed' && act % 20 === 15) line = line.then(() => redis.start());
      };
      const end = async (): Promise<void> => {
        await line;
        if (how === 'flushed') return;
        await redis.kill();
        await redis.start();
      };
      await tellMiddle({ members, redisUrl: redis.url, harm: () => ({ watch, end }) });
      if (how !== 'killed') expect(flushes).toBeGreaterThan(10);
      if (how !== 'flushed') expect(kills).toBeGreaterThan(1);
    },
    LONG_MS,
  );
});

describe('PostgreSQL', () => {
  it(
    'may be killed while a quarter is imported, opened and planned: the product brings it back and goes on',
    async () => {
      const { accounts } = await reference();
      tell(`FAULT_SEED=${String(seed)} (PostgreSQL killed)`);
      const folder = scratchFolder('killed-store');
      const url = await foundedStore(folder);
      const seeded = new Seeded(seed);
      const moments = new Set(Array.from({ length: 4 }, () => Math.floor(seeded.next() * 100)));
      let kills = 0;
      const watch = (act: number): void => {
        if (!moments.has(act)) return;
        process.kill(postmasterOf(folder), 'SIGKILL');
        kills += 1;
      };
      const outcome = await tellUnder({
        database: () => Promise.resolve({ url, drop: () => Promise.resolve() }),
        embedded: true,
        from: BEGINNING,
        before: MARKS.planned,
        members: [{ role: 'all', environment: { DATA_DIR: folder } }],
        harm: () => ({ watch }),
      });
      expectUnharmed(outcome, accounts.planned);
      expect(kills).toBe(moments.size);
      rmSync(folder, { recursive: true, force: true });
    },
    LONG_MS,
  );

  it(
    'may cut any connection at any moment, within transactions too',
    async () => {
      const cuts: Promise<number>[] = [];
      const outcome = await tellMiddle({
        members: [{ role: 'all' }],
        harm: async (_fleet, { url }): Promise<Harm> => {
          const cutter = new Client({ connectionString: url, application_name: TEST_APPLICATION });
          await cutter.connect();
          // Every other act loses connections while it runs.
          const watch = (act: number): void => {
            if (act % 2 === 0) cuts.push(cut(cutter));
          };
          const end = async (): Promise<void> => {
            await Promise.all(cuts);
            await cutter.end();
          };
          return { watch, end };
        },
      });
      const count = (await Promise.all(cuts)).reduce((sum, each) => sum + each, 0);
      expect(count).toBeGreaterThan(20);
      tell(`${String(count)} connections cut, ${String(outcome.patience.lost)} requests unanswered`);
    },
    LONG_MS,
  );
});

/** An embedded database of the product's, in which the story's city is founded. @returns where it will be served again */
async function foundedStore(dataDir: string): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  await migrate(server.url, MIGRATIONS);
  await found(server.url);
  await server.stop();
  return server.url;
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Whoever is in a transaction first. */
const CUT = `
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
 WHERE datname = current_database() AND application_name <> $1 AND pid <> pg_backend_pid()
 ORDER BY xact_start IS NULL, state <> 'idle in transaction', random() LIMIT 2`;

async function cut(cutter: Client): Promise<number> {
  // A moment into the act: by then its transaction runs.
  await new Promise((resolve) => setTimeout(resolve, 8));
  const { rowCount } = await cutter.query(CUT, [TEST_APPLICATION]);
  return rowCount ?? 0;
}
