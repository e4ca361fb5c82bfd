import { pauseBefore } from './earliest-look.js';

describe('when the watch asks again for its earliest look', () => {
  const pace = { tick: 10_000, relay: 250 };

  it.each([
    ['nothing is watched', null, 10_000],
    ['something is due, and was called', 0, 10_000],
    ['something has been due for an hour, as in a storm that is held', -3_600_000, 10_000],
    ['the earliest look is further off than a tick', 60_000, 10_000],
    ['the earliest look comes before the next tick', 4_200.3, 4_201],
    ['the clock stands just before it', 0.4, 250],
  ])('where %s', (_, ms, pause) => {
    expect(pauseBefore(ms, pace)).toBe(pause);
  });
});
