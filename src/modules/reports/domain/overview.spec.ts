import fc from 'fast-check';
import { funnel, OPEN_LIGHTS, STAGES, tally, tallyBy } from './overview.js';

describe('the overview', () => {
  it('adds up to what went in, however it is grouped', () => {
    const count = fc.record({
      light: fc.constantFrom(...OPEN_LIGHTS),
      count: fc.nat(1000),
      unit: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const all = counts.reduce((sum, entry) => sum + entry.count, 0);
        const sumOf = (of: Readonly<Record<string, number>>): number =>
          Object.values(of).reduce((sum, value) => sum + value, 0);
        expect(sumOf(tally(counts))).toBe(all);
        const grouped = [...tallyBy(counts, (entry) => entry.unit).values()];
        expect(grouped.reduce((sum, of) => sum + sumOf(of), 0)).toBe(all);
      }),
    );
  });

  it('shows every stage of the funnel in the order of the ladder, the empty ones too', () => {
    expect(funnel([{ stage: 'TIER_1', count: 2 }], true).map(({ stage }) => stage)).toEqual([...STAGES]);
    expect(funnel([{ stage: 'TIER_1', count: 2 }], true)[2]).toEqual({ stage: 'TIER_1', count: 2 });
    expect(funnel([], true)[0]?.count).toBe(0);
  });

  it('outside the office shows nothing of what the office considers, and a listing once there is one', () => {
    const stages = (...listed: { stage: string; count: number }[]) => funnel(listed, false).map(({ stage }) => stage);
    const outside = STAGES.filter((stage) => stage !== 'EXHAUSTED' && stage !== 'LISTED');
    expect(stages()).toEqual(outside);
    expect(stages({ stage: 'LISTED', count: 1 })).toEqual([...outside.slice(0, -1), 'LISTED', 'CLOSED']);
  });
});
