import {
  lengthOf,
  NO_TEXTS,
  quarterBefore,
  quarterEnd,
  quarterOf,
  quarterStart,
  totalOf,
  unsigned,
} from './quarter-report.js';

describe('the days of a quarter', () => {
  it.each([
    [2026, 1, '2026-01-01', '2026-03-31'],
    [2026, 2, '2026-04-01', '2026-06-30'],
    [2026, 3, '2026-07-01', '2026-09-30'],
    [2026, 4, '2026-10-01', '2026-12-31'],
  ])('quarter %i-%i runs from %s to %s, and is known by its last day', (year, quarter, from, to) => {
    expect([quarterStart(year, quarter), quarterEnd(year, quarter)]).toEqual([from, to]);
    expect(quarterOf(to)).toEqual({ year, quarter });
  });

  it('before the first comes the fourth of the year before', () => {
    expect(quarterBefore({ year: 2026, quarter: 1 })).toEqual({ year: 2025, quarter: 4 });
    expect(quarterBefore({ year: 2026, quarter: 3 })).toEqual({ year: 2026, quarter: 2 });
  });
});

it('the last line of the table is the sum of the others', () => {
  const row = { owed: 10, done: 8, late: 2, carried: 2, exempt: 1, acts: 7 };
  expect(totalOf([row, { ...row, owed: 4, acts: 1 }])).toEqual({
    ...{ owed: 14, done: 16, late: 4, carried: 4, exempt: 2, acts: 8 },
  });
  expect(totalOf([])).toEqual({ owed: 0, done: 0, late: 0, carried: 0, exempt: 0, acts: 0 });
});

it('characters are counted as they are printed, without the spaces between', () => {
  expect(lengthOf({ ...NO_TEXTS, OVERALL: '总体 平稳\n', NEXT_QUARTER: '推进𠮷' })).toBe(7);
});

it('whoever has no signed line is not named', () => {
  const signed = { unitId: 'a', name: '市商务局', signedLine: true };
  const other = { unitId: 'b', name: '市教育局', signedLine: false };
  expect(unsigned([signed, other])).toEqual([other]);
});
