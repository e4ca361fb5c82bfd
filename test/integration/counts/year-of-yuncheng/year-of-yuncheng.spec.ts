import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import type { PublishedYear } from '../../../support/published-year.js';
import { ASSESSED, enterYear, FIRST_DAY } from './enter.js';
import * as rows from './rows.js';

describe('a year with the numbers of 运城’s review', () => {
  let app: TestApp;
  let year: PublishedYear;
  let counts: Readonly<Record<string, number>>;
  let projects: ReadonlyMap<string, string>;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    ({ year, projects } = await enterYear(app));
    counts = await year.counts();
  }, 240_000);
  afterAll(() => app.close());

  it('counts what the review counts', () => {
    expect(counts).toMatchObject({
      ...{ 'claims.national': 26, 'claims.provincial': 53, 'claims.unproven': 0 },
      ...{ 'committee.meetings': 5, 'committee.documents': 8, 'committee.reports': 11 },
      ...{ 'projects.leaderLed': 10, 'projects.ledHeads': 2, 'projects.ledOthers': 8, 'projects.assessed': ASSESSED },
      ...{ 'problems.effect 户': 71, 'problems.confirmed': 4, 'pilots.keyOfYear': 10, 'programmes.minor': 8 },
      ...{ recognitions: 8, 'instructions.affirmative': 2, 'scheduling.meetings.cityHead': 3, 'hearing.units': 4 },
    });
  });

  it('names what the review names among what it counts', async () => {
    expect(await year.titles('claims.national')).toEqual(expect.arrayContaining(['全国首个零碳示范村']));
    const provincial = [
      '招商引资任务完成全省第2',
      '“一业一证”全省率先落地',
      '全省首次解决准入不准营',
      '全省首家零工市场',
    ];
    expect(await year.titles('claims.provincial')).toEqual(expect.arrayContaining(provincial));
    expect(await year.titles('problems.confirmed')).toEqual(
      expect.arrayContaining(['光伏电表安装难', '冷库用电价格偏高']),
    );
    expect(await year.titles('recognitions')).toEqual(expect.arrayContaining(['零碳村镇示范村', '两山实践创新基地']));
    expect(await year.titles('outputs.total', `&projectId=${projects.get('集体土地入市改革') ?? ''}`)).toHaveLength(3);
    expect(await year.titles('publicity', '&kind=COVERAGE')).toHaveLength(3);
  });

  it('has its sums of levels, and ranks by project', async () => {
    const of = async (level: string) => (await year.titles('pilots.keyOfYear', `&level=${level}`)).length;
    expect([await of('NATIONAL'), await of('PROVINCIAL'), await of('MUNICIPAL')]).toEqual([6, 2, 2]);
    const chain = `&projectId=${projects.get('招商引资改革') ?? ''}`;
    expect((await year.titles('facts.rankFirst', chain)).length).toBe(3);
    expect(counts['facts.rankFirst']).toBe(7);
  });

  it('keeps every value as it was typed', async () => {
    const facts = await year.facts();
    expect(rows.FACT_VALUES.map(([name]) => [name, facts.get(name ?? '')?.['value']])).toEqual(rows.FACT_VALUES);
    expect(facts.get('高效节水')).toMatchObject({ share: '73.1' });
    expect(facts.get('达标乡镇')).toMatchObject({ qualifier: 'ALL', whole: '10' });
    expect(facts.get('房证同交项目')).toMatchObject({ rankPosition: 3 });
  });
});
