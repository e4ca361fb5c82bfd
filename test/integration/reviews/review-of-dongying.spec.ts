import { CHIEF, CLERK } from '../../../src/demo/acts/acts.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { PublishedYear } from '../../support/published-year.js';
import { chipsOf, type DeskPage, ReviewDesk, saidBy } from '../../support/review-desk.js';
import { SaidYear } from '../../support/said-year.js';
import { enterYear, FIRST_DAY } from '../counts/year-of-dongying/enter.js';
import { STATEMENTS } from '../counts/year-of-dongying/statements.js';

/** What template B says of the year by counting, besides what stands in it entry by entry. */
const COUNTED: readonly (readonly [token: string, words: string])[] = [
  ['n:keyPoints.total.provincial', '112'],
  ['n:keyPoints.done.provincial;say=ALL;whole=keyPoints.total.provincial', '全部'],
  ['n:outputs.total;say=FLOOR_YU', '180余'],
  ['n:claims.all;say=FLOOR_YU', '120余'],
  ['n:groups.special;numerals=HAN;say=EXACT', '六'],
  ['n:groups.campaign;numerals=HAN;say=EXACT', '九'],
  ['n:projects.leaders;say=EXACT', '16'],
  ['n:projects.leaderLed;say=EXACT', '21'],
  ['n:projects.leaderLedDone;say=ALL;whole=projects.leaderLed', '全部'],
  ['n:scheduling.meetings;say=FLOOR_YU', '10余'],
  ['n:programmes.fields;say=EXACT', '4'],
  ['n:programmes.major;say=EXACT', '16'],
  ['n:programmes.minor;say=EXACT', '52'],
  ['n:commendation.collectives;say=EXACT', '3'],
  ['n:commendation.individuals;say=EXACT', '9'],
  ['n:cases.promoted;say=FLOOR_YU', '60余'],
];

describe('the review of 东营, drafted by template B, and its report', () => {
  let app: TestApp;
  let year: PublishedYear;
  let desk: ReviewDesk;
  let said: SaidYear;
  let review: DeskPage;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    ({ year } = await enterYear(app));
    for (const kind of ['RECOGNITION', 'OUTCOME_FACT', 'PILOT', 'FRONT_RUNNER_CLAIM'])
      await year.release(kind, 'PUBLIC');
    for (const kind of ['OUTPUT', 'EXPERIENCE_CASE', 'COMMENDATION']) await year.release(kind, 'COUNTED');
    // Fields of reform: each under the heading of the template that names it.
    await app.db.query(
      `UPDATE register_entry SET domain = CASE title WHEN '选育新品种' THEN '发展' WHEN '开办时间' THEN '环境' END
        WHERE title IN ('选育新品种', '开办时间') RETURNING id`,
    );
    said = await SaidYear.of(app);
    desk = new ReviewDesk(app);
    review = await desk.page(await desk.draft('ANNUAL_REVIEW', 'B'));
  }, 240_000);
  afterAll(() => app.close());

  it('says what is counted, and every fact and claim in its words', () => {
    const words = saidBy(review);
    expect(COUNTED.map(([token]) => [token, words.get(token)])).toEqual(COUNTED);
    const single = STATEMENTS.flatMap(([, , text, expected]) => {
      const [, letter, title] = /^([fk]):@([^;]+)$/u.exec(text) ?? [];
      if (letter === undefined || title === undefined || title === '空气质量综合指数排名得分') return [];
      return [[`${letter}:${said.idOf(title)}`, expected] as const];
    });
    expect(single.length).toBeGreaterThan(50);
    expect(single.map(([token]) => [token, words.get(token)])).toEqual(single);
    expect(review.blocks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(review.blocks.flatMap(({ unsourced }) => unsourced)).toEqual([]);
  });

  it('puts what is of a field under its heading, and the rest under the one that takes it', () => {
    const under = (title: string) =>
      review.blocks.filter(({ body }) => body.includes(said.idOf(title))).map(({ heading }) => heading);
    expect(under('选育新品种')).toEqual(['二、推动发展']);
    expect(under('开办时间')).toEqual(['三、优化环境']);
    expect(under('园区')).toEqual(['四、改善民生']);
    expect(review.blocks.at(-1)).toMatchObject({ heading: '五、下步打算', body: '' });
  });

  it('has, in the report that stays inside, the year before beside each number and unproven claims apart', async () => {
    const claim = {
      ...{ statement: '全省首家数据交易平台', level: 'PROVINCIAL', claimKind: 'FIRST', happenedOn: '2025-06-06' },
      ...{ unitId: app.town.units['department'], noSecrets: true, proofs: [] },
    };
    const { projectId } = await app.db.one<{ projectId: string }>(
      `SELECT id AS "projectId" FROM project WHERE name = '数字政府改革'`,
    );
    const { id } = await year.act(CLERK, '/front-runner-claims', { ...claim, projectId });
    await year.act(CHIEF, `/front-runner-claims/${id}/confirm`, {});
    const report = await desk.page(await desk.draft('ANNUAL_REPORT', 'B'));
    const chips = chipsOf(report);
    expect(chips.find(({ token }) => token === 'n:keyPoints.total.provincial')?.lastYear).toEqual({
      ...{ value: '0', words: '增加112' },
    });
    // What is as it is on a day is not more or less than a year before.
    expect(chips.find(({ token }) => token.startsWith('n:groups.special'))?.lastYear).toBeNull();
    expect(chips.filter(({ grey }) => grey).map(({ words }) => words)).toEqual(['全省首家数据交易平台']);
    expect(report.blocks.at(-1)?.heading).toBe('待证明');
    // In the review it is not offered at all.
    const preview = await desk.preview(review.id, `{{k:${id}}}`);
    expect(preview.chips.map(({ why }) => why)).toEqual(['NOT_PUBLIC']);
    expect(chipsOf(review).every(({ grey }) => !grey)).toBe(true);
  });

  it('names of one thing what it is called, where that may be said', async () => {
    const headings = [
      {
        ...{ title: '', domains: [], rest: false },
        blocks: [
          {
            kind: 'SENTENCES',
            sentences: [
              { text: '试点{{n:pilots.inForce}}项。', one: '承担{{names:pilots.inForce:1}}。' },
              { text: '办成{{n:topics.converted}}项。', one: null },
            ],
          },
        ],
      },
    ];
    const made = await desk.post('office-chief', '/review-templates', { name: '本市模板', headings });
    expect(made.status).toBe(201);
    expect((await desk.post('office-chief', '/review-templates', { name: '本市模板', headings })).body.code).toBe(
      'REVIEW_TEMPLATE_NAME_TAKEN',
    );
    await desk.post('office-clerk', `/reviews/${review.id}/discard`, { words: '换用本市模板' });
    const own = await desk.page(await desk.draft('ANNUAL_REVIEW', made.body.id));
    expect(own.blocks.map(({ body }) => body)).toEqual(['承担{{names:pilots.inForce:1}}。']);
    expect([...saidBy(own).values()]).toEqual(['盐碱地综合利用试点']);
    expect(own.notWritten.map(({ why }) => why)).toEqual(['ZERO']);
  });

  it('refuses a template whose blocks, fields or rest contradict each other', async () => {
    const heading = (more: object) => ({ title: '一', domains: ['发展'], rest: true, blocks: [], ...more });
    const blocks = [{ kind: 'ENTRIES', sentences: [] }];
    const { body, status } = await desk.post('office-chief', '/review-templates', {
      ...{ name: '另一模板', headings: [heading({ blocks }), heading({})] },
    });
    expect([status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      ...[422, '/headings/0/blocks/0 REVIEW_TEMPLATE_BLOCK', '/headings/1/domains REVIEW_TEMPLATE_DOMAIN_TWICE'],
      '/headings/1/rest REVIEW_TEMPLATE_REST_TWICE',
    ]);
  });
});
