import { heldOf } from '../../../../test/support/ledger/held-ledger.js';
import { diffLedger } from './diff-ledger.js';
import { exportHeadings, exportProject } from './export-ledger.js';
import type { Ledger } from './ledger.js';
import { readTerm } from './programme-place.js';
import { parseLedger } from './read-book.js';
import { takenOf } from './taking.js';
import { withHeld } from './unstated.js';
import { termOf } from './with-programmes.js';

const HEAD = [
  '序号',
  '改革事项',
  '领域',
  '大项',
  '小项',
  '起止年份',
  '类别',
  '领衔领导',
  '牵头单位',
  '任务措施',
  '完成时限',
];

const read = (rows: readonly (readonly string[])[]): Ledger =>
  parseLedger(
    { rows: [HEAD, ...rows].map((cells, index) => ({ row: index + 1, cells: [...cells] })), merges: [] },
    { answers: { year: 2026 } },
  );

/** As an office keeps it: cells below the first are blank where they go on. */
const PAPER = [
  ['1', '产业集成改革', '工业', '园区提升', '标准地', '', '', '市长', '甲县', '出让标准地', '2026年9月底'],
  ['2', '', '', '', '代办制', '', '', '市长', '乙县', '建代办窗口', '2027年6月底'],
  ['3', '', '', '链主培育', '代办制', '', '', '市长', '乙县', '出清单', '2026年底'],
  ['', '', '', '', '', '', '', '', '', '印发办法', '2026年8月底'],
  ['4', '', '农业', '品牌建设', '', '', '', '', '市农业农村局', '定方案', '2026年7月底'],
  ['5', '', '', '', '地理标志', '', '', '市长', '丙县', '申报', '2026年底'],
  ['6', '商务改革', '', '', '', '', '重点改革', '副市长', '市商务局', '出方案', '2026年底'],
];

const tree = ({ projects }: Ledger) =>
  projects.map(({ name, place }) => [place?.node ?? null, ...(place?.above ?? []), name].join('/'));

describe('a ledger with 领域, 大项 and 小项', () => {
  const ledger = read(PAPER);

  it('makes programmes, major and minor items, also of what has no row of its own', () => {
    expect(ledger.refusals).toEqual([]);
    expect(tree(ledger)).toEqual([
      'MINOR/产业集成改革/园区提升/标准地',
      'MINOR/产业集成改革/园区提升/代办制',
      'MINOR/产业集成改革/链主培育/代办制',
      'MAJOR/产业集成改革/品牌建设',
      'MINOR/产业集成改革/品牌建设/地理标志',
      '/商务改革',
      'PROGRAMME/产业集成改革',
      'MAJOR/产业集成改革/园区提升',
      'MAJOR/产业集成改革/链主培育',
    ]);
    const fields = ledger.projects.flatMap(({ name, place }) =>
      place?.fieldName == null ? [] : [[name, place.fieldName]],
    );
    expect(fields).toEqual([
      ['品牌建设', '农业'],
      ['园区提升', '工业'],
      ['链主培育', '工业'],
    ]);
    expect(ledger.tasks.map(({ projectIndex }) => projectIndex)).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });

  it('calls minor items of the same name under different major ones different things', () => {
    const same = ledger.projects.filter(({ name }) => name === '代办制');
    expect(new Set(same.map(({ key }) => key)).size).toBe(2);
  });

  it('gives the leader of all items to the major item or programme without a row, so that they owe no duties', () => {
    const led = ledger.projects.flatMap(({ name, leadingOfficialTitle }) =>
      leadingOfficialTitle === null ? [] : [[name, leadingOfficialTitle]],
    );
    expect(led).toEqual([
      ['地理标志', '市长'],
      ['商务改革', '副市长'],
      ['园区提升', '市长'],
      ['链主培育', '市长'],
    ]);
  });

  it('has the years that it states, else from its own year to that of the last task', () => {
    const programme = ledger.projects.find(({ place }) => place?.node === 'PROGRAMME');
    expect(programme && termOf(programme, ledger, 2026)).toEqual({ from: 2026, to: 2027 });
    const stated = read([['1', '产业集成改革', '', '', '标准地', '2025—2028年', '', '', '甲县', '出让', '2026年底']]);
    expect(stated.projects.at(-1)).toMatchObject({ place: { node: 'PROGRAMME', term: { from: 2025, to: 2028 } } });
  });

  it.each([
    ['2025—2027年', { from: 2025, to: 2027 }],
    ['2025-2027', { from: 2025, to: 2027 }],
    ['2025年至2027年', { from: 2025, to: 2027 }],
    ['２０２６年', { from: 2026, to: 2026 }],
    ['2027—2025年', null],
    ['三年', null],
  ])('%s', (words, term) => {
    expect(readTerm(words)).toEqual(term);
  });

  it.each<[string, readonly string[], object]>([
    [
      'a category of its own',
      ['2', '', '', '', '代办制', '', '试点', '', '乙县', '建窗口', '2026年底'],
      { row: 3, column: '类别', code: 'ITEM_NOT_INTEGRATED' },
    ],
    [
      'another field of the same major item',
      ['2', '产业集成改革', '农业', '园区提升', '代办制', '', '', '', '乙县', '建窗口', '2026年底'],
      { row: 3, column: '领域', code: 'FIELD_DIFFERS', params: { firstRow: 2 } },
    ],
    [
      'a field without a major item',
      ['2', '', '农业', '', '代办制', '', '', '', '乙县', '建窗口', '2026年底'],
      { row: 3, column: '领域', code: 'FIELD_WITHOUT_MAJOR' },
    ],
    [
      'years that are none',
      ['2', '', '', '', '代办制', '三年', '', '', '乙县', '建窗口', '2026年底'],
      { row: 3, column: '起止年份', code: 'TERM_NOT_UNDERSTOOD' },
    ],
    [
      'other years of the same programme',
      ['2', '', '', '', '代办制', '2026年', '', '', '乙县', '建窗口', '2026年底'],
      { row: 3, column: '起止年份', code: 'TERM_DIFFERS' },
    ],
    [
      'an item without a lead unit',
      ['2', '', '', '', '代办制', '', '', '', '', '建窗口', '2026年底'],
      { row: 3, column: '牵头单位', code: 'VALUE_MISSING' },
    ],
    [
      'a task of a major item that nobody leads',
      ['2', '', '', '链主培育', '', '', '', '', '', '出清单', '2026年底'],
      { row: 3, column: '牵头单位', code: 'VALUE_MISSING' },
    ],
  ])('refuses %s, by row and column, and takes the others', (_name, row, refusal) => {
    const first = [
      '1',
      '产业集成改革',
      '工业',
      '园区提升',
      '标准地',
      '2025—2027年',
      '',
      '',
      '甲县',
      '出让',
      '2026年底',
    ];
    const { refusals, projects } = read([first, row]);
    expect(refusals).toEqual([expect.objectContaining(refusal)]);
    expect(projects.map(({ name }) => name)).toEqual(['标准地', '产业集成改革', '园区提升']);
  });

  it('does not look at a field where no column names items', () => {
    const plain = HEAD.filter((heading) => heading !== '大项' && heading !== '小项');
    const rows = [plain, ['1', '商务改革', '外贸', '三年', '', '', '市商务局', '出方案', '2026年底']];
    const { projects, refusals } = parseLedger(
      { rows: rows.map((cells, index) => ({ row: index + 1, cells })), merges: [] },
      { answers: { year: 2026 } },
    );
    expect([refusals, projects.map(({ place }) => place)]).toEqual([[], [undefined]]);
  });
});

describe('a ledger with programmes that is held', () => {
  const ledger = read(PAPER);
  const held = heldOf(ledger);
  const again = (next: Ledger) => {
    const whole = withHeld(next, held);
    return diffLedger(whole, held);
  };
  const exported = () =>
    parseLedger({
      rows: [
        ...exportHeadings(2026, { programmes: true }),
        ...held.projects.flatMap((project) =>
          exportProject(
            2026,
            { ...project, code: '' },
            held.tasks.filter(({ projectId }) => projectId === project.id),
            {
              programmes: true,
            },
          ),
        ),
      ].map((cells, index) => ({ row: index + 1, cells: [...cells] })),
      merges: [],
    });

  it('is all the same when the same file comes again', () => {
    expect(again(ledger).summary).toMatchObject({ add: 0, change: 0, refuse: 0, pairs: 0, same: 16 });
  });

  it('is all the same when its export comes again', () => {
    expect(again(exported()).summary).toMatchObject({ add: 0, change: 0, refuse: 0, pairs: 0, same: 16 });
  });

  it('takes nothing out of a programme where a file has no columns for items: a name that only one bears is known', () => {
    const plain = [
      ['序号', '改革事项', '领衔领导', '牵头单位', '任务措施', '完成时限'],
      ['1', '标准地', '', '甲县', '出让标准地', '2026年9月底'],
    ].map((cells, index) => ({ row: index + 1, cells }));
    const next = again(parseLedger({ rows: plain, merges: [] }, { answers: { year: 2026 } }));
    expect(next.summary).toMatchObject({ add: 0, change: 0, refuse: 0, pairs: 0, same: 2 });
  });

  it('says under what an item stands from now on, and refuses it as another kind of node', () => {
    const moved = exported();
    const projects = moved.projects.map((project) =>
      project.name === '标准地' && project.place
        ? {
            ...project,
            key: '产业集成改革 › 链主培育 › 标准地',
            place: { ...project.place, above: ['产业集成改革', '链主培育'] },
          }
        : project,
    );
    const change = again({ ...moved, projects }).rows.filter(({ verdict }) => verdict === 'CHANGE');
    expect(change).toMatchObject([
      { name: '标准地', changes: [{ field: 'above', from: '产业集成改革 › 园区提升', to: '产业集成改革 › 链主培育' }] },
    ]);
    const minor = again(read([['1', '产业集成改革', '', '/', '品牌建设', '', '', '', '甲县', '出让', '2026年底']]));
    expect(minor.rows).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'NODE_DIFFERS' }) }),
    );
  });

  it('refuses what stands below an item that is refused, with its tasks', () => {
    const asMinor = { ...held, projects: held.projects.map((one) => (one.name === '品牌建设' ? minorOf(one) : one)) };
    const next = read([['1', '产业集成改革', '农业', '品牌建设', '新小项', '', '', '', '甲县', '出让', '2026年底']]);
    const { rows } = diffLedger(withHeld(next, asMinor), asMinor);
    expect(rows.flatMap((row) => (row.kind === 'ROW' ? [row.refusal.code] : [])).sort()).toEqual([
      'NODE_DIFFERS',
      'PROJECT_REFUSED',
      'PROJECT_REFUSED',
    ]);
    expect(rows.some((row) => row.verdict === 'ADD')).toBe(false);
  });

  it('keeps the leader of a programme without a row where one row says another: that item alone is led anew', () => {
    const rows = (last: string) =>
      ['一', '二', '三'].map((name, at) => [
        ...['', '集成', '', '', name, '', '', at === 2 ? last : '市长', '甲县', '出清单', '2026年底'],
      ]);
    const stood = heldOf(read(rows('市长')));
    const next = withHeld(read(rows('副市长')), stood);
    expect(diffLedger(next, stood).rows.filter(({ verdict }) => verdict !== 'SAME')).toMatchObject([
      { name: '三', verdict: 'CHANGE', changes: [{ field: 'leadingOfficialTitle', from: null, to: '副市长' }] },
    ]);
  });

  it('leaves a programme without a row out with its last item, and takes it with any', () => {
    const fresh = diffLedger(ledger, { projects: [], tasks: [] });
    const names = (leaveRows: readonly string[]) =>
      takenOf(fresh, ledger, { only: null, leaveRows }).taken.rows.flatMap((row) =>
        row.kind === 'PROJECT' ? [row.name] : [],
      );
    expect(names(['!2'])).toEqual(
      ['代办制', '代办制', '品牌建设', '地理标志', '商务改革', '产业集成改革', '园区提升', '链主培育'].sort(
        byFile(fresh.rows),
      ),
    );
    expect(names(['!2', '!3', '!4', '!5', '!6', '!7'])).toEqual(['商务改革']);
    // 品牌建设 has a row, and 地理标志 stands below it.
    expect(names(['!6'])).not.toContain('地理标志');
  });
});

const minorOf = <One extends { readonly place?: object }>(one: One): One => ({
  ...one,
  place: { ...one.place, node: 'MINOR' as const },
});

const byFile = (rows: readonly { readonly kind: string; readonly name?: string }[]) => {
  const order = rows.flatMap(({ kind, name }) => (kind === 'PROJECT' ? [name] : []));
  return (one: string, other: string): number => order.indexOf(one) - order.indexOf(other);
};
