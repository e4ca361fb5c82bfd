import type { GridCell, GridRow, Sheet } from '../../../shared-kernel/grid.js';
import { readBook } from './read-book.js';

const HEADS = ['改革事项', '类别', '牵头单位', '责任单位', '任务措施', '完成时限'];
const row = (changes: Readonly<Record<number, GridCell>>): GridCell[] =>
  ['甲改革', '试点', '市商务局', '市财政局', '措施一', '6月底'].map((cell, at) =>
    at in changes ? (changes[at] ?? null) : cell,
  );
const sheet = (rows: readonly (readonly GridCell[])[], more: Partial<GridRow> = {}, name = '台账'): Sheet => ({
  name,
  rows: rows.map((cells, index) => ({ row: index + 1, cells, ...(index > 1 && more) })),
  merges: [],
  outside: [],
});
const TITLE = ['2026年度责任台账'];
const read = (rows: readonly (readonly GridCell[])[], more: Partial<GridRow> = {}) =>
  readBook({ sheets: [sheet([TITLE, HEADS, ...rows], more)] });
const faultsOf = ({ refusals }: ReturnType<typeof readBook>) =>
  refusals.map(({ row: at, column, code }) => [at, column, code]);

describe('what is wrong with a row', () => {
  it('is told whole, of its project and of its task', () => {
    const found = read([row({ 1: '重大', 2: '各县（市、区）', 3: '市水务局、12', 4: null, 5: '另议' })]);
    expect(faultsOf(found)).toEqual([
      [3, '责任单位', 'UNIT_NAME_UNCLEAR'],
      [3, '类别', 'CATEGORY_UNKNOWN'],
      [3, '牵头单位', 'LEAD_IS_GROUP'],
      [3, '任务措施', 'VALUE_MISSING'],
      [3, '完成时限', 'DATE_NOT_UNDERSTOOD'],
    ]);
  });

  it('refuses that row alone: the next one that says enough makes the project', () => {
    const found = read([row({ 1: '重大' }), row({ 4: '措施二' })]);
    expect([faultsOf(found), found.projects.map(({ category }) => category)]).toEqual([
      [[3, '类别', 'CATEGORY_UNKNOWN']],
      ['PILOT'],
    ]);
    expect(found.tasks.map(({ measure }) => measure)).toEqual(['措施二']);
  });

  it('is said once where the rows below repeat it or go on with it, and put right there once', () => {
    const rows = [
      row({ 1: '重大' }),
      row({ 1: '重大', 4: '措施二' }),
      row({ 0: null, 1: null, 2: null, 3: null, 4: '措施三' }),
    ];
    expect(read(rows).refusals).toMatchObject([
      { row: 3, code: 'CATEGORY_UNKNOWN' },
      { row: 4, code: 'PROJECT_REFUSED', params: { firstRow: 3 } },
      { row: 5, code: 'PROJECT_REFUSED', params: { firstRow: 3 } },
    ]);
    const answers = { rows: { '!3': { cells: { category: '试点' } }, '!4': { cells: { category: '试点' } } } };
    const mended = readBook({ sheets: [sheet([TITLE, HEADS, ...rows])] }, { answers });
    expect([mended.refusals, mended.tasks.length]).toEqual([[], 3]);
  });

  it('of a name that cannot be read keeps the rows below from the project above', () => {
    const found = read([row({}), row({ 0: { formula: true }, 4: '措施二' }), row({ 0: null, 4: '措施三' })]);
    expect(faultsOf(found)).toEqual([
      [4, '改革事项', 'FORMULA_NOT_TAKEN'],
      [5, null, 'PROJECT_REFUSED'],
    ]);
    expect(found.tasks.map(({ measure }) => measure)).toEqual(['措施一']);
  });
});

it('words crossed out beside others are told, where the column is read', () => {
  expect(read([row({})], { crossed: [4] }).tasks).toMatchObject([{ marks: ['CROSSED'] }]);
  expect(read([row({})], { crossed: [9] }).tasks[0]).not.toHaveProperty('marks');
});

describe('a file without rows says what it has', () => {
  it.each<[string, readonly Sheet[], string, object]>([
    ['blank sheets', [sheet([], {}, '甲'), sheet([], {}, '乙')], 'LEDGER_EMPTY', { sheets: '“甲”“乙”' }],
    ['a title alone', [sheet([TITLE]), sheet([], {}, '乙')], 'LEDGER_TITLE_ONLY', { words: '2026年度责任台账' }],
    [
      'headings alone',
      [sheet([TITLE, HEADS]), sheet([TITLE], {}, '乙')],
      'LEDGER_HEAD_ONLY',
      { sheet: '台账', row: 2 },
    ],
  ])('%s', (_, sheets, code, params) => {
    expect(() => readBook({ sheets })).toThrow(expect.objectContaining({ code, params }));
  });
});
