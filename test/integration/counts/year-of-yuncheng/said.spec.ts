import { CHIEF, CLERK } from '../../../../src/demo/acts/acts.js';
import type { TestApp } from '../../../support/app.js';
import { borrowTestApp } from '../../../support/borrowed-app.js';
import type { PublishedYear } from '../../../support/published-year.js';
import { expectedOf, ofSort, SaidYear } from '../../../support/said-year.js';
import { enterYear, FIRST_DAY } from './enter.js';
import * as rows from './rows.js';
import { STATEMENTS } from './statements.js';

describe('what 运城’s review states', () => {
  let app: TestApp;
  let year: PublishedYear;
  let projects: ReadonlyMap<string, string>;
  let said: SaidYear;
  let before: readonly string[];

  /** The statements that are said otherwise than before, by their numbers, with what is said now. */
  async function changed(): Promise<readonly string[]> {
    const now = await said.all(STATEMENTS);
    const anew = now.filter((one) => !before.includes(one));
    before = now;
    return anew;
  }

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    ({ year, projects } = await enterYear(app));
    const posts = await app.db.query<{ title: string; id: string }>(`SELECT title, id FROM post WHERE title = '市长'`);
    said = await SaidYear.of(app, new Map([...projects, ...posts.map(({ title, id }) => [title, id] as const)]));
    for (const kind of ['OUTPUT', 'RECOGNITION', 'PUBLICITY_ITEM', 'OUTCOME_FACT', 'PILOT', 'FRONT_RUNNER_CLAIM'])
      await year.release(kind, 'PUBLIC');
    before = await said.all(STATEMENTS);
  }, 240_000);
  afterAll(() => app.close());

  it('is said of the year, word for word, each with its list', () => {
    expect(before).toEqual(expectedOf(STATEMENTS));
    expect([ofSort(STATEMENTS, 'C'), ofSort(STATEMENTS, 'F'), ofSort(STATEMENTS, 'K')]).toEqual([14, 42, 23]);
  });

  it('says nothing else for a number of another year', async () => {
    const fact = '外地到位资金|5|亿元|全市|2024年9月30日|统计口径|市商务局|统计报表〔2024〕1号|市统计局';
    const ranked = `${fact}|招商引资改革|准数||1|11|全省11市|||`;
    await year.register('OUTCOME_FACT', rows.FACT_HEADS, [ranked], { alsoConfirm: true }, 2024);
    await year.release('OUTCOME_FACT', 'PUBLIC');
    expect(await changed()).toEqual([]);
  });

  it('counts what is released for counting alone, and does not name it; what is inside neither', async () => {
    const path = `/front-runner-claims/${said.idOf('全省首家进入市场交易')}/release`;
    await year.act(CHIEF, path, { publicity: 'COUNTED' });
    expect(await changed()).toEqual(['Y31 k:@全省首家进入市场交易 NOT_PUBLIC 0']);
    await year.act(CHIEF, path, { publicity: 'INTERNAL' });
    expect(await changed()).toEqual(['Y03 n:claims.provincial 52 52']);
    expect(await said.say('n:claims.provincial', 'REPORT')).toMatchObject({ words: '53', list: 53 });
  });

  it('loses a pilot that is withdrawn wherever it was counted or named, and there alone', async () => {
    const { digest } = await said.say('n:pilots.keyOfYear');
    await year.act(CHIEF, `/pilots/${said.idOf('跨境电商试点')}/withdraw`, { reason: '重复登记' });
    expect(await changed()).toEqual([
      'Y25 n:pilots.keyOfYear 9 9',
      'Y25 n:pilots.keyOfYear;level=NATIONAL 5 5',
      'Y58 names:pilots.keyOfYear:3 智慧教育试点、再生水利用试点、试点4 3',
    ]);
    expect((await said.say('n:pilots.keyOfYear')).digest).not.toBe(digest);
  });

  it('takes a claim whose proof is gone out of its number and out of the review, and says it grey inside', async () => {
    const claim = {
      ...{ projectId: projects.get('零工市场改革'), statement: '全省首家零工市场', level: 'PROVINCIAL' },
      ...{ claimKind: 'FIRST', happenedOn: '2025-06-06', unitId: app.town.units['department'], noSecrets: true },
    };
    const path = `/front-runner-claims/${said.idOf('全省首家零工市场')}`;
    await year.act(CLERK, `${path}/correct`, { ...claim, proofs: [], reason: '证明文件有误' });
    await year.act(CHIEF, `${path}/confirm`, {});
    expect(await changed()).toEqual(['Y03 n:claims.provincial 51 51', 'Y44 k:@全省首家零工市场 NOT_PUBLIC 0']);
    expect(await said.say('k:@全省首家零工市场', 'REPORT')).toMatchObject({ words: '全省首家零工市场', grey: true });
  });

  it('gives no words, and says why, for what is not there or may not be said so', async () => {
    const why = async (text: string): Promise<string> => (await said.say(text)).words;
    expect(await why('n:commendation.collectives')).toBe('ZERO');
    expect(await why('f:00000000-0000-7000-8000-000000000000')).toBe('MISSING');
    expect(await why('n:slips')).toBe('COUNT_INTERNAL');
    expect(await why('n:nothing')).toBe('COUNT_UNKNOWN');
    expect(await why('n:problems.effect')).toBe('MEASURE_MISSING');
    expect(await why('n:outputs.total;project=P1')).toBe('PARAMETER_MALFORMED');
    expect(await why('f:@签约金额;say=FLOOR_YU')).toBe('NEVER_ROUNDED');
    expect(await why('f:@签约金额;part=BEFORE')).toBe('PART_MISSING');
    expect(await why('f:@国家级示范镇;say=ALL')).toBe('WHOLE_MISSING');
    expect(await why('names:problems.confirmed:3')).toBe('NOT_PUBLIC');
    expect(await why('names:claims.national:99')).toBe('TOO_FEW_NAMES');
    expect(await said.say('names:problems.confirmed:2', 'REPORT')).toMatchObject({ list: 2 });
    expect(await said.say('n:publicity;kind=COVERAGE;say=SEVERAL;measure=家')).toMatchObject({ words: '多家' });
  });
});
