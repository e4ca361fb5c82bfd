import { DomainError } from '../../../shared-kernel/domain-error.js';
import type { Grid, GridCell } from '../../../shared-kernel/grid.js';
import { monthSaid, type PlanMeanings, weighPlan } from './plan-verdicts.js';
import { readPlanSheet } from './read-plan-sheet.js';

const grid = (...rows: readonly (readonly GridCell[])[]): Grid => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
});
const HEADS = ['序号', '议题', '类型', '计划月份', '汇报单位', '依据'];
const meanings: PlanMeanings = {
  year: 2026,
  units: new Map([
    ['市商务局', 'u1'],
    ['市教育局', 'u2'],
  ]),
  names: new Map([
    ['u1', '市商务局'],
    ['u2', '市教育局'],
  ]),
  held: [
    {
      ...{ id: 't1', version: 3, year: 2026, title: '商务改革进展', kind: 'HEAR', month: 3, unitId: 'u1' },
      ...{ unitName: '市商务局', basis: '工作要点', adjustedReason: null },
    },
  ],
};
const weighed = (...rows: readonly (readonly GridCell[])[]) =>
  weighPlan(readPlanSheet(grid(['2026年度议题计划'], HEADS, ...rows)), meanings);
const told = (...rows: readonly (readonly GridCell[])[]) =>
  weighed(...rows).verdicts.map(({ verdict, row, changes, faults }) =>
    [verdict, row, ...changes.map(({ field, from, to }) => `${field} ${from ?? ''}→${to ?? ''}`)]
      .concat(faults.map(({ column, code }) => `${column ?? ''} ${code}`))
      .join(' '),
  );

describe('a workbook of the year’s plan', () => {
  it('adds what the plan does not have, changes what it says otherwise, and leaves what it says alike', () => {
    expect(
      told(
        ['1', '教育综合改革方案', '审议文件', '5月', '市教育局', '省委部署'],
        ['2', '商务改革进展', '听取汇报', '3月', '市商务局', '工作要点'],
      ),
    ).toEqual(['ADD 3', 'SAME 4']);
    expect(weighed(['1', '教育综合改革方案', '审议文件', '5月', '市教育局', '省委部署']).added).toEqual([
      {
        ...{ year: 2026, title: '教育综合改革方案', kind: 'DELIBERATE', month: 5, unitId: 'u2' },
        ...{ basis: '省委部署', adjustedReason: null },
      },
    ]);
    expect(told(['1', '商务改革进展', '听取汇报', '2026年4月', '市教育局', ''])).toEqual([
      'CHANGE 3 month 3→4 unitId 市商务局→市教育局',
    ]);
  });

  it.each([
    ['without a topic', ['1', '', '审议', '5月', '市教育局', ''], '议题 FIELD_MISSING'],
    ['without a month', ['1', '方案', '审议', '', '市教育局', ''], '计划月份 FIELD_MISSING'],
    ['in no month', ['1', '方案', '审议', '13月', '市教育局', ''], '计划月份 MONTH_UNKNOWN'],
    ['of another year', ['1', '方案', '审议', '2027年5月', '市教育局', ''], '计划月份 MONTH_UNKNOWN'],
    ['of a unit that there is not', ['1', '方案', '审议', '5月', '市体育局', ''], '汇报单位 UNIT_UNKNOWN'],
    ['that is a first topic', ['1', '方案', '第一议题', '5月', '市教育局', ''], '类型 KIND_UNKNOWN'],
    ['that bears a secrecy mark', ['1', '方案【机密】', '审议', '5月', '市教育局', ''], '议题 SECRET_MARK'],
  ])('refuses a row %s, at its column, and takes the others', (_what, row, fault) => {
    expect(told(row, ['2', '另一方案', '审议', '6月', '市教育局', ''])).toEqual([`REFUSE 3 ${fault}`, 'ADD 4']);
  });

  it('refuses the second row of one topic, and a file without its columns', () => {
    const row = ['1', '方案', '审议', '5月', '市教育局', ''];
    expect(told(row, row)).toEqual(['ADD 3', 'REFUSE 4  ROW_TWICE']);
    expect(() => readPlanSheet(grid(['议题', '结果'], ['方案', '通过']))).toThrow(DomainError);
  });

  it.each([
    ['3月', 3],
    ['３', 3],
    ['2026-11', 11],
    ['2026年12月份', 12],
    ['0月', null],
    ['年底', null],
  ])('reads the month %s', (text, month) => {
    expect(monthSaid(text, 2026)).toBe(month);
  });
});
