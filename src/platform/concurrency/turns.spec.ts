import { atOnce, type Steps } from '../../shared-kernel/steps.js';
import { inTurns } from './turns.js';

/** Counts to three, each step as long as told. */
function* counting(ms: number): Steps<number> {
  let count = 0;
  while (count < 3) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    count += 1;
    yield;
  }
  return count;
}

describe('reckoning in steps', () => {
  it('comes to the same at once and in turns', async () => {
    expect(atOnce(counting(0))).toBe(3);
    expect(await inTurns(counting(0))).toBe(3);
  });

  it('lets others have their turn between long steps', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await inTurns(counting(30));
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });

  it('throws what a step throws', async () => {
    function* failing(): Steps<number> {
      yield;
      throw new Error('no');
    }
    await expect(inTurns(failing())).rejects.toThrow('no');
  });
});
