import fc from 'fast-check';
import { addDays } from './dates.js';
import { previousQuarter, quarterEnd, quarterOf, quarterStart } from './quarter.js';

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((offset) => addDays('2000-01-01', offset));

describe('quarters', () => {
  it.each([
    [1, '2026-01-01', '2026-03-31'],
    [2, '2026-04-01', '2026-06-30'],
    [3, '2026-07-01', '2026-09-30'],
    [4, '2026-10-01', '2026-12-31'],
  ] as const)('quarter %s runs from %s to %s', (quarter, start, end) => {
    expect([quarterStart({ year: 2026, quarter }), quarterEnd({ year: 2026, quarter })]).toEqual([start, end]);
  });

  it('a day lies in its own quarter', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = quarterOf(day);
        expect(quarterStart(quarter) <= day && day <= quarterEnd(quarter)).toBe(true);
      }),
    );
  });

  it('the quarter before ends on the eve of this one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const quarter = quarterOf(day);
        expect(addDays(quarterEnd(previousQuarter(quarter)), 1)).toBe(quarterStart(quarter));
      }),
    );
  });
});
