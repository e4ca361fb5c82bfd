import { longForm } from '../support/form.js';
import { numberOf } from '../support/faults/seeded.js';
import { DeskCity } from '../support/simulation/desk-city.js';
import { play } from '../support/simulation/play.js';
import { scriptOf, SMALL_YEAR } from '../support/simulation/script.js';

const first = numberOf('SEED', 1);
const seeds = process.env['SEED'] === undefined ? numberOf('SEEDS', longForm ? 1000 : 20) : 1;

describe('a simulated city’s year, in memory', () => {
  it('nothing is lost, doubled or early, whatever the seed', async () => {
    const sum = { seeds: 0, days: 0, steps: 0, commands: 0, refused: 0 };
    const faults: string[] = [];
    for (let seed = first; seed < first + seeds; seed += 1) {
      const script = scriptOf(seed, SMALL_YEAR);
      const { fault, ...played } = await play(script, new DeskCity(script));
      sum.seeds += 1;
      for (const key of ['days', 'steps', 'commands', 'refused'] as const) sum[key] += played[key];
      if (fault !== null) faults.push(fault);
    }
    process.stderr.write(`simulated in memory: ${JSON.stringify(sum)}\n`);
    expect(faults).toEqual([]);
  });
});
