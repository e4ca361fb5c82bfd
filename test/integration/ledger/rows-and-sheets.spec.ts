import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerAnswers } from '../../../src/modules/ledger/domain/ledger-answers.js';
import { notReadOf } from '../../../src/modules/ledger/domain/not-read.js';
import { readBook, type ReadBook, unmapped } from '../../../src/modules/ledger/domain/read-book.js';
import { withoutPast } from '../../../src/modules/ledger/domain/past-tasks.js';
import { readHere } from '../../support/ledger/read-here.js';

const bookOf = (name: string) => readHere(readFileSync(join(__dirname, `../../support/ledger/cases/${name}.xlsx`)));
const read = async (name: string, answers: LedgerAnswers = {}): Promise<ReadBook> =>
  readBook(await bookOf(name), { fileName: `${name}.xlsx`, answers });
/** Row, project, lead unit, measure and day of each task. */
const tasksOf = ({ projects, tasks }: ReadBook): readonly unknown[] =>
  tasks.map(({ row, projectIndex, measure, statedDate }) => {
    const project = projects[projectIndex];
    return [row, project?.name, project?.leadUnitName, measure, statedDate];
  });
const skippedOf = ({ skipped = [] }: ReadBook) => skipped.map(({ row, why }) => [row, why]);
const sheetsOf = ({ sheets }: ReadBook) => sheets.map(({ name, ticked, why }) => [name, ticked, why]);
const columnsOf = ({ sheets }: ReadBook) => {
  const { columns = {}, others = [] } = sheets[0]?.head ?? {};
  const read_ = Object.entries(columns).map(([field, { words, sure }]) => [field, words, sure]);
  return { read: read_, others: others.map(({ words }) => words) };
};

describe('rows of a ledger as offices keep it', () => {
  it('a measure with a date is data, whatever its first words', async () => {
    expect(tasksOf(await read('v-note'))).toEqual([
      [3, '验证甲', '市发改委', '措施一', '2026-06-30'],
      [4, '验证甲', '市发改委', '审核流程再造：压减环节30%', '2026-09-30'],
      [5, '验证甲', '市发改委', '制定方案', '2026-09-30'],
    ]);
  });

  it('a project whose name begins like a total is a project', async () => {
    const { projects } = await read('w-total2');
    expect(projects.map(({ name }) => name)).toEqual(['共计票据电子化改革', '总计量体系改革']);
  });

  it('sections, totals, notes and signature lines are passed over, each listed with its reason', async () => {
    const ledger = await read('n2-subtotals');
    expect(ledger.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(ledger.refusals).toEqual([]);
    expect(skippedOf(ledger)).toEqual([
      [3, 'SECTION'],
      [5, 'TOTAL'],
      [7, 'TOTAL'],
      [8, 'NOTE'],
      [9, 'NOTE'],
      [10, 'SECTION'],
      [11, 'NOTE'],
      [12, 'SECTION'],
    ]);
  });

  it('a project on a row of its own is completed by the tasks below it', async () => {
    const ledger = await read('n3-project-row-then-tasks');
    expect(ledger.refusals).toEqual([]);
    expect(tasksOf(ledger)).toEqual([
      [4, '甲', '市发改委', '措施甲1', '2026-06-30'],
      [5, '甲', '市发改委', '措施甲2', '2026-09-30'],
      [7, '乙', '市人社局', '措施乙1', '2026-06-30'],
    ]);
    expect(ledger.projects.map(({ leadingOfficialTitle }) => leadingOfficialTitle)).toEqual([
      '常务副市长',
      '分管副市长',
    ]);
  });

  it('a project for which no row names a lead unit is refused by row and column', async () => {
    const ledger = await read('w-section2');
    expect(ledger.projects.map(({ name }) => name)).toEqual(['复核三']);
    expect(ledger.refusals).toEqual([{ row: 3, column: '牵头单位', code: 'VALUE_MISSING', params: {} }]);
  });

  it('hidden rows come in and say so', async () => {
    const { projects, tasks } = await read('h1-hidden-row');
    expect(projects.map(({ name, marks }) => [name, marks])).toEqual([
      ['甲', undefined],
      ['乙', ['HIDDEN']],
      ['丙', undefined],
    ]);
    expect(tasks[1]?.marks).toEqual(['HIDDEN']);
  });

  it('what is struck out or given up stays out unless a person takes it; what is done says so', async () => {
    const ledger = await read('w-status');
    expect(ledger.projects.map(({ name, marks }) => [name, marks])).toEqual([['复核十四', ['DONE']]]);
    expect(skippedOf(ledger)).toEqual([[4, 'STRUCK']]);
    const taken = await read('w-status', { rows: { '!4': { take: true } } });
    expect(taken.projects.map(({ name }) => name)).toEqual(['复核十四', '复核十五']);
  });
});

describe('days that come again, or are not said', () => {
  const HEADS = ['序号', '改革事项', '牵头单位', '任务措施', '完成时限'];
  const bookWith = (...lines: readonly (readonly string[])[]) => {
    const rows = [['2026年度责任台账'], HEADS, ...lines].map((cells, place) => ({ row: place + 1, cells }));
    return readBook({ sheets: [{ name: '表', rows, merges: [], outside: [] }] });
  };
  const NOTHING = { projects: [], tasks: [] };
  const monthly = bookWith(['1', '甲', '市发改委', '报送调度情况', '每月底']);

  it('of every month those that have passed are not made tasks of, and each is listed', () => {
    const left = withoutPast(monthly, NOTHING, '2026-10-09', {});
    expect([monthly.tasks.length, left.tasks.map(({ statedDate }) => statedDate)]).toEqual([
      12,
      ['2026-10-31', '2026-11-30', '2026-12-31'],
    ]);
    expect(skippedOf(left)).toEqual(Array.from({ length: 9 }, () => [3, 'PAST']));
  });

  it('unless a person takes them, or they are held', () => {
    const taken = withoutPast(monthly, NOTHING, '2026-10-09', { rows: { '!3': { take: true } } });
    expect(taken.tasks).toHaveLength(12);
    const held = monthly.tasks.map((task) => ({ ...task, id: task.key, projectId: 'p' }));
    expect(withoutPast(monthly, { projects: [], tasks: held }, '2026-10-09', {}).tasks).toHaveLength(12);
  });

  it.each([
    ['每季度末', '2026-10-09', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['每半年', '2026-10-09', ['2026-06-30', '2026-12-31']],
    ['每季度末', '2026-01-05', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
    ['二、四季度', '2026-10-09', ['2026-06-30', '2026-12-31']],
    ['3月底、6月底', '2026-10-09', ['2026-03-31', '2026-06-30']],
  ])('%s, read on %s: ends of quarters and halves are a task each, whenever they are read', (words, today, days) => {
    const left = withoutPast(bookWith(['1', '甲', '市发改委', '报送调度情况', words]), NOTHING, today, {});
    expect(left.tasks.map(({ statedDate }) => statedDate)).toEqual(days);
  });

  it('what a row is held as in other words keeps its days as well', () => {
    const monthly = bookWith(['1', '甲', '市发改委', '报送调度情况和问题', '每月']);
    const held = monthly.tasks.map((task) => ({ ...task, measure: '报送调度情况', id: task.key, projectId: 'p' }));
    const days = (pairs: NonNullable<LedgerAnswers['pairs']>) =>
      withoutPast(monthly, { projects: [], tasks: held }, '2026-10-09', { pairs }).tasks.length;
    expect([days({}), days({ '!3#task': { as: 'SAME', id: held[0]?.id ?? '' } })]).toEqual([3, 12]);
  });

  it('a project whose only task waits for its date waits with it, and comes with it', () => {
    const lines = [
      ['1', '甲', '市发改委', '常抓不懈', '常态化'],
      ['2', '乙', '市发改委', '措施', '6月底前'],
    ];
    const book = bookWith(...lines);
    expect([book.projects.map(({ name }) => name), tasksOf(book)]).toEqual([
      ['乙'],
      [[4, '乙', '市发改委', '措施', '2026-06-30']],
    ]);
    expect(book.refusals.map(({ row, code }) => [row, code])).toEqual([[3, 'DATE_ASKED']]);
  });
});

describe('columns', () => {
  it('heads on two rows need no merging', async () => {
    const ledger = await read('k2-header-not-merged');
    expect(ledger.projects[0]).toMatchObject({ leadUnitName: '市发改委', leadingOfficialTitle: '常务副市长' });
    expect(ledger.projects[0]?.responsible).toEqual([
      { kind: 'UNIT', name: '市财政局' },
      { kind: 'UNIT', name: '市人社局' },
    ]);
  });

  it('of a start and an end below 完成时限 the end counts, and the start is listed', async () => {
    const ledger = await read('k3-header-start-end');
    expect(tasksOf(ledger)).toEqual([[4, '甲', '市发改委', '措施甲', '2026-09-30']]);
    expect(columnsOf(ledger).others).toEqual(['启动时间']);
  });

  it('of two dates 完成时限 counts, and the other is listed', async () => {
    const ledger = await read('w-twodates');
    expect(tasksOf(ledger)).toEqual([[3, '复核十', '市教育局', '措施', '2026-12-31']]);
    expect(columnsOf(ledger).others).toEqual(['时间节点']);
  });

  it('heads of their own are guessed and marked as guesses', async () => {
    const ledger = await read('u1-unknown-heads');
    expect(columnsOf(ledger).read).toEqual(
      expect.arrayContaining([
        ['leader', '市领导', 'LIKELY'],
        ['responsible', '责任处室', 'LIKELY'],
        ['supporting', '协助单位', 'LIKELY'],
        ['deliverable', '成果', 'EXACT'],
      ]),
    );
    expect(ledger.projects[0]).toMatchObject({ leadingOfficialTitle: '常务副市长', leadUnitName: '市发改委' });
  });

  it('of two columns for the measure one is doubtful, the other listed; a person says which', async () => {
    const guessed = columnsOf(await read('u2-two-measures'));
    expect(guessed.read).toContainEqual(['measure', '工作措施', 'LIKELY']);
    expect(guessed.others).toEqual(['重点任务']);
    const columns = { name: 1, leader: 2, lead: 3, responsible: 4, measure: 6, deliverable: 7, deadline: 8 };
    const said = await read('u2-two-measures', { mapping: { Sheet: { headRow: 2, headRows: 1, columns } } });
    expect(tasksOf(said)).toEqual([[3, '甲', '市发改委', '措施甲', '2026-06-30']]);
    expect(columnsOf(said).read).toContainEqual(['measure', '重点任务', 'ASKED']);
  });

  it('what a person said of a heading is known the next time', async () => {
    const ledger = readBook(await bookOf('u2-two-measures'), { said: new Map([['重点任务', 'measure']]) });
    expect(columnsOf(ledger).read).toContainEqual(['measure', '重点任务', 'SAID']);
  });

  it('a second table with a head that does not say enough is listed, the first one read', async () => {
    const ledger = await read('w-twotables');
    expect(tasksOf(ledger)).toEqual([[3, '复核七', '市教育局', '措施', '2026-12-31']]);
    expect(skippedOf(ledger)).toEqual([
      [5, 'NOTE'],
      [7, 'OTHER_TABLE'],
    ]);
  });

  it('a stray cell far to the right is listed, and refuses nothing', async () => {
    const book = await bookOf('b3-stray-far-right');
    const ledger = readBook(book);
    expect(ledger.projects).toHaveLength(1);
    expect(notReadOf(ledger, book).map(({ row, column, why }) => [row, column, why])).toContainEqual([
      3,
      'XFD',
      'OUTSIDE',
    ]);
  });

  it('a long remark refuses nothing', async () => {
    const ledger = await read('b4-long-remark');
    expect([ledger.projects.length, ledger.refusals]).toEqual([1, []]);
  });

  it('a sheet whose heads nobody knows waits for a person', () => {
    const rows = [
      ['事由', '谁办', '何时', '怎么办'],
      ['甲', '市发改委', '6月底前', '措施甲'],
    ].map((cells, place) => ({ row: place + 1, cells }));
    const sheet = { name: '表', rows, merges: [], outside: [] };
    const asked = readBook({ sheets: [sheet] });
    expect([asked.projects, unmapped(asked).map(({ name }) => name)]).toEqual([[], ['表']]);
    const columns = { name: 0, lead: 1, deadline: 2, measure: 3 };
    const said = readBook(
      { sheets: [sheet] },
      { answers: { year: 2026, mapping: { 表: { headRow: 1, headRows: 1, columns } } } },
    );
    expect([tasksOf(said), unmapped(said)]).toEqual([[[2, '甲', '市发改委', '措施甲', '2026-06-30']], []]);
  });
});

describe('sheets', () => {
  it('every sheet with a head is read', async () => {
    expect(sheetsOf(await read('w-sheets2'))).toEqual([
      ['市委书记', true, null],
      ['市长', true, null],
      ['常务副市长', true, null],
    ]);
    expect((await read('m1-sheets-per-leader')).projects.map(({ name, sheet }) => [sheet, name])).toEqual([
      ['常务副市长', '甲项'],
      ['分管商务副市长', '分管商务副市长项'],
      ['分管教育副市长', '分管教育副市长项'],
    ]);
  });

  it('a hidden sheet of another year is not, unless a person ticks it', async () => {
    const ledger = await read('m4-hidden-first');
    expect(sheetsOf(ledger)).toEqual([
      ['2025年', false, 'HIDDEN'],
      ['2026年', true, null],
    ]);
    expect(ledger.projects.map(({ name }) => name)).toEqual(['甲']);
    expect((await read('m4-hidden-first', { sheets: ['2025年'] })).projects.map(({ name }) => name)).toEqual(['旧甲']);
  });

  it('a sheet that gathers the rows of others is not read, wherever it stands', async () => {
    const { sheets } = await bookOf('m1-sheets-per-leader');
    const rows = [...(sheets[0]?.rows ?? []), ...sheets.slice(1).flatMap((sheet) => sheet.rows.slice(2))];
    const gathered = rows.map((row, place) => ({ ...row, row: place + 1 }));
    const all = { ...(sheets[0] ?? { merges: [], outside: [] }), name: '汇总', rows: gathered };
    const ledger = readBook({ sheets: [all, ...sheets] });
    expect(sheetsOf(ledger)[0]).toEqual(['汇总', false, 'REPEATS']);
    expect(ledger.projects).toHaveLength(3);
  });

  it('a mark on any sheet, read or not, refuses the file', async () => {
    const { sheets } = await bookOf('m4-hidden-first');
    const [hidden, shown] = sheets;
    if (hidden === undefined || shown === undefined) throw new Error('two sheets');
    const marked = { ...hidden, rows: [{ row: 1, cells: ['机密★5年'] }, ...hidden.rows.slice(1)] };
    expect(() => readBook({ sheets: [marked, shown] })).toThrow(
      expect.objectContaining({ code: 'LEDGER_MARKED_SECRET' }),
    );
    const named = { ...hidden, name: '秘密' };
    expect(() => readBook({ sheets: [named, shown] })).toThrow(
      expect.objectContaining({ code: 'LEDGER_MARKED_SECRET' }),
    );
  });
});

describe('what another office hands in', () => {
  const bookOf_ = (rows: readonly (readonly string[])[]) => ({
    sheets: [{ name: '表', rows: rows.map((cells, place) => ({ row: place + 1, cells })), merges: [], outside: [] }],
  });
  const HEADS = ['序号', '改革事项', '牵头单位', '任务措施', '完成时限', '完成情况', '备注'];
  const TITLE = ['2026年度责任台账'];

  it.each([
    ['已取消', '', 'CANCELLED'],
    ['经研究，取消', '', 'CANCELLED'],
    ['部分任务已取消', '', undefined],
    ['2025年已取消审批事项', '', undefined],
    ['取消该项？', '', undefined],
    ['按月报送', '已完成', 'DONE'],
  ])('备注 %s, 完成情况 %s', (remark, state, mark) => {
    const line = ['1', '甲', '市发改委', '措施甲', '6月底前', state, remark];
    const ledger = readBook(bookOf_([TITLE, HEADS, line]));
    const marks = [...(ledger.projects[0]?.marks ?? []), ...(ledger.skipped ?? []).map(({ why }) => why)];
    expect(marks).toEqual(mark === undefined ? [] : [mark]);
  });

  it('a stroke for a name is blank', () => {
    const lines = [
      ['1', '甲', '市发改委', '措施甲', '6月底前'],
      ['', '—', '', '措施乙', '9月底前'],
    ];
    expect(readBook(bookOf_([TITLE, HEADS, ...lines])).projects.map(({ name }) => name)).toEqual(['甲']);
  });

  it('a year that a person says counts, whatever the titles name', () => {
    const book = bookOf_([TITLE, HEADS, ['1', '甲', '市发改委', '措施甲', '6月底前']]);
    expect(tasksOf(readBook(book, { answers: { year: 2027 } }))).toEqual([
      [3, '甲', '市发改委', '措施甲', '2027-06-30'],
    ]);
  });

  it('two fields may stand in one column', () => {
    const columns = { name: 0, measure: 0, lead: 1, deadline: 2 };
    const book = bookOf_([
      ['改革任务', '谁办', '何时'],
      ['出台办法', '市发改委', '2026年6月底前'],
    ]);
    const ledger = readBook(book, { answers: { mapping: { 表: { headRow: 1, headRows: 1, columns } } } });
    expect(tasksOf(ledger)).toEqual([[2, '出台办法', '市发改委', '出台办法', '2026-06-30']]);
  });
});

describe('rows put right by a person', () => {
  it('a cell is read as he writes it, a row is left out', async () => {
    const rows = { '!4': { skip: true }, '!5': { cells: { deadline: '2026年11月15日', measure: '印发方案' } } };
    const ledger = await read('v-note', { rows });
    expect(tasksOf(ledger)).toEqual([
      [3, '验证甲', '市发改委', '措施一', '2026-06-30'],
      [5, '验证甲', '市发改委', '印发方案', '2026-11-15'],
    ]);
    expect(skippedOf(ledger)).toEqual([[4, 'LEFT_OUT']]);
  });
});
