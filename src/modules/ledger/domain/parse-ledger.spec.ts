import type { Grid, GridCell, MergedRange } from '../../../shared-kernel/grid.js';
import { headingsSaid, parseLedger, readBook } from './read-book.js';

const HEADINGS = ['序号', '改革事项', '类别', '层级', '领衔领导', '牵头单位', '责任单位', '任务措施', '完成时限'];
const ROW = [
  '1',
  '田长制改革',
  '省考改革',
  '省级',
  '分管农业副市长',
  '市农业农村局',
  '市水务局',
  '构建田长体系',
  '5月31日',
];
const row = (changes: Readonly<Record<number, GridCell>>): GridCell[] =>
  ROW.map((cell, column) => (column in changes ? (changes[column] ?? null) : cell));

function grid(rows: readonly (readonly GridCell[])[], merges: readonly MergedRange[] = []): Grid {
  return { rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges };
}
const parse = (rows: readonly (readonly GridCell[])[], merges: readonly MergedRange[] = []) =>
  parseLedger(grid([HEADINGS, ...rows], merges), { year: 2026 });

describe('what a ledger has besides data', () => {
  it('passes over titles, section headings, notes, totals, signature lines, repeated headings and blank tails', () => {
    const rows = [
      ['2026年度重点改革任务责任台账'],
      ['填报单位：市委改革办', null, null, '（非涉密，内容不涉及国家秘密）'],
      HEADINGS,
      ['一、省考改革事项（1项）'],
      ROW,
      [null, '合计', null, null, null, '1项', null, '1条'],
      HEADINGS,
      ['二', '试点事项'],
      row({ 0: '2', 1: '乡村e镇建设' }),
      ['注：时限均为当年。'],
      ['填表人：×××', null, null, null, null, '联系电话：×××'],
      ['主要负责人签字：', null, null, '填表人：×××'],
      [null, '  '],
      [],
    ];
    const ledger = parseLedger(grid(rows));
    expect(ledger.refusals).toEqual([]);
    expect(ledger.projects.map((project) => project.name)).toEqual(['田长制改革', '乡村e镇建设']);
    expect(ledger.tasks.map((task) => [task.row, task.statedDate])).toEqual([
      [5, '2026-05-31'],
      [9, '2026-05-31'],
    ]);
  });

  it('reads headings on two rows', () => {
    const upper = ['序号', '改革事项', '责任分工', null, '任务措施', '完成时限'];
    const lower = [null, null, '牵头部门', '责任部门', null, null];
    const merges = [0, 1, 4, 5].map((left) => ({ top: 1, left, bottom: 2, right: left }));
    const ledger = parseLedger(
      grid([upper, lower, ['1', '田长制改革', '市农业农村局', '市水务局', '构建田长体系', '年底前']], merges),
      { year: 2026 },
    );
    expect(ledger.projects[0]).toMatchObject({
      leadUnitName: '市农业农村局',
      responsible: [{ kind: 'UNIT', name: '市水务局' }],
    });
    expect(ledger.tasks[0]?.statedDate).toBe('2026-12-31');
  });

  it.each([
    ['known words', ['改革事项', '责任分工'], ['牵头单位', '配合单位', '任务措施', '完成时限']],
    ['words that a person said of another file', ['抓什么', '谁的事'], ['归谁抓', '谁帮忙', '怎么抓', '几时办成']],
  ])('reads the one heading that stands only on the upper of two rows: %s', (_, upper, lower) => {
    const fields = { name: 0, lead: 1, supporting: 2, measure: 3, deadline: 4 };
    const rows = grid([['2026年度台账'], upper, [null, ...lower], ['田长制', '甲局', '乙局', '建体系', '年底']]).rows;
    const book = { sheets: [{ name: '台账', rows, merges: [], outside: [] }] };
    const said = headingsSaid(book, { 台账: { headRow: 2, headRows: 2, columns: fields } });
    const next = readBook(book, { said: new Map(said.map(({ heading, field }) => [heading, field])) });
    expect(next.sheets[0]).toMatchObject({ why: null, head: { row: 2, rows: 2 } });
    expect(next.tasks.map(({ measure, statedDate }) => [measure, statedDate])).toEqual([['建体系', '2026-12-31']]);
  });

  it('follows headings that change their order further down', () => {
    const ledger = parse([
      ROW,
      ['改革事项', '任务措施', '完成时限', '牵头单位'],
      ['跨境电商', '园区建设', '年底', '市商务局'],
    ]);
    expect(ledger.projects[1]).toMatchObject({
      name: '跨境电商',
      leadUnitName: '市商务局',
      category: 'KEY',
      level: 'MUNICIPAL',
    });
  });
});

describe('rows that go on', () => {
  const blank = row({ 0: null, 1: null, 2: null, 3: null, 4: null, 5: null, 6: null, 7: '新增水浇地', 8: '11月30日' });

  it.each<[string, readonly MergedRange[]]>([
    ['left blank', []],
    ['merged', [0, 1, 2, 3, 4, 5, 6].map((left) => ({ top: 2, left, bottom: 3, right: left }))],
  ])('belong to the project above when its cells are %s', (_, merges) => {
    const ledger = parse([ROW, blank], merges);
    expect(ledger.refusals).toEqual([]);
    expect(ledger.projects).toHaveLength(1);
    expect(ledger.tasks.map((task) => task.projectIndex)).toEqual([0, 0]);
  });

  it('belong to nothing after a section heading', () => {
    const ledger = parse([ROW, ['二、其他'], blank]);
    expect(ledger.refusals).toEqual([{ row: 4, column: '改革事项', code: 'PROJECT_MISSING', params: {} }]);
  });

  it('add the units that only they name', () => {
    const ledger = parse([ROW, row({ 6: '市财政局', 7: '新增水浇地' })]);
    expect(ledger.projects[0]?.responsible).toEqual([
      { kind: 'UNIT', name: '市水务局' },
      { kind: 'UNIT', name: '市财政局' },
    ]);
  });

  it('take a deadline merged over several tasks', () => {
    const ledger = parse([ROW, row({ 7: '新增水浇地', 8: null })], [{ top: 2, left: 8, bottom: 3, right: 8 }]);
    expect(ledger.tasks.map((task) => task.statedDate)).toEqual(['2026-05-31', '2026-05-31']);
  });
});

describe('rows that cannot be taken are named by row, column and code', () => {
  it.each<[string, Readonly<Record<number, GridCell>>, string, string, object]>([
    ['an impossible day', { 8: '2026.13.1' }, '完成时限', 'DATE_IMPOSSIBLE', { words: '2026.13.1' }],
    ['words that are no day', { 8: '另议' }, '完成时限', 'DATE_NOT_UNDERSTOOD', { words: '另议' }],
    ['words whose day only a person knows', { 8: '常态化' }, '完成时限', 'DATE_ASKED', { words: '常态化' }],
    [
      'a span that ends before it begins',
      { 8: '11月至3月' },
      '完成时限',
      'DATE_SPAN_BACKWARDS',
      { words: '11月至3月' },
    ],
    ['no deadline', { 8: null }, '完成时限', 'VALUE_MISSING', {}],
    ['no measure', { 7: null }, '任务措施', 'VALUE_MISSING', {}],
    ['no lead unit', { 5: null }, '牵头单位', 'VALUE_MISSING', {}],
    ['a group that leads', { 5: '各县（市、区）' }, '牵头单位', 'LEAD_IS_GROUP', { words: '各县（市、区）' }],
    ['a lead that is no name', { 5: '市商务局=1' }, '牵头单位', 'UNIT_NAME_UNCLEAR', { words: '市商务局=1' }],
    ['a responsible unit that is no name', { 6: '市水务局、12' }, '责任单位', 'UNIT_NAME_UNCLEAR', { words: '12' }],
    ['an unknown category', { 2: '一般' }, '类别', 'CATEGORY_UNKNOWN', { words: '一般' }],
    ['an unknown level', { 3: '县级' }, '层级', 'LEVEL_UNKNOWN', { words: '县级' }],
    ['a formula', { 8: { formula: true } }, '完成时限', 'FORMULA_NOT_TAKEN', {}],
    ['an error of the spreadsheet', { 5: { error: '#REF!' } }, '牵头单位', 'CELL_IN_ERROR', { words: '#REF!' }],
    ['a name too long', { 1: '长'.repeat(201) }, '改革事项', 'TEXT_TOO_LONG', { limit: 200 }],
  ])('%s', (_, changes, column, code, params) => {
    const ledger = parse([row(changes), row({ 0: '2', 1: '乡村e镇建设' })]);
    expect(ledger.refusals).toEqual([{ row: 2, column, code, params }]);
    expect(ledger.tasks.map((task) => task.row)).toEqual([3]);
  });

  it('a task that stands twice with the same day', () => {
    const ledger = parse([ROW, row({ 7: '构建 田长体系', 8: '5月底' })]);
    expect(ledger.refusals).toEqual([{ row: 3, column: '任务措施', code: 'TASK_TWICE', params: {} }]);
    expect(ledger.tasks).toHaveLength(1);
  });

  it.each([
    [2, '试点', '类别'],
    [3, '市级', '层级'],
    [4, '市长', '领衔领导'],
    [5, '市水务局', '牵头单位'],
  ])('a project whose later row says another thing (column %s)', (column, words, heading) => {
    const ledger = parse([ROW, row({ [column]: words, 7: '新增水浇地' })]);
    expect(ledger.refusals).toEqual([{ row: 3, column: heading, code: 'PROJECT_DIFFERS', params: { firstRow: 2 } }]);
    expect(ledger.tasks).toHaveLength(1);
  });

  it('the tasks of a project that is itself refused', () => {
    const ledger = parse([row({ 5: null }), row({ 5: null, 7: '新增水浇地' })]);
    expect(ledger.refusals.map((refusal) => [refusal.row, refusal.code])).toEqual([
      [2, 'VALUE_MISSING'],
      [3, 'PROJECT_REFUSED'],
    ]);
    expect(ledger.projects).toEqual([]);
  });
});

describe('what an office understands', () => {
  it('a measure with two days is two tasks', () => {
    const ledger = parse([
      ROW,
      row({ 8: '年底' }),
      row({ 8: '6月底、9月底' }),
      row({ 7: '新增水浇地', 8: '6月底、9月底' }),
    ]);
    expect(ledger.refusals).toEqual([]);
    expect(ledger.tasks.map(({ occurrence, statedDate }) => [occurrence, statedDate])).toEqual([
      [null, '2026-05-31'],
      [2, '2026-12-31'],
      [3, '2026-06-30'],
      [4, '2026-09-30'],
      [1, '2026-06-30'],
      [2, '2026-09-30'],
    ]);
    expect(new Set(ledger.tasks.map(({ key }) => key)).size).toBe(6);
  });

  it('a project that stands again further down under another number is the same', () => {
    const ledger = parse([ROW, row({ 0: '2', 1: '乡村e镇建设' }), row({ 0: '3', 7: '新增水浇地' })]);
    expect(ledger.refusals).toEqual([]);
    expect(ledger.projects.map(({ name }) => name)).toEqual(['田长制改革', '乡村e镇建设']);
    expect(ledger.tasks.map(({ projectIndex }) => projectIndex)).toEqual([0, 1, 0]);
  });

  it.each<[string, string, readonly string[]]>([
    ['市商务局、市财政局', '市商务局', ['市财政局', '市水务局']],
    ['市商务局、市财政局（牵头）', '市财政局', ['市商务局', '市水务局']],
    ['市商务局及各县（市、区）', '市商务局', ['各县（市、区）', '市水务局']],
  ])('of several leads (%s) one leads, the others are responsible, and it is said', (words, lead, responsible) => {
    const ledger = parse([row({ 5: words }), row({ 5: words, 7: '新增水浇地' })]);
    expect(ledger.refusals).toEqual([]);
    const [project] = ledger.projects;
    expect(project?.leadUnitName).toBe(lead);
    expect(project?.responsible.map((party) => (party.kind === 'UNIT' ? party.name : party.text))).toEqual(responsible);
    expect(project?.remarks).toEqual([{ code: 'LEADS_SEVERAL', words: responsible[0] }]);
  });

  it('a post with a person, and others who lead with it', () => {
    const [one, two, three] = parse([
      row({ 4: '张三 副市长' }),
      row({ 1: '乙', 4: '常务副市长\n分管商务副市长' }),
      row({ 1: '丙', 4: '王五' }),
    ]).projects;
    expect(one).toMatchObject({ leadingOfficialTitle: '副市长', leaderPerson: '张三' });
    expect(two).toMatchObject({
      leadingOfficialTitle: '常务副市长',
      coLeaders: ['分管商务副市长'],
      remarks: [{ code: 'CO_LEADERS', words: '分管商务副市长' }],
    });
    expect(three).toMatchObject({
      leadingOfficialTitle: '王五',
      remarks: [{ code: 'LEADER_WITHOUT_POST', words: '王五' }],
    });
  });

  it('a stroke or 无 is blank, 同上 the cell above, past a heading row', () => {
    const ledger = parse([
      row({ 4: '/', 6: '无' }),
      row({ 1: '乙', 4: '市长', 6: '同上' }),
      row({ 1: '同上', 4: '〃', 5: '同上', 7: '新增水浇地' }),
      HEADINGS,
      row({ 1: '同上', 4: '同上', 7: '再增水浇地' }),
    ]);
    expect(ledger.projects.map(({ name, responsible }) => [name, responsible.length])).toEqual([
      ['田长制改革', 0],
      ['乙', 1],
    ]);
    expect(ledger.projects.map((project) => project.leadingOfficialTitle)).toEqual([null, '市长']);
    expect(ledger.tasks.map(({ projectIndex }) => projectIndex)).toEqual([0, 1, 1, 1]);
  });
});

describe('reading cells', () => {
  it('takes numbers, dates, full-width digits and breaks for what they mean', () => {
    const ledger = parse([
      row({ 0: '1', 1: '１０个\n试点社区　建设', 5: ' 市 商务局 ', 8: { date: '2026-06-30', shown: '2026/6/30' } }),
    ]);
    expect(ledger.projects[0]).toMatchObject({ code: '1', name: '10个试点社区 建设', leadUnitName: '市商务局' });
    expect(ledger.tasks[0]).toMatchObject({ statedWords: '2026年6月30日', statedDate: '2026-06-30' });
  });

  it('a running number made by a formula does not matter', () => {
    expect(parse([row({ 0: { formula: true } })]).refusals).toEqual([]);
  });

  it('a project may stand without a task', () => {
    const ledger = parse([row({ 7: null, 8: null })]);
    expect([ledger.projects.length, ledger.tasks.length, ledger.refusals.length]).toEqual([1, 0, 0]);
  });

  it('says which columns are missing', () => {
    expect(() =>
      parseLedger(
        grid([
          ['序号', '改革事项', '成果形式'],
          ['1', '甲', '清单'],
        ]),
      ),
    ).toThrow(
      expect.objectContaining({ code: 'LEDGER_COLUMNS_MISSING', params: { columns: '牵头单位、任务措施、完成时限' } }),
    );
  });

  it('words without a year need one from the title or the office', () => {
    expect(parseLedger(grid([HEADINGS, ROW])).refusals).toEqual([
      { row: 2, column: '完成时限', code: 'YEAR_UNKNOWN', params: { words: '5月31日' } },
    ]);
  });
});
