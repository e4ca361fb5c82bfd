import { doneSaid, marksOf } from './row-marks.js';

const columns = new Map([
  ['measure', { column: 0, words: '任务措施' }],
  ['remark', { column: 1, words: '备注' }],
  ['system', { column: 3, words: '系统编号' }],
] as const);
const head = { columns, remarks: [2], others: [{ column: 2, words: '状态' }] };
const rowOf = (remark: string, state = '', system: string | null = null) => ({
  row: 3,
  cells: ['出台办法', remark, state, system],
});

describe('what a row says has become of it', () => {
  it.each<[string, 'DONE' | 'CANCELLED' | null, string | null]>([
    ['已完成', 'DONE', null],
    ['完成', 'DONE', null],
    ['已办结。', 'DONE', null],
    ['已销号', 'DONE', null],
    ['该项任务已全面完成', 'DONE', null],
    ['已按期完成任务', 'DONE', null],
    ['完成情况：已完成', 'DONE', null],
    ['100%', 'DONE', null],
    ['已完成100%', 'DONE', null],
    ['已完成（3月15日）', 'DONE', '2026-03-15'],
    ['3月15日已完成', 'DONE', '2026-03-15'],
    ['已于2025年12月20日办结', 'DONE', '2025-12-20'],
    ['2026.3.15完成', 'DONE', '2026-03-15'],
    ['6月底前已完成', 'DONE', '2026-06-30'],
    ['已完成，印发文件', 'DONE', null],
    ['基本完成', null, null],
    ['已完成80%', null, null],
    ['已完成（80%）', null, null],
    ['已完成初稿', null, null],
    ['已完成，剩余材料待归档', null, null],
    ['未完成', null, null],
    ['已完成、待确认', null, null],
    ['推进中', null, null],
    ['已取消', 'CANCELLED', null],
    ['已移出台账', 'CANCELLED', null],
    ['停止实施', 'CANCELLED', null],
    ['已并入第3项', 'CANCELLED', null],
    ['暂缓实施', null, null],
  ])('%s', (remark, mark, day) => {
    expect(marksOf(rowOf(remark), head)).toEqual(mark === null ? [] : [mark]);
    const { done } = doneSaid(rowOf(remark), head, { year: 2026 });
    expect(done).toEqual(mark === 'DONE' ? { words: remark, on: day } : undefined);
  });

  it.each<[string, string, string | null, string | null]>([
    ['完成情况', '√', '完成情况：√', null],
    ['是否完成', '✔', '是否完成：✔', null],
    ['是否完成', '是', '是否完成：是', null],
    ['是否完成', '否', null, null],
    ['未完成', '√', null, null],
    ['重点项目', '√', null, null],
    ['实际完成时间', '3月15日', '实际完成时间：3月15日', '2026-03-15'],
    ['实际完成时间', '2026.3.15', '实际完成时间：2026.3.15', '2026-03-15'],
    ['销号日期', '2026年3月15日', '销号日期：2026年3月15日', '2026-03-15'],
    ['实际完成时间', '3月15日完成初稿', null, null],
    ['实际完成时间', '/', null, null],
    ['实际完成时间', '推进中', null, null],
  ])('below %s: %s', (words, cell, said, day) => {
    const own = { columns: new Map([...columns].slice(0, 1)), remarks: [1], others: [{ column: 1, words }] };
    expect(marksOf(rowOf(cell), own)).toEqual(said === null ? [] : ['DONE']);
    expect(doneSaid(rowOf(cell), own, { year: 2026 }).done).toEqual(
      said === null ? undefined : { words: said, on: day },
    );
  });

  it('a tick takes its day from the column of the done day', () => {
    const others = [
      { column: 1, words: '是否完成' },
      { column: 2, words: '实际完成日期' },
    ];
    const own = { columns: new Map([...columns].slice(0, 1)), remarks: [1, 2], others };
    expect(doneSaid(rowOf('√', '4.20'), own, { year: 2026 }).done).toEqual({ words: '是否完成：√', on: '2026-04-20' });
  });

  it('says so in any of its columns, but not in ours of where a task stood when we wrote it', () => {
    expect(marksOf(rowOf('', '已完成'), head)).toEqual(['DONE']);
    expect(marksOf(rowOf('', '已完成', '2026:a:b'), head)).toEqual([]);
    expect(marksOf(rowOf('已完成', '推进中', '2026:a:b'), head)).toEqual(['DONE']);
  });

  it('looks through long remarks at once', () => {
    expect(marksOf(rowOf('1.111.111.1'.repeat(400)), head)).toEqual([]);
  });
});

it.each([1, 2])('a remark or state that a formula makes is marked as unread: column %s', (column) => {
  const cells = ['出台办法', '', '', null].map((cell, at) => (at === column ? ({ formula: true } as const) : cell));
  expect(marksOf({ row: 3, cells }, head)).toEqual(['UNREAD']);
});
