import { approve, CHIEF, CLERK, DIRECTOR } from '../../../../src/demo/acts/acts.js';
import type { TestApp } from '../../../support/app.js';
import { PublishedYear } from '../../../support/published-year.js';
import * as rows from './rows.js';

export const FIRST_DAY = '2025-02-25';

/** The year, the project of its plans and the indicator that was ranked. */
export interface Entered {
  readonly year: PublishedYear;
  readonly ecology: string;
  readonly indicator: string;
}

/** Enters the year as an office would. */
export async function enterYear(app: TestApp): Promise<Entered> {
  const year = new PublishedYear(app);
  await year.groups('SPECIAL_GROUP', 5);
  await year.groups('CAMPAIGN_GROUP', 9);
  const posts = await year.leaders(rows.LEADERS);
  const led: string[] = [];
  for (const { name, leader } of rows.LED) led.push(await year.project(name, { leadingPostId: posts.get(leader) }));
  const ecology = await year.project(rows.ECOLOGY);
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
  const indicator = (await year.act(CLERK, '/indicators', measured)).id;
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
  await year.register('PILOT', rows.PILOT_HEADS, rows.PILOTS);
  await year.register('EXPERIENCE_CASE', rows.CASE_HEADS, rows.CASES);
  await year.commend(rows.COMMENDATION);
  await year.claims(rows.CLAIM_HEADS, rows.CLAIMS);
  return { year, ecology, indicator };
}
