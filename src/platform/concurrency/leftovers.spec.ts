import { clearLeftovers } from './leftovers.js';

const COUNT = 1_500_000;

describe('what long work leaves behind', () => {
  it('is looked for where there is much more than the last time, and only then', () => {
    clearLeftovers();
    expect(clearLeftovers()).toBe(false);
    // Held, so that it is there however often V8 collects by itself: ninety megabytes.
    const held = Array.from({ length: COUNT }, (_, count) => ({ count, words: [count] }));
    expect(clearLeftovers()).toBe(true);
    expect(clearLeftovers()).toBe(false);
    expect(held).toHaveLength(COUNT);
  });
});
