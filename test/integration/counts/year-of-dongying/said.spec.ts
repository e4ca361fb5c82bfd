import { CHIEF } from '../../../../src/demo/acts/acts.js';
import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import type { PublishedYear } from '../../../support/published-year.js';
import { expectedOf, ofSort, SaidYear } from '../../../support/said-year.js';
import { enterYear, FIRST_DAY } from './enter.js';
import * as rows from './rows.js';
import { STATEMENTS } from './statements.js';

describe('what 东营’s review states', () => {
  let app: TestApp;
  let year: PublishedYear;
  let said: SaidYear;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    const entered = await enterYear(app);
    const { ecology, indicator } = entered;
    ({ year } = entered);
    await year.factsOfReadings(indicator);
    const posts = await app.db.query<{ title: string; id: string }>(`SELECT title, id FROM post WHERE title = '市长'`);
    const named = [[rows.ECOLOGY, ecology] as const, ...posts.map(({ title, id }) => [title, id] as const)];
    for (const kind of ['RECOGNITION', 'OUTCOME_FACT', 'PILOT', 'FRONT_RUNNER_CLAIM'])
      await year.release(kind, 'PUBLIC');
    // Many of the documents are internal ones: counted outside, and read inside.
    for (const kind of ['OUTPUT', 'EXPERIENCE_CASE', 'COMMENDATION']) await year.release(kind, 'COUNTED');
    said = await SaidYear.of(app, new Map([...named, [rows.INDICATOR.name, indicator]]));
  }, 240_000);
  afterAll(() => app.close());

  it('is said of the year, word for word, each with its list', async () => {
    expect(await said.all(STATEMENTS)).toEqual(expectedOf(STATEMENTS));
    expect([ofSort(STATEMENTS, 'C'), ofSort(STATEMENTS, 'F'), ofSort(STATEMENTS, 'K')]).toEqual([17, 37, 33]);
  });

  it('counts documents outside that it names inside alone', async () => {
    expect(await said.say('names:outputs.total:3')).toMatchObject({ words: 'NOT_PUBLIC' });
    expect(await said.say('names:outputs.total:3', 'REPORT')).toMatchObject({ list: 3 });
  });

  it('says no run of months outside once the number of one of its months is back inside', async () => {
    const run = `k:@${rows.INDICATOR.name};say=MONTHS_RUNNING`;
    const { id } = await app.db.one<{ id: string }>(
      `SELECT fact_entry_id AS id FROM reading WHERE period = '2025-07' AND fact_entry_id IS NOT NULL`,
    );
    await year.act(CHIEF, `/outcome-facts/${id}/release`, { publicity: 'INTERNAL' });
    expect(await said.say(run)).toMatchObject({ words: 'NOT_PUBLIC' });
    expect(await said.say(run, 'REPORT')).toMatchObject({ words: '连续6个月', list: 6 });
  });
});
