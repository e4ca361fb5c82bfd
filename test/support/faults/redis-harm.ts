import type { TestRedis } from '../redis.js';
import type { Fault } from './client-and-worker-harms.js';
import type { Harm } from './fault-story.js';

/**
 * But never longer than this: work that a killed worker held when Redis went down is done by nobody before it is back, and
 * whoever waits for that work does not act meanwhile.
 */
const LONGEST_OUTAGE_MS = 10_000;

/** In a round of twenty acts it is gone from the sixth to the fifteenth. */
const isUp = (act: number): boolean => act % 20 < 5 || act % 20 > 15;

/** Redis forgets everything every fifth act, is killed and comes back empty every twenty, or both by turns. */
export function harmRedis(redis: TestRedis, how: 'flushed' | 'killed' | 'flushed and killed'): Fault {
  const [flushes, kills] = [how !== 'killed', how !== 'flushed'];
  const done = { flushes: 0, kills: 0 };
  let line = Promise.resolve();
  const next = (harm: () => Promise<void>): void => void (line = line.then(harm));
  const flush = async (): Promise<void> => {
    await redis.flush();
    done.flushes += 1;
  };
  let outage: NodeJS.Timeout | undefined;
  const start = async (): Promise<void> => {
    if (outage === undefined) return;
    clearTimeout(outage);
    outage = undefined;
    await redis.start();
  };
  const kill = async (): Promise<void> => {
    await redis.kill();
    done.kills += 1;
    outage = setTimeout(next, LONGEST_OUTAGE_MS, start);
  };
  const mayFlush = (act: number): boolean => (kills ? isUp(act) && act % 2 === 0 : act % 5 === 0);
  const watch = (act: number): void => {
    if (flushes && mayFlush(act)) next(flush);
    if (kills && act % 20 === 5) next(kill);
    if (kills && act % 20 === 15) next(start);
  };
  const end = async (): Promise<void> => {
    await line;
    if (!kills) return;
    await kill();
    await start();
  };
  const expectDone = (): void => {
    if (flushes) expect(done.flushes).toBeGreaterThan(10);
    if (kills) expect(done.kills).toBeGreaterThan(1);
  };
  const times = (): number => done.flushes + done.kills;
  const begin = (): Harm => ({ watch, end, fault: `Redis ${how}`, times });
  return { begin, expectDone };
}
