import { expectKillsSurvived, KILLING_MS } from '../support/faults/kill-story.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';

describeWithRedis('SIGKILL at random moments of the story, the queue in Redis', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis.stop());

  it(
    'of the HTTP process, the worker or both loses nothing, doubles nothing, and ends as if nothing had been killed',
    () => expectKillsSurvived('EARLY', [{ role: 'http' }, { role: 'worker' }], redis.url),
    KILLING_MS,
  );
});
