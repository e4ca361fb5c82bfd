import type { GridCell, MergedRange, Sheet } from '../../../shared-kernel/grid.js';
import { notReadOf } from './not-read.js';
import { headingsSaid, readBook } from './read-book.js';

const sheet = (rows: readonly (readonly GridCell[])[], merges: readonly MergedRange[] = []): Sheet => ({
  name: '台账',
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges,
  outside: [],
});
const book = (...rows: readonly (readonly GridCell[])[]) => ({ sheets: [sheet(rows)] });
const TITLE = ['2026年度责任台账'];
const columnsOf = ({ sheets: [found] }: ReturnType<typeof readBook>) =>
  Object.fromEntries(
    Object.entries(found?.head?.columns ?? {}).map(([field, { column, words }]) => [field, [column, words]]),
  );

describe('columns that say what is done', () => {
  it('are read for that alone: the day on which it was done is no deadline, even where there is no other', () => {
    const row = ['甲改革', '市商务局', '出台清单', '6月底'];
    const found = readBook(
      book(
        TITLE,
        ['改革事项', '牵头单位', '任务措施', '完成时限', '是否完成', '实际完成时间'],
        [...row, '√', '2026.5.20'],
        ['乙改革', '市商务局', '出台办法', '12月底', null, null],
      ),
    );
    expect(found.tasks).toMatchObject([
      { statedDate: '2026-06-30', done: { words: '是否完成：√', on: '2026-05-20' }, marks: ['DONE'] },
      { statedDate: '2026-12-31' },
    ]);
    expect(found.tasks[1]?.done).toBeUndefined();
    expect(notReadOf(found, null)).toEqual([]);
    const without = readBook(book(TITLE, ['改革事项', '牵头单位', '任务措施', '实际完成时限'], row));
    expect(without.sheets[0]?.head?.columns.deadline).toBeUndefined();
  });
});

describe('a heading on three rows', () => {
  const ROW = ['1', '甲改革', '副市长', '市商务局', '市财政局', '措施', '1月', '6月底'];

  it('that is parted again and again is one', () => {
    const found = readBook(
      book(
        TITLE,
        ['序号', '改革事项', '责任分工', null, null, '任务措施', '时限'],
        [null, null, '市级领导', '单位', null, null, '进度安排'],
        [null, null, null, '牵头', '责任', null, '启动', '完成'],
        ROW,
      ),
    );
    expect(columnsOf(found)).toMatchObject({
      leader: [2, '市级领导'],
      lead: [3, '牵头单位'],
      responsible: [4, '责任单位'],
      deadline: [7, '完成时限'],
    });
    expect([found.sheets[0]?.head?.rows, found.tasks]).toMatchObject([
      3,
      [{ measure: '措施', statedDate: '2026-06-30' }],
    ]);
    expect(found.projects).toMatchObject([{ leadUnitName: '市商务局', leadingOfficialTitle: '副市长' }]);
  });

  it('is found where only its last row says enough', () => {
    const found = readBook(
      book(
        TITLE,
        ['序号', '改革事项', '分工', null, '工作', null],
        [null, null, '单位', null, '要求', null],
        [null, null, '牵头单位', '配合单位', '任务措施', '完成时限'],
        ['1', '甲改革', '市商务局', '市财政局', '措施', '6月底'],
      ),
    );
    expect([found.sheets[0]?.head?.row, found.sheets[0]?.head?.rows, found.projects]).toMatchObject([
      2,
      3,
      [{ name: '甲改革', leadUnitName: '市商务局' }],
    ]);
  });

  it('ends before the first row of data', () => {
    const found = readBook(
      book(
        TITLE,
        ['改革事项', '牵头单位', '任务措施', '完成时限'],
        ['甲', '市商务局', '措施', '6月底'],
        ['乙', '市财政局', '措施', '7月底'],
      ),
    );
    expect([found.sheets[0]?.head?.rows, found.projects.length]).toEqual([1, 2]);
  });
});

describe('what a person says of a heading', () => {
  it('of a column below an empty part of a merged one is known the next time', () => {
    const rows = book(
      TITLE,
      ['改革事项', '承担的', null, '任务措施', '完成时限'],
      ['甲', '市商务局', '市财政局', '措施', '6月底'],
    );
    const columns = { name: 0, lead: 1, supporting: 2, measure: 3, deadline: 4 };
    const said = headingsSaid(rows, { 台账: { headRow: 2, headRows: 1, columns } });
    const next = readBook(rows, { said: new Map(said.map(({ heading, field }) => [heading, field])) });
    expect(next.projects).toMatchObject([{ leadUnitName: '市商务局', supporting: [{ name: '市财政局' }] }]);
  });

  it('that a guessed one is not read, is known the next time; a usual one is read again', () => {
    const rows = book(
      TITLE,
      ['改革事项', '牵头单位', '任务措施', '完成时限', '成果去向', '责任单位'],
      ['甲', '市商务局', '措施', '6月底', '存档', '市财政局'],
    );
    expect(columnsOf(readBook(rows))).toMatchObject({ deliverable: [4, '成果去向'] });
    const columns = { name: 0, lead: 1, measure: 2, deadline: 3 };
    const said = headingsSaid(rows, { 台账: { headRow: 2, headRows: 1, columns } });
    const next = columnsOf(readBook(rows, { said: new Map(said.map(({ heading, field }) => [heading, field])) }));
    expect([next['deliverable'], next['responsible']]).toEqual([undefined, [5, '责任单位']]);
  });
});

describe('two tables side by side', () => {
  const heads = ['改革事项', '牵头单位', '任务措施', '完成时限'];
  const left = ['甲', '市商务局', '措施甲', '6月底'];
  const right = ['乙', '市财政局', '市水务局', '措施乙', '7月底'];
  const wide = ['改革事项', '牵头单位', '配合单位', '任务措施', '完成时限'];

  it.each<[string, readonly (readonly GridCell[])[], string]>([
    [
      'with a gap',
      [
        [...heads, null, ...wide],
        [...left, null, ...right],
        [null, null, null, null, null, ...right],
      ],
      'F',
    ],
    [
      'without one',
      [
        [...heads, ...wide],
        [...left, ...right],
      ],
      'E',
    ],
    [
      'where the second begins with a number',
      [
        [...heads, null, '批次', ...wide],
        [...left, null, '1', ...right],
      ],
      'F',
    ],
  ])('%s: the first is read alone, the second is listed', (_, rows, column) => {
    const found = readBook(book(TITLE, ...rows));
    expect(found.projects).toMatchObject([{ name: '甲', leadUnitName: '市商务局', supporting: [] }]);
    expect([found.tasks.length, found.refusals, found.skipped]).toEqual([1, [], []]);
    const beside = notReadOf(found, null).filter(({ why }) => why === 'SECOND_TABLE');
    expect(beside).toMatchObject([
      { row: 2, column, words: expect.stringContaining('改革事项、牵头单位、配合单位') as string },
    ]);
  });

  it('are none where one heading stands twice', () => {
    const found = readBook(book(TITLE, [...heads, '责任单位', '责任单位'], [...left, '市财政局', '市水务局']));
    expect(found.sheets[0]?.head?.beside).toBeUndefined();
  });
});
