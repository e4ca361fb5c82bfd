import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import { expectedOf, ofSort, SaidYear } from '../../../support/said-year.js';
import { enterYear, FIRST_DAY } from './enter.js';
import * as rows from './rows.js';
import { STATEMENTS } from './statements.js';

describe('what 东营’s review states', () => {
  let app: TestApp;
  let said: SaidYear;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    const { year, ecology, indicator } = await enterYear(app);
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
});
