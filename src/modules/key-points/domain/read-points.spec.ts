import { keyOf } from '../../../shared-kernel/cell-text.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { Grid, GridCell } from '../../../shared-kernel/grid.js';
import { type Meanings, pointVerdicts } from './point-verdicts.js';
import { readPoints } from './read-points.js';

const grid = (...rows: readonly (readonly GridCell[])[]): Grid => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
});
const HEADS = ['编号', '要点内容', '完成时限', '专项小组', '牵头单位', '承接事项'];
const project = { id: 'p1', kind: 'PROJECT' } as const;
const meanings: Meanings = {
  stands: false,
  units: new Map([
    ['市商务局', 'u1'],
    ['经济体制改革专项小组', 'g1'],
  ]),
  unitNames: new Map([
    ['u1', '市商务局'],
    ['g1', '经济体制改革专项小组'],
  ]),
  items: new Map([
    ['2026-001', [project]],
    [keyOf('土地、劳动力改革'), [project]],
    ['出台实施意见', [{ id: 't1', kind: 'TASK' }]],
    ['同名任务', [project, { id: 't2', kind: 'TASK' }]],
  ]),
  held: new Map([
    [
      '省-02',
      {
        id: 'k2',
        code: '省-02',
        text: '旧',
        dueWords: null,
        groupUnitId: 'g1',
        leadUnitId: 'u1',
        waits: false,
        items: new Set(['p1']),
      },
    ],
  ]),
};
const verdicts = (...rows: readonly (readonly GridCell[])[]) =>
  pointVerdicts(readPoints(grid(['省委深改委2026年工作要点'], HEADS, ...rows)), meanings);
const faults = (...rows: readonly (readonly GridCell[])[]): readonly string[] =>
  verdicts(...rows).flatMap((one) =>
    one.faults.map(({ column, code }) => `${String(one.row)} ${column ?? ''} ${code}`),
  );

describe('a plan’s workbook', () => {
  it('adds nothing to a list that stands and says none of its points otherwise; who carries one out it may say', () => {
    const read = (...rows: readonly (readonly GridCell[])[]) =>
      pointVerdicts(readPoints(grid(['省委深改委2026年工作要点'], HEADS, ...rows)), { ...meanings, stands: true }).map(
        ({ verdict, faults: [fault] }) => [verdict, fault?.column, fault?.code],
      );
    expect(read(['省-01', '要素市场化改革', '', '', '', ''], ['省-02', '新', '', '', '', ''])).toEqual([
      ['REFUSE', '编号', 'HIGHER_PLAN_STANDS'],
      ['REFUSE', '要点内容', 'HIGHER_PLAN_STANDS'],
    ]);
    expect(read(['省-02', '旧', '', '', '', '出台实施意见'])).toEqual([['CHANGE', undefined, undefined]]);
  });

  it('says no point otherwise of which something is declared that waits; who carries it out it may say', () => {
    const held = new Map([...meanings.held].map(([code, point]) => [code, { ...point, waits: true }]));
    const read = (...row: readonly GridCell[]) =>
      pointVerdicts(readPoints(grid(['省委深改委2026年工作要点'], HEADS, row)), { ...meanings, held }).map(
        ({ verdict, faults: [fault] }) => [verdict, fault?.column, fault?.code],
      );
    expect(read('省-02', '新', '', '', '', '')).toEqual([['REFUSE', '要点内容', 'KEY_POINT_WAITS']]);
    expect(read('省-02', '旧', '', '', '', '出台实施意见')).toEqual([['CHANGE', undefined, undefined]]);
  });

  it('adds a point with its units and what covers it, by code, name or matter', () => {
    const [row] = verdicts([
      '省-01',
      '要素市场化改革',
      '12月底',
      '经济体制改革专项小组',
      '市商务局',
      '2026-001；出台实施意见',
    ]);
    expect(row).toMatchObject({
      verdict: 'ADD',
      meant: { code: '省-01', dueWords: '12月底', groupUnitId: 'g1', leadUnitId: 'u1' },
    });
    expect(row?.meant?.items.map(({ id }) => id)).toEqual(['p1', 't1']);
  });

  it('takes a name with 、 in it for one name, and unknown words apart', () => {
    const [row] = verdicts(['省-01', '甲', '', '', '', '土地、劳动力改革']);
    expect(row?.meant?.items).toEqual([project]);
    const [two] = verdicts(['省-01', '甲', '', '', '', '2026-001、出台实施意见']);
    expect(two?.meant?.items).toHaveLength(2);
  });

  it.each<[string, readonly GridCell[], string]>([
    ['an unknown item', ['省-01', '甲', '', '', '', '没有的项目'], '3 承接事项 COVERING_ITEM_UNKNOWN'],
    ['an item of two meanings', ['省-01', '甲', '', '', '', '同名任务'], '3 承接事项 COVERING_ITEM_UNKNOWN'],
    ['an unknown unit', ['省-01', '甲', '', '', '市没有局', ''], '3 牵头单位 UNIT_UNKNOWN'],
    ['an unknown group', ['省-01', '甲', '', '没有小组', '', ''], '3 专项小组 UNIT_UNKNOWN'],
    ['no code', ['', '甲', '年底', '', '', ''], '3 编号 FIELD_MISSING'],
    ['no words', ['省-01', '', '年底', '', '', ''], '3 要点内容 FIELD_MISSING'],
    ['a secrecy mark', ['省-01', '秘密事项', '年底', '', '', ''], '3 要点内容 SECRET_MARK'],
  ])('refuses %s, by row and column', (_name, cells, fault) => expect(faults(cells)).toEqual([fault]));

  it('refuses a code that stands twice at its second row', () => {
    expect(faults(['省-01', '甲'], ['省-01', '乙'])).toEqual(['4 编号 ROW_TWICE']);
  });

  it('changes what the file says otherwise; blank cells change nothing and uncover nothing', () => {
    const [row] = verdicts(['省-02', '新', '', '', '', '']);
    expect(row?.changes).toEqual([{ field: '要点内容', from: '旧', to: '新' }]);
    expect(verdicts(['省-02', '旧', '', '', '市商务局', '2026-001'])[0]?.verdict).toBe('SAME');
    expect(verdicts(['省-02', '旧', '', '', '', '出台实施意见'])[0]?.changes).toEqual([
      { field: '承接事项', from: '1', to: '2' },
    ]);
  });

  it('lists what it does not read: sections and remarks', () => {
    expect(
      verdicts(['一、经济体制改革'], ['省-01', '甲'], ['备注：以正式文件为准']).map(({ verdict }) => verdict),
    ).toEqual(['SKIP', 'ADD', 'SKIP']);
  });

  it.each([
    ['without its headings', grid(['甲', '乙']), 'HEADINGS_UNKNOWN'],
    ['with a mark above its headings', grid(['机密'], HEADS, ['省-01', '甲']), 'WORKBOOK_MARKED_SECRET'],
  ])('is refused as a whole %s', (_name, sheet, code) => {
    const refused = (): unknown => {
      try {
        return readPoints(sheet);
      } catch (error) {
        return error instanceof DomainError ? error.code : error;
      }
    };
    expect(refused()).toBe(code);
  });
});
