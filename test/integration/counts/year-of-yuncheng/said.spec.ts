import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import { expectedOf, ofSort, SaidYear } from '../../../support/said-year.js';
import { enterYear, FIRST_DAY } from './enter.js';
import { STATEMENTS } from './statements.js';

describe('what 运城’s review states', () => {
  let app: TestApp;
  let said: SaidYear;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    const { year, projects } = await enterYear(app);
    const posts = await app.db.query<{ title: string; id: string }>(`SELECT title, id FROM post WHERE title = '市长'`);
    said = await SaidYear.of(app, new Map([...projects, ...posts.map(({ title, id }) => [title, id] as const)]));
    for (const kind of ['OUTPUT', 'RECOGNITION', 'PUBLICITY_ITEM', 'OUTCOME_FACT', 'PILOT', 'FRONT_RUNNER_CLAIM'])
      await year.release(kind, 'PUBLIC');
  }, 240_000);
  afterAll(() => app.close());

  it('is said of the year, word for word, each with its list', async () => {
    expect(await said.all(STATEMENTS)).toEqual(expectedOf(STATEMENTS));
    expect([ofSort(STATEMENTS, 'C'), ofSort(STATEMENTS, 'F'), ofSort(STATEMENTS, 'K')]).toEqual([14, 42, 23]);
  });
});
