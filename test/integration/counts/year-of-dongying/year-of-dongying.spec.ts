import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import type { PublishedYear } from '../../../support/published-year.js';
import { enterYear, FIRST_DAY } from './enter.js';
import * as rows from './rows.js';

describe('a year with the numbers of 东营’s review', () => {
  let app: TestApp;
  let year: PublishedYear;
  let counts: Readonly<Record<string, number>>;
  let ecology: string;
  let indicator: string;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    ({ year, ecology, indicator } = await enterYear(app));
    counts = await year.counts();
  }, 240_000);
  afterAll(() => app.close());

  it('counts what the review counts', () => {
    expect(counts).toMatchObject({
      ...{ 'keyPoints.total.provincial': 112, 'keyPoints.done.provincial': 112, 'keyPoints.notApplicable': 1 },
      ...{ 'outputs.total': 183, 'claims.all': 123, 'claims.regional': 3, 'claims.unproven': 0 },
      ...{ 'groups.special': 6, 'groups.campaign': 9 },
      ...{ 'projects.leaders': 16, 'projects.leaderLed': 21, 'projects.leaderLedDone': 21 },
      ...{ 'scheduling.meetings': 13, 'scheduling.meetings.cityHead': 4 },
      ...{ 'programmes.fields': 4, 'programmes.major': 16, 'programmes.minor': 52 },
      ...{ 'commendation.collectives': 3, 'commendation.individuals': 9 },
      ...{ 'cases.promoted': 63, 'cases.adopted.provincial': 3, recognitions: 8, publicity: 3, 'facts.rankFirst': 2 },
    });
  });

  it('names what the review names among what it counts', async () => {
    const regional = ['沿黄九省区率先编制规划', '黄河流域首个试点', '黄河流域首家研究机构'];
    expect((await year.titles('claims.regional')).toSorted()).toEqual(regional.toSorted());
    expect(await year.titles('claims.national')).toEqual(
      expect.arrayContaining(['全国首个“5G+”园区', '全国首个全域条例']),
    );
    expect(await year.titles('recognitions')).toEqual(expect.arrayContaining(['最具生态竞争力城市', '国家公园创建']));
    expect(await year.titles('outputs.total', '&kind=PARTY_DOCUMENT')).toHaveLength(3);
  });

  it('counts the plans below the main one, and the laws that were there before another', async () => {
    const plans = await year.titles('outputs.total', `&kind=PLAN&projectId=${ecology}`);
    expect(plans.filter((title) => title !== '生态保护总体规划')).toHaveLength(9);
    expect(await year.titles('outputs.inForce', '&kind=LOCAL_LAW&before=2025-09-10')).toHaveLength(4);
  });

  it('keeps every value as it was typed, with what it is of, what it was before and what it was to be', async () => {
    const facts = await year.facts();
    expect(rows.FACT_VALUES.map(([name]) => [name, facts.get(name ?? '')?.['value']])).toEqual(rows.FACT_VALUES);
    expect(facts.get('登记时间')).toMatchObject({ beforeValue: '3', beforeUnit: '天' });
    expect(facts.get('生态长廊')).toMatchObject({ targetValue: '120' });
    expect(facts.get('县区融媒体中心')).toMatchObject({ qualifier: 'ALL', whole: '5' });
  });

  it('was the first of the province for six months running', async () => {
    const ranks = await app.db.query<{ period: string; first: boolean }>(
      `SELECT period, rank_position = 1 AS first FROM reading WHERE indicator_id = $1 AND state = 'CONFIRMED' ORDER BY period`,
      [indicator],
    );
    expect(ranks.map(({ period, first }) => `${period} ${String(first)}`)).toEqual(
      ['05', '06', '07', '08', '09', '10'].map((month) => `2025-${month} true`),
    );
  });
});
