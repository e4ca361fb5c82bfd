import { ahead } from './ahead.js';

describe('reading ahead', () => {
  it('asks for the next one before the one at hand is used, and gives each once and in order', async () => {
    const asked: number[] = [];
    async function* source() {
      for (let number = 1; number <= 3; number += 1) yield await Promise.resolve(asked.push(number));
    }
    const seen: [number, number][] = [];
    for await (const number of ahead(source())) {
      await Promise.resolve();
      seen.push([number, asked.length]);
    }
    expect(seen.map(([number]) => number)).toEqual([1, 2, 3]);
    expect(seen[0]?.[1]).toBeGreaterThan(1);
  });

  it('ends its source where nobody reads on, though the next one fails', async () => {
    let ended = false;
    async function* source() {
      try {
        yield await Promise.resolve(1);
        throw new Error('the database is away');
      } finally {
        ended = true;
      }
    }
    const reader = ahead(source());
    await reader.next();
    await reader.return(undefined);
    expect(ended).toBe(true);
  });

  it('tells of what failed in its turn', async () => {
    const seen: number[] = [];
    async function* source() {
      yield await Promise.resolve(1);
      throw new Error('the database is away');
    }
    const read = async () => {
      for await (const number of ahead(source())) seen.push(number);
    };
    await expect(read()).rejects.toThrow('the database is away');
    expect(seen).toEqual([1]);
  });
});
