import { approve, CHIEF, CLERK, DIRECTOR } from '../../../../src/demo/acts/acts.js';
import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import { PublishedYear } from '../../../support/published-year.js';
import * as rows from './rows.js';

describe('a year with the numbers of 东营’s review', () => {
  let app: TestApp;
  let year: PublishedYear;
  let counts: Readonly<Record<string, number>>;
  let ecology: string;
  let indicator: string;

  beforeAll(async () => {
    app = await borrowTestApp('2025-02-25');
    year = new PublishedYear(app);
    await year.groups('SPECIAL_GROUP', 5);
    await year.groups('CAMPAIGN_GROUP', 9);
    const posts = await year.leaders(rows.LEADERS);
    const led: string[] = [];
    for (const { name, leader } of rows.LED) led.push(await year.project(name, { leadingPostId: posts.get(leader) }));
    ecology = await year.project(rows.ECOLOGY);
    for (const name of ['数字政府改革', ...rows.REFORMS]) await year.project(name);
    const node = { category: 'INTEGRATED' };
    const parentId = await year.project('改革攻坚', { ...node, node: 'PROGRAMME', termFrom: 2024, termTo: 2026 });
    for (const { name, field, minor } of rows.PROGRAMME) {
      const major = await year.project(name, { ...node, node: 'MAJOR', parentId, fieldName: field });
      for (let place = 1; place <= minor; place += 1)
        await year.project(`小项${String(place)}`, { ...node, node: 'MINOR', parentId: major });
    }
    const { id: planId } = await year.act(CLERK, '/higher-plans', rows.PLAN);
    await year.bringIn('/key-point-imports', `?planId=${planId}`, rows.POINT_HEADS, rows.POINTS);
    const measured = {
      ...{ ...rows.INDICATOR, projectId: ecology, direction: 'UP', frequency: 'MONTH', definition: '省厅通报口径' },
      ...{ baselineValue: '50', baselineOn: '2025-04-30', targetValue: '70', targetOn: '2025-12-31' },
      dataUnitId: app.town.units['department'],
    };
    indicator = (await year.act(CLERK, '/indicators', measured)).id;
    await app.setClock('2025-12-31');
    await year.bringIn('/indicator-imports', '', rows.READING_HEADS, rows.READINGS, { confirmedBy: CHIEF });
    for (const id of led) await year.complete(id);
    const [code, number] = rows.NOT_HERE;
    const { id: point } = await app.db.one<{ id: string }>('SELECT id FROM key_point WHERE code = $1', [code]);
    const declared = { declared: 'NOT_APPLICABLE', number };
    const asked = await year.act<{ approvalId: string }>(CLERK, `/key-points/${point}/declare`, declared);
    await year.decide(approve(DIRECTOR, asked.approvalId));
    await year.bringIn('/meeting-imports', '?year=2025', rows.MEETING_HEADS, rows.MEETINGS);
    await year.approveAll();
    await year.register('OUTPUT', rows.OUTPUT_HEADS, rows.OUTPUTS);
    await year.register('RECOGNITION', rows.RECOGNITION_HEADS, rows.RECOGNITIONS);
    await year.register('PUBLICITY_ITEM', rows.PUBLICITY_HEADS, rows.PUBLICITY);
    await year.register('OUTCOME_FACT', rows.FACT_HEADS, rows.FACTS);
    await year.register('EXPERIENCE_CASE', rows.CASE_HEADS, rows.CASES);
    await year.commend(rows.COMMENDATION);
    await year.claims(rows.CLAIM_HEADS, rows.CLAIMS);
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
