import type { GridCell, Sheet } from '../../../shared-kernel/grid.js';
import { identityWords } from './identity-key.js';
import { readBook } from './read-book.js';

const HEADINGS = ['改革事项', '牵头单位', '任务措施', '完成时限', '系统编号'];
const ROW = ['田长制改革', '市农业农村局', '构建田长体系', '12月底前'];
const id = (end: number) => `00000000-0000-4000-8000-00000000000${String(end)}`;
const keyed = (year: number) => identityWords(year, { projectId: id(1), taskIds: [id(2)] });

const sheet = (rows: readonly (readonly GridCell[])[]): Sheet => ({
  name: '台账',
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
  outside: [],
});
const read = (title: string, keys: readonly string[], options = {}) =>
  readBook({ sheets: [sheet([[title], HEADINGS, ...keys.map((key) => [...ROW, key])])] }, options);

describe('the year of a file that was exported', () => {
  it.each<[string, string, readonly string[], number | null]>([
    ['is its title’s where its keys say the same', '2026年度责任台账', [keyed(2026)], 2026],
    ['is asked where it was given the title of another year', '2027年度责任台账', [keyed(2026)], null],
    [
      'is its title’s where only some rows come from last year’s',
      '2026年度责任台账',
      [keyed(2025), keyed(2026), keyed(2026)],
      2026,
    ],
    ['is its keys’ where no title names one', '责任台账', [keyed(2026)], 2026],
    ['is its title’s where a person typed into the column', '2027年度责任台账', ['2026年1号'], 2027],
  ])('%s', (_, title, keys, year) => {
    expect(read(title, keys).year).toBe(year);
  });

  it('is what a person says: of the keys’ year all is known again, of another one it is a new year’s ledger', () => {
    expect(read('2027年度责任台账', [keyed(2026)], { answers: { year: 2026 } })).toMatchObject({
      year: 2026,
      tasks: [{ statedDate: '2026-12-31' }],
    });
    expect(read('2027年度责任台账', [keyed(2026)], { answers: { year: 2027 } }).tasks).toMatchObject([
      { statedDate: '2027-12-31' },
    ]);
  });
});
