import { isStuck, pauseAfter, ticksToSkip } from './setback.js';

describe('a row that fails alone', () => {
  it.each([
    [3, 600, true],
    [7, 3600, true],
    [2, 3600, false],
    [3, 599, false],
    [0, 0, false],
  ])('%d times beside others over %d s: at fault itself %s', (timesBeside, besideForSeconds, stuck) => {
    expect(isStuck({ timesBeside, besideForSeconds })).toBe(stuck);
  });

  it('is tried again after 10, 20, 40, 80, 160 and then every 300 seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 20].map(pauseAfter)).toEqual([10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('a sweep that fails as a whole is tried with the next tick, and then lets more and more pass', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map(ticksToSkip)).toEqual([0, 1, 3, 7, 15, 29, 29]);
  });
});
