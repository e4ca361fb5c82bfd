import { startQuarterTown } from '../integration/cycles/quarter.js';
import { numberOf } from '../support/faults/seeded.js';
import { DeskCity } from '../support/simulation/desk-city.js';
import { play } from '../support/simulation/play.js';
import { ProductCity } from '../support/simulation/product-city.js';
import { scriptOf, type Size, SMALL_QUARTER, TO_ITS_END, WHOLE_YEAR } from '../support/simulation/script.js';
import { TwinCity } from '../support/simulation/twin-city.js';

const first = numberOf('SEED', 3);

/** Plays a seed; beside the rows in memory where `both`. @returns the fault, or null */
async function played(seed: number, size: Size, both: boolean): Promise<string | null> {
  const script = scriptOf(seed, size);
  const town = await startQuarterTown(script.from);
  try {
    const product = await ProductCity.found(script, town);
    const { fault, ...sum } = await play(script, both ? new TwinCity(product, new DeskCity(script)) : product);
    process.stderr.write(`simulated on the database: ${JSON.stringify({ seed, ...sum })}\n`);
    return fault;
  } finally {
    await town.app.close();
  }
}

describe('a simulated city, on its database', () => {
  it('in a small city’s quarter nothing is lost, doubled or early, and the rows in memory take the same steps', async () => {
    expect(await played(first, SMALL_QUARTER, true)).toBeNull();
  }, 600_000);

  const more = (variable: string): number[] => Array.from({ length: numberOf(variable, 0) }, (_, at) => at + 1);

  // TWINS=… and YEARS=… ask for more seeds and for whole years; what they find is told by its seed.
  for (const at of more('TWINS'))
    it(`nor do the two differ with another seed (${String(first + at)})`, async () => {
      expect(await played(first + at, TO_ITS_END, true)).toBeNull();
    }, 600_000);

  for (const at of more('YEARS'))
    it(`nothing is lost, doubled or early in the whole year of a big city (${String(first + at)})`, async () => {
      expect(await played(first + at, WHOLE_YEAR, false)).toBeNull();
    }, 3_600_000);
});
