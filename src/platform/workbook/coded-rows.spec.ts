import type { GridRow } from '../../shared-kernel/grid.js';
import { RowCoder, RowDecoder } from './coded-rows.js';

const date = { date: '2026-12-31', shown: '12月31日' } as const;
const portions: readonly (readonly GridRow[])[] = [
  [
    { row: 3, cells: ['1', null, '市发展和改革委员会及其各下属单位', date] },
    {
      row: 7,
      cells: ['2', '', '市发展和改革委员会及其各下属单位', { formula: true }],
      hidden: 'FILTERED',
      struck: [1],
    },
  ],
  [
    { row: 8, cells: [] },
    { row: 9, cells: ['2', '1', null, { error: '#REF!' }], crossed: [0] },
  ],
];

describe('rows by numbers', () => {
  it('come back as they were, portion after portion', () => {
    const [coder, decoder] = [new RowCoder(), new RowDecoder()];
    expect(portions.map((rows) => decoder.decode(coder.code(rows)))).toEqual(portions);
  });

  it('say words once that come again', () => {
    const coder = new RowCoder();
    const said = portions.flatMap((rows) => coder.code(rows).cells.filter((cell) => typeof cell === 'string'));
    expect(said).toEqual(['1', '市发展和改革委员会及其各下属单位', '2', '']);
  });
});
