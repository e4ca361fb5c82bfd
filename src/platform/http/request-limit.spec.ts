import { RequestLimit } from './request-limit.js';

describe('the limit of requests', () => {
  it('lets each caller have his share a minute, then says how long to wait', () => {
    let now = 1000;
    const limit = new RequestLimit(() => now);
    expect([1, 2, 3].map(() => limit.count('a', 3))).toEqual([0, 0, 0]);
    now += 20_500;
    expect(limit.count('a', 3)).toBe(40);
    expect(limit.count('b', 3)).toBe(0);
    now += 39_499;
    expect(limit.count('a', 3)).toBe(1);
    now += 1;
    expect(limit.count('a', 3)).toBe(0);
  });
});
