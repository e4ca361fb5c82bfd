import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { clearLeftovers } from './leftovers.js';

const COUNT = 1_500_000;

describe('what long work leaves behind', () => {
  it('is looked for where there is much more than the last time, and only then', () => {
    // What other tests of this process left would go while this one allocates, and weigh against it.
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    clearLeftovers();
    expect(clearLeftovers()).toBe(false);
    // Held, so that it is there however often V8 collects by itself: ninety megabytes.
    const held = Array.from({ length: COUNT }, (_, count) => ({ count, words: [count] }));
    expect(clearLeftovers()).toBe(true);
    expect(clearLeftovers()).toBe(false);
    expect(held).toHaveLength(COUNT);
  });
});
