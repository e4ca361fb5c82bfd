import { paceOf } from './pace.js';

describe('the pace of a channel', () => {
  it.each([1, 2, 3, 9, 10, 18, 20, 60, 100, 600, 6_000])(
    'of %i a minute lets no more than that go in any minute, and after the first most of them',
    (perMinute) => {
      const { everySeconds, burst } = paceOf(perMinute);
      // What goes at once after a rest, and what follows within the minute that begins with it.
      const most = burst + Math.floor(59.999 / everySeconds);
      expect(most).toBeLessThanOrEqual(perMinute);
      expect(60 / everySeconds).toBeGreaterThanOrEqual(Math.max(1, perMinute * 0.5));
    },
  );
});
