import {
  fiveTimesOver,
  forgetfulClient,
  tellMiddleUnder,
  together,
  WRONG_CLOCKS,
  wrongClocks,
} from '../support/faults/client-and-worker-harms.js';
import { expectKillsSurvived, KILLING_MS } from '../support/faults/kill-story.js';
import { harmRedis } from '../support/faults/redis-harm.js';
import { longForm } from '../support/form.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';

const LONG_MS = 600_000;
const worker = { role: 'worker' } as const;

describeWithRedis('an installation whose queue lives in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());

  if (!longForm)
    it(
      'of two, one’s clock a day ahead and one’s a day behind, that are killed at random moments, whose Redis is flushed and killed, and whose client loses its answers and asks again, does each act once, forgets nothing due, and ends as if nothing had happened',
      () =>
        expectKillsSurvived('EARLY', WRONG_CLOCKS, {
          redisUrl: redis.url,
          beside: together(forgetfulClient(), harmRedis(redis, 'flushed and killed')),
        }),
      KILLING_MS,
    );
  else {
    it(
      'whose HTTP process, worker or both are killed at random moments loses nothing, doubles nothing, and ends as if nothing had been killed',
      () => expectKillsSurvived('ALL', [{ role: 'http' }, worker], { redisUrl: redis.url }),
      KILLING_MS,
    );

    // BullMQ goes by its process's clock where the store is Redis.
    it(
      'whose processes’ clocks are a day ahead and a day behind goes by the database’s clock alone',
      async () => {
        await tellMiddleUnder(wrongClocks, { members: WRONG_CLOCKS, redisUrl: redis.url });
      },
      LONG_MS,
    );

    it(
      'of three workers who get every job five times does each thing once',
      async () => {
        const members = [{ role: 'all' }, worker, worker] as const;
        await tellMiddleUnder(fiveTimesOver(redis.url), { members, redisUrl: redis.url });
      },
      LONG_MS,
    );
  }
});
