import { checkSaid, daysOf, printedCell, quarterBefore } from './comparison.js';

describe('a cell of the comparison', () => {
  it.each([
    ['a share, with the one before and what lies between', [11, 14], [9, 14], '11/14', '9/14', '+2'],
    ['a share that fell', [7, 10], [9, 9], '7/10', '9/9', '−2'],
    ['a share of nothing', [0, 0], [3, 4], '–', '3/4', '–'],
    ['a share where there was none before', [3, 4], [0, 0], '3/4', '–', '–'],
    ['a number', [2, null], [2, null], '2', '2', '0'],
    ['no number of them', [0, null], [1, null], '0', '1', '−1'],
  ] as const)('%s', (_, now, before, ...expected) => {
    const [value, of] = now;
    const cell = printedCell({ value, of }, { value: before[0], of: before[1] });
    expect([cell.now, cell.before, cell.difference]).toEqual(expected);
  });

  it('is written by hand in a row alone that no count answers, once, for a unit of the kind', () => {
    const rows = [
      { words: '任务按期完成', countId: 'matters.onTime' },
      { words: '创新做法', countId: null },
    ];
    expect(() => checkSaid([{ unitId: 'a', row: 1, words: '一' }], rows, ['a'])).not.toThrow();
    for (const said of [
      [{ unitId: 'a', row: 0, words: '一' }],
      [{ unitId: 'b', row: 1, words: '一' }],
      [{ unitId: 'a', row: 2, words: '一' }],
      [
        { unitId: 'a', row: 1, words: '一' },
        { unitId: 'a', row: 1, words: '二' },
      ],
    ])
      expect(() => checkSaid(said, rows, ['a'])).toThrow('COMPARISON_REFUSED');
  });

  it('lies in its quarter, beside the one before it', () => {
    expect([1, 2, 3, 4].map((quarter) => daysOf(2026, quarter))).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-09-30'],
      ['2026-10-01', '2026-12-31'],
    ]);
    expect([quarterBefore(2026, 1), quarterBefore(2026, 3)]).toEqual([
      [2025, 4],
      [2026, 2],
    ]);
  });
});
