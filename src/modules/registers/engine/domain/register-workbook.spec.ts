import type { Grid, GridCell, MergedRange } from '../../../../shared-kernel/grid.js';
import { keyOf } from '../../../../shared-kernel/cell-text.js';
import { choice, day, decimal, field, line, optional, rows, units, whole, yesNo } from './field-types.js';
import { checkRow } from './check-row.js';
import { emptyRow } from './empty-row.js';
import { LEVELS, type Level } from './level.js';
import { readRegisterSheet } from './read-register-sheet.js';
import { defineRegister } from './register.js';
import { cellsOf, registerSheet } from './register-sheet.js';
import { type CellMeanings, rowOfCells } from './row-of-cells.js';

const register = defineRegister({
  kind: 'PRIZE',
  path: 'prizes',
  menu: 'OUTCOMES',
  filers: 'OFFICE',
  level: 'required',
  proof: { issuer: 'givenBy', issuedOn: 'happenedOn' },
  naturalKey: [['title', 'givenBy']],
  order: ['title', 'prizeKind', 'givenBy', 'level', 'happenedOn', 'unitId', 'proofs'],
  headings: { title: ['名称'], unitId: ['获奖单位'] },
  fields: {
    prizeKind: field(choice(['PRAISED', 'GIVEN'])),
    givenBy: field(line(20), { headings: ['授予机关'] }),
    sharedBy: optional(units(5)),
    shown: optional(yesNo),
    closedOn: optional(day),
    amount: optional(decimal),
    places: optional(whole(1, 99, 'countedAs')),
    countedAs: optional(choice(['PEOPLE', 'UNITS'])),
    reports: optional(rows(5, { journal: field(line(10)), level: optional(choice(LEVELS)), on: field(day) })),
  },
});
const LABELS = {
  title: '荣誉名称',
  prizeKind: '类别',
  givenBy: '授予单位',
  level: '层级',
  happenedOn: '日期',
  unitId: '单位',
  proofs: '文号',
  projectId: '对应改革事项',
  sharedBy: '共享单位',
  shown: '展示',
  closedOn: '截止日期',
  amount: '金额',
  places: '名额',
  countedAs: '名额单位',
  'reports.journal': '刊物',
  'reports.level': '刊物层级',
  'reports.on': '刊发日期',
  summary: '备注',
};
const LEVEL_WORDS = new Map([
  ['NATIONAL', '国家级'],
  ['PROVINCIAL', '省级'],
  ['MUNICIPAL', '市级'],
  ['COUNTY', '县级'],
]);
const sheet = registerSheet(register, {
  labels: new Map(Object.entries(LABELS)),
  choices: new Map([
    [
      'prizeKind',
      new Map([
        ['PRAISED', '督查激励、通报表扬'],
        ['GIVEN', '称号'],
      ]),
    ],
    ['level', LEVEL_WORDS],
    ['reports.level', LEVEL_WORDS],
    [
      'countedAs',
      new Map([
        ['PEOPLE', '人'],
        ['UNITS', '个'],
      ]),
    ],
  ]),
  withdrawn: '已撤销',
  yes: '是',
  no: '否',
});
const HEADS = ['序号', '荣誉名称', '类别', '授予单位', '层级', '日期', '单位', '文号'];
const GOOD = [
  '1',
  '全国先进集体',
  '称号',
  '人力资源社会保障部',
  '国家级',
  '2026年5月29日',
  '市商务局',
  '人社部发〔2026〕3号',
];

const grid = (rows: readonly (readonly GridCell[])[], merges: readonly MergedRange[] = []): Grid => ({
  rows: rows.map((cells, place) => ({ row: place + 1, cells })),
  merges,
});
const read = (rows: readonly (readonly GridCell[])[], year: number | null = null) =>
  readRegisterSheet(grid([HEADS, ...rows]), sheet, year);
const withCell = (head: string, cell: GridCell): GridCell[] =>
  GOOD.map((own, place) => (HEADS[place] === head ? cell : own));

describe('a register’s workbook', () => {
  it.each<[string, string[], string]>([
    ['the register’s words', ['荣誉名称', '类别', '授予单位'], 'givenBy'],
    ['usual synonyms', ['名称', '类别', '授予机关'], 'givenBy'],
    ['breaks, blanks, asterisks and remarks in brackets', ['*荣誉 名称', '类\n别', '授予单位（全称）'], 'givenBy'],
  ])('knows its columns by %s', (_, [title = '', kind = '', giver = ''], name) => {
    const { rows } = readRegisterSheet(
      grid([['荣誉统计表'], ['序号', title, kind, giver, ...HEADS.slice(4)], GOOD]),
      sheet,
      null,
    );
    expect(rows[0]?.cells).toMatchObject({ title: '全国先进集体', [name]: '人力资源社会保障部' });
  });

  it('is refused as a whole where nobody would know its columns, naming what is missing', () => {
    const refusal = (rows: readonly string[][]) => {
      try {
        return readRegisterSheet(grid(rows), sheet, null);
      } catch (error) {
        return error;
      }
    };
    expect(refusal([['你好'], ['1', '2']])).toMatchObject({ code: 'HEADINGS_UNKNOWN' });
    expect(
      refusal([HEADS.filter((head) => head !== '单位' && head !== '层级'), ['1', '称号', 'x', 'y']]),
    ).toMatchObject({
      code: 'HEADINGS_UNKNOWN',
      params: { columns: '层级、单位' },
    });
    const two = [
      ['荣誉名称', '日期', '其他'],
      ['全省先进', '5.29', ''],
    ];
    expect(refusal(two)).toMatchObject({ params: { columns: '类别、授予单位、层级、单位、文号' } });
    expect(refusal([['机密★3年'], HEADS, GOOD])).toMatchObject({
      code: 'WORKBOOK_MARKED_SECRET',
      params: { mark: '机密' },
    });
  });

  it('cleans full-width digits and blanks, and lets a merged cell speak for each of its rows', () => {
    const rows = [HEADS, withCell('文号', '人社部发〔２０２６〕３号 '), ['2', '', ...GOOD.slice(2)]];
    const { rows: found } = readRegisterSheet(grid(rows, [{ top: 2, bottom: 3, left: 1, right: 1 }]), sheet, null);
    expect(found.map(({ cells }) => [cells['title'], cells['proofs']])).toEqual([
      ['全国先进集体', '人社部发〔2026〕3号'],
      ['全国先进集体', '人社部发〔2026〕3号'],
    ]);
  });

  it('lists what it does not read: remarks, totals, columns, withdrawn entries; a row that says two things is data', () => {
    const heads = [...HEADS, '联系电话', '状态'];
    const rows = [
      heads,
      ['说明：本表由市委改革办填报'],
      [...GOOD, '0359-1', '已审核'],
      ['附属医院：改革', ...GOOD.slice(1)],
      ['合计', '2项'],
      ['3', '撤销的', ...GOOD.slice(2), '', '已撤销'],
    ];
    const { rows: found, skipped } = readRegisterSheet(grid(rows), sheet, null);
    expect(found.map(({ row }) => row)).toEqual([3, 4]);
    expect(skipped).toEqual([
      { row: 1, column: '联系电话', words: '联系电话' },
      { row: 2, column: null, words: '说明：本表由市委改革办填报' },
      { row: 5, column: null, words: '合计' },
      { row: 6, column: null, words: '撤销的' },
    ]);
  });

  it.each<[string, GridCell, string]>([
    ['a formula', { formula: true }, 'FORMULA_NOT_TAKEN'],
    ['an error', { error: '#REF!' }, 'CELL_IN_ERROR'],
    ['more words than the field takes', '很'.repeat(21), 'TEXT_TOO_LONG'],
  ])('names a cell that holds %s', (_, cell, code) => {
    expect(read([withCell('授予单位', cell)]).rows[0]?.faults).toMatchObject([{ field: 'givenBy', code }]);
  });

  it('keeps nothing of a row that bears a secrecy mark', () => {
    expect(read([withCell('荣誉名称', '关于绝密事项的表彰')]).rows).toEqual([
      { row: 2, cells: {}, faults: [{ field: 'title', code: 'SECRET_MARK', params: { mark: '绝密' } }] },
    ]);
    expect(read([withCell('荣誉名称', '商业秘密保护先进单位')]).rows[0]?.faults).toEqual([]);
  });

  it('takes the year of dates that state none from whoever hands it in, else from its title', () => {
    const titled = (year: number | null) =>
      readRegisterSheet(grid([['2025年度荣誉统计表'], HEADS, GOOD]), sheet, year).year;
    expect([titled(null), titled(2026), read([GOOD]).year]).toEqual([2025, 2026, null]);
  });
});

describe('what a cell means', () => {
  const meanings: CellMeanings = {
    year: 2026,
    leaders: new Map(),
    posts: new Map(),
    units: new Map(
      [
        ['市商务局', 'commerce'],
        ['市教育局', 'education'],
      ].map(([name = '', id = '']) => [keyOf(name), id]),
    ),
    projects: new Map([
      ['集团化办学', 'schools'],
      ['2026-001', 'schools'],
      ['同名事项', null],
    ]),
    entries: new Map(),
  };
  const meant = (name: string, words: string) => {
    const { row, faults } = rowOfCells(sheet, { [name]: words }, meanings, null);
    return faults[0]?.code ?? row[name];
  };

  it.each<[string, string, unknown]>([
    ['happenedOn', '2026年5月29日', '2026-05-29'],
    ['happenedOn', '5.29', '2026-05-29'],
    ['happenedOn', '2026年5月', '2026-05-31'],
    ['happenedOn', '2026/5/29', '2026-05-29'],
    ['happenedOn', '20260529', '2026-05-29'],
    ['happenedOn', '2026.2.30', 'DATE_IMPOSSIBLE'],
    ['happenedOn', '2026年', 'DATE_NOT_UNDERSTOOD'],
    ['happenedOn', '上半年', 'DATE_NOT_UNDERSTOOD'],
    ['happenedOn', '每季度末', 'DATE_NOT_UNDERSTOOD'],
    ['level', '国家级', 'NATIONAL'],
    ['level', '省', 'PROVINCIAL'],
    ['level', '全国', 'NATIONAL'],
    ['level', '全省', 'PROVINCIAL'],
    ['level', '部级', 'LEVEL_UNKNOWN'],
    ['prizeKind', '督查激励', 'PRAISED'],
    ['prizeKind', '通报表扬事项', 'PRAISED'],
    ['prizeKind', '荣誉称号', 'GIVEN'],
    ['prizeKind', '不是称号', 'KIND_UNKNOWN'],
    ['prizeKind', '称号、通报表扬', 'KIND_UNKNOWN'],
    ['prizeKind', '奖状', 'KIND_UNKNOWN'],
    ['unitId', '市商务局', 'commerce'],
    ['unitId', '市 商务局', 'commerce'],
    ['unitId', '市商务委', 'UNIT_UNKNOWN'],
    ['sharedBy', '市商务局、市教育局', ['commerce', 'education']],
    ['sharedBy', '市商务局；市不存在局', 'UNIT_UNKNOWN'],
    ['projectId', '集团化办学', 'schools'],
    ['projectId', '2026-001', 'schools'],
    ['projectId', '同名事项', 'PROJECT_UNKNOWN'],
    ['shown', '是', true],
    ['shown', '否', false],
    ['shown', '大概', 'KIND_UNKNOWN'],
    ['amount', '3006.77', '3006.77'],
    ['amount', '０．10', '0.10'],
    ['amount', '约3千', '约3千'],
    ['places', '１２', 12],
    ['places', '0', 'VALUE_NOT_WHOLE'],
    ['places', '1.5', 'VALUE_NOT_WHOLE'],
    ['places', '12台', 'VALUE_NOT_WHOLE'],
    ['places', '12个', 12],
    ['closedOn', '', null],
    ['sharedBy', '', []],
  ])('%s: %s', (name, words, value) => {
    expect(meant(name, words)).toEqual(value);
  });

  it.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['in its own cell', { places: '１２人' }, [12, 'PEOPLE']],
    ['in its own cell, the other one blank', { places: '12人', countedAs: '' }, [12, 'PEOPLE']],
    ['in the cell beside it', { places: '12', countedAs: '个' }, [12, 'UNITS']],
  ])('what a number is counted in stands %s', (_, cells, expected) => {
    const { row } = rowOfCells(sheet, cells, meanings, null);
    expect([row['places'], row['countedAs']]).toEqual(expected);
  });

  it('a date without a year is refused where nobody said which', () => {
    const { faults } = rowOfCells(sheet, { happenedOn: '5.29' }, { ...meanings, year: null }, null);
    expect(faults).toEqual([{ field: 'happenedOn', code: 'YEAR_UNKNOWN', params: { words: '5.29' } }]);
  });

  it.each<[string, readonly (readonly [number: string | null, title: string | null])[] | string]>([
    ['运政发〔2026〕3号', [['运政发〔2026〕3号', null]]],
    [
      '运政发〔2026〕3号；晋政办发〔2026〕1号',
      [
        ['运政发〔2026〕3号', null],
        ['晋政办发〔2026〕1号', null],
      ],
    ],
    ['《关于表彰的决定》', [[null, '关于表彰的决定']]],
    ['《关于表彰的决定》（运政发〔2026〕3号）', [['运政发〔2026〕3号', '关于表彰的决定']]],
    ['《甲；乙》', [[null, '甲；乙']]],
    ['《人民日报》第3版（2026年5月1日）', 'PROOF_NOT_READ'],
  ])('papers: %s', (words, papers) => {
    const found = meant('proofs', words);
    expect(
      typeof found === 'string'
        ? found
        : (found as { number: string; exactTitle: string }[]).map((one) => [one.number, one.exactTitle]),
    ).toEqual(papers);
  });
});

describe('small rows in cells', () => {
  const names = { units: new Map(), projects: new Map(), entries: new Map(), leaders: new Map(), posts: new Map() };
  const meanings: CellMeanings = { year: 2026, ...names };
  const two = [
    { journal: '改革内参', level: 'NATIONAL', on: '2026-05-01' },
    { journal: '改革动态', level: null, on: '2026-06-01' },
  ];
  const held = { row: { ...emptyRow(register), reports: two }, cells: {} };
  const cells = cellsOf(sheet, held.row, names);
  const { 'reports.journal': journal, 'reports.level': level, 'reports.on': on } = cells;
  const meant = (own: Readonly<Record<string, string>>, before: typeof held | null = null) => {
    const { row, faults } = rowOfCells(sheet, own, meanings, before && { ...before, cells });
    return faults.length > 0 ? faults.map((one) => `${one.field ?? ''} ${one.code}`) : row['reports'];
  };

  it('stand side by side in their columns, in their order, blank where a row says nothing', () => {
    expect([journal, level, on]).toEqual(['改革内参；改革动态', '国家级；', '2026年5月1日；2026年6月1日']);
    expect(
      meant({ 'reports.journal': '改革内参；改革动态', 'reports.level': '国家级；', 'reports.on': '5月1日\n6月1日' }),
    ).toEqual(two);
  });

  it.each<[string, Readonly<Record<string, string>>, unknown]>([
    ['unequal numbers', { 'reports.journal': '甲；乙', 'reports.on': '5.1' }, ['reports.on ROWS_UNEVEN']],
    ['an unknown level', { 'reports.journal': '甲', 'reports.level': '部级' }, ['reports.level KIND_UNKNOWN']],
    ['a name too long', { 'reports.journal': '很长很长很长很长很长很长' }, ['reports.journal TEXT_TOO_LONG']],
    ['nothing', { 'reports.journal': '' }, []],
  ])('are read of %s', (_, own, expected) => {
    expect(meant(own)).toEqual(expected);
  });

  it('keep what a file has no column for, and everything where it says the same', () => {
    expect(meant({ 'reports.journal': '改革内参；改革要情' }, held)).toEqual([
      two[0],
      { ...two[1], journal: '改革要情' },
    ]);
    expect(meant({ 'reports.journal': journal ?? '', 'reports.level': level ?? '' }, held)).toBe(two);
  });
});

describe('what a row’s numbers and small rows are refused for', () => {
  const context = { today: '2026-07-01', issuerLevels: new Map<string, Level>() };
  const document = {
    kind: 'DOCUMENT',
    number: '1号',
    exactTitle: null,
    issuer: '某部',
    issuedOn: '2026-05-01',
  } as const;
  const whole = {
    ...{ ...emptyRow(register), title: '先进', unitId: 'u', happenedOn: '2026-06-01', level: 'NATIONAL' as const },
    ...{
      proofs: [{ ...document, medium: null, issue: null, on: null, level: null }],
      prizeKind: 'GIVEN',
      givenBy: '某部',
    },
  };
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['nothing', {}, ''],
    ['a number of four places', { amount: '3006.7701' }, ''],
    ['one with a last nought', { amount: '0.10' }, ''],
    ['one below nought', { amount: '-13.54' }, ''],
    ['five places', { amount: '0.12345' }, '/amount VALUE_NOT_DECIMAL'],
    ['about', { amount: '约3千' }, '/amount VALUE_NOT_DECIMAL'],
    ['thousands and a unit', { amount: '3,006.77亿' }, '/amount VALUE_NOT_DECIMAL'],
    ['another notation', { amount: '1e3' }, '/amount VALUE_NOT_DECIMAL'],
    [
      'a row without its journal',
      { reports: [{ journal: null, on: '2026-05-01' }] },
      '/reports/0/journal FIELD_MISSING',
    ],
    [
      'a second row of tomorrow',
      {
        reports: [
          { journal: '甲', on: '2026-05-01' },
          { journal: '乙', on: '2026-07-02' },
        ],
      },
      '/reports/1/on DATE_IN_FUTURE',
    ],
  ])('%s', (_, changed, expected) => {
    const faults = checkRow(register, { ...whole, ...changed }, context);
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')).toBe(expected);
  });
});
