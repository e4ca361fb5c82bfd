import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../src/app/registry.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { migrate } from '../../src/platform/database/migrator.js';
import { scratchFolder } from '../support/embedded-process.js';
import { tellMiddleUnder } from '../support/faults/client-and-worker-harms.js';
import { cutConnections } from '../support/faults/cut-connections.js';
import { expectUnharmed, tellUnder } from '../support/faults/fault-story.js';
import { found, reference } from '../support/faults/reference.js';
import { faultSeed, Seeded, tell } from '../support/faults/seeded.js';
import { harmRedis } from '../support/faults/redis-harm.js';
import { BEGINNING, MARKS } from '../support/faults/story.js';
import { longForm } from '../support/form.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';

const seed = faultSeed();
const LONG_MS = 600_000;

/** Each alone; the gate's tellings with what happens to Redis and to connections are in queue-in-redis.spec.ts and queue-in-postgres.spec.ts. */
if (longForm)
  describeWithRedis('Redis', () => {
    let redis: TestRedis;
    beforeEach(async () => {
      redis = await startTestRedis();
    });
    afterEach(() => redis.stop());

    it.each(['flushed', 'killed'] as const)(
      'may be %s again and again: work goes on without it and after it, nothing due is forgotten, nothing is done twice',
      async (how) => {
        const members = [{ role: 'http' }, { role: 'worker' }] as const;
        await tellMiddleUnder(harmRedis(redis, how), { members, redisUrl: redis.url });
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
        harm: () => ({ watch, fault: 'PostgreSQL killed', times: () => kills }),
      });
      expectUnharmed(outcome, accounts.planned);
      expect(kills).toBe(moments.size);
      rmSync(folder, { recursive: true, force: true });
    },
    LONG_MS,
  );

  if (longForm)
    it(
      'may cut any connection at any moment, within transactions too',
      async () => {
        const { patience } = await tellMiddleUnder(cutConnections(), { members: [{ role: 'all' }] });
        tell(`${String(patience.lost)} requests unanswered`);
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
