import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partyWords } from '../../../src/modules/ledger/domain/parties.js';
import { readBook, type ReadBook } from '../../../src/modules/ledger/domain/read-book.js';
import { readHere } from '../../support/ledger/read-here.js';

const read = async (name: string, fileName = '台账.xlsx'): Promise<ReadBook> => {
  const file = readFileSync(join(__dirname, `../../support/ledger/cases/${name}.xlsx`));
  return readBook(await readHere(file), { fileName });
};
const daysOf = ({ projects, tasks }: ReadBook, name: string): readonly string[] =>
  tasks.filter(({ projectIndex }) => projects[projectIndex]?.name === name).map(({ statedDate }) => statedDate);
const refusalsOf = ({ refusals }: ReadBook) => refusals.map(({ row, column, code }) => [row, column, code]);
const partiesOf = ({ projects }: ReadBook, name: string) => {
  const project = projects.find((one) => one.name === name);
  const listed = [project?.responsible ?? [], project?.supporting ?? []];
  return listed.map((parties) => parties.map((party) => `${party.kind} ${partyWords(party)}`));
};

describe('deadlines in words', () => {
  it('every month, half-years, several months and stages are as many tasks as days', async () => {
    const ledger = await read('g-refused-dates');
    expect(daysOf(ledger, '综合甲')).toHaveLength(12);
    expect(daysOf(ledger, '综合甲').at(1)).toBe('2026-02-28');
    for (const name of ['综合乙', '综合丁', '综合己'])
      expect(daysOf(ledger, name)).toEqual(['2026-06-30', '2026-12-31']);
    const staged = ledger.tasks.find(({ row }) => row === 8);
    expect(staged?.doubts).toEqual(['STAGES']);
  });

  it('what only a person can date is asked, its project waiting with it', async () => {
    const ledger = await read('g-refused-dates');
    expect(refusalsOf(ledger)).toEqual([
      [5, '完成时限', 'DATE_ASKED'],
      [7, '完成时限', 'DATE_ASKED'],
    ]);
    expect(ledger.projects.map(({ name }) => name)).toEqual(['综合甲', '综合乙', '综合丁', '综合己']);
  });

  it('a measure with two days is two tasks, a day merged over two measures is the day of both', async () => {
    expect(daysOf(await read('p5-same-measure'), '甲')).toEqual(['2026-03-31', '2026-09-30']);
    expect(daysOf(await read('w-mergeddue'), '复核十一')).toEqual(['2026-12-31', '2026-12-31']);
  });
});

describe('the year of a ledger', () => {
  it('is not that of a span or of a document’s number: a person is asked', async () => {
    for (const name of ['y2-range-title', 'y4-docno']) {
      const ledger = await read(name);
      expect([ledger.year, refusalsOf(ledger)]).toEqual([null, [[3, '完成时限', 'YEAR_UNKNOWN']]]);
    }
  });

  it('may stand in the file’s name, or in Chinese figures', async () => {
    expect((await read('y4-docno', '2026年改革台账.xlsx')).year).toBe(2026);
    expect((await read('y3-chinese-year')).year).toBe(2026);
  });
});

describe('units in words', () => {
  it('stand beside each other with all that offices put between them, groups stay words', async () => {
    const ledger = await read('v-units');
    expect(partiesOf(ledger, '验证单位')).toEqual([
      ['UNIT 团市委', 'UNIT 市妇联', 'UNIT 市残联'],
      ['UNIT 市发展改革委', 'GROUP 各县（市、区）'],
    ]);
    expect(partiesOf(ledger, '验证单位2')).toEqual([
      ['UNIT 市公安局', 'UNIT 市民政局'],
      ['UNIT 市教育局', 'GROUP 各县（市、区）'],
    ]);
    expect(partiesOf(await read('w-group'), '复核九')).toEqual([
      ['UNIT 市财政局', 'GROUP 各县（市、区）'],
      ['UNIT 市水务局', 'GROUP 各县（市、区）'],
    ]);
  });

  it('keep a name that only breaks for a narrow column whole', async () => {
    const ledger = await read('l1-newlines');
    expect(ledger.projects[0]).toMatchObject({ name: '数字政府改革', leadUnitName: '市发展和改革委员会' });
    expect(partiesOf(ledger, '数字政府改革')[0]).toEqual(['UNIT 市发展和改革委员会', 'UNIT 市财政局']);
  });

  it('of several leads the first leads, the others are responsible, and that is told', async () => {
    const { projects, refusals } = await read('p3-leads');
    expect(projects.map(({ name, leadUnitName }) => [name, leadUnitName])).toEqual([
      ['甲', '市发改委'],
      ['乙', '市发改委'],
      ['丙', '市委组织部'],
      ['丁', '市委组织部'],
    ]);
    expect(projects[0]?.remarks).toEqual([{ code: 'LEADS_SEVERAL', words: '市财政局' }]);
    expect(refusals.map(({ row, code }) => [row, code])).toEqual([[6, 'PROJECT_DIFFERS']]);
  });

  it('a name merged over lead, responsible and supporting unit is that of the lead, who helps himself in nothing', async () => {
    const ledger = await read('p6-hmerge');
    expect([ledger.projects.map(({ leadUnitName }) => leadUnitName), ledger.refusals]).toEqual([['市发改委'], []]);
    expect(partiesOf(ledger, '甲')).toEqual([[], []]);
  });

  it('a row without a lead unit is refused by its column', async () => {
    expect(refusalsOf(await read('w-blanklead'))).toEqual([[4, '牵头单位', 'VALUE_MISSING']]);
  });
});

describe('what is said of the row above, or not said', () => {
  it('strokes and 无 are blank, 同上 is the cell above', async () => {
    const ledger = await read('p1-placeholders');
    expect(ledger.refusals).toEqual([]);
    expect(ledger.projects.map(({ name, leadingOfficialTitle }) => [name, leadingOfficialTitle])).toEqual([
      ['甲', '常务副市长'],
      ['乙', null],
      ['丙', '常务副市长'],
      ['戊', null],
    ]);
    for (const name of ['甲', '乙']) expect(partiesOf(ledger, name)).toEqual([[], []]);
    expect(ledger.tasks.filter(({ projectIndex }) => projectIndex === 2).map(({ measure }) => measure)).toEqual([
      '措施丙',
      '措施丁',
    ]);
  });

  it('a project that comes again further down is the same', async () => {
    const ledger = await read('p4-reappear');
    expect([ledger.projects.map(({ name }) => name), ledger.refusals]).toEqual([['甲', '乙'], []]);
    expect(daysOf(ledger, '甲')).toEqual(['2026-03-31', '2026-06-30']);
  });
});

describe('leaders', () => {
  it('are posts; a person named with one is a proposal, a second one leads with the first', async () => {
    const { projects } = await read('p2-leaders');
    expect(
      projects.map(({ leadingOfficialTitle, leaderPerson, coLeaders }) => [
        leadingOfficialTitle,
        leaderPerson,
        coLeaders,
      ]),
    ).toEqual([
      ['副市长', '张三', undefined],
      ['常务副市长', undefined, ['分管商务副市长']],
      ['市委副书记', '李四', undefined],
      ['常务副市长', undefined, ['分管商务副市长']],
      ['王 五', undefined, undefined],
      ['市委书记', undefined, ['市长']],
      ['市委副书记、市长', undefined, undefined],
    ]);
    expect(projects[4]?.remarks).toEqual([{ code: 'LEADER_WITHOUT_POST', words: '王 五' }]);
  });
});

describe('words of secrecy that are none', () => {
  it.each(['c1-trade-secret-title', 'c2-no-secret-note'])('%s', async (name) => {
    expect((await read(name)).projects).toHaveLength(1);
  });
});
