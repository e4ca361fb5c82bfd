import { CHIEF } from '../../../src/demo/acts/acts.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { PublishedYear } from '../../support/published-year.js';
import { chipsOf, type DeskPage, ReviewDesk, saidBy, written } from '../../support/review-desk.js';
import { SaidYear } from '../../support/said-year.js';
import { enterYear, FIRST_DAY } from '../counts/year-of-yuncheng/enter.js';
import { STATEMENTS } from '../counts/year-of-yuncheng/statements.js';

/** What template A says of the year by counting, besides what stands in it entry by entry. */
const COUNTED: readonly (readonly [token: string, words: string])[] = [
  ['n:claims.national', '26'],
  ['n:claims.provincial', '53'],
  ['n:committee.meetings;say=EXACT', '5'],
  ['n:committee.meetings;say=REGULARLY', '定期'],
  ['n:committee.documents', '8'],
  ['n:committee.reports', '11'],
  ['n:projects.ledOthers', '8'],
  ['n:projects.assessed', '4'],
  ['n:pilots.keyOfYear', '10'],
  ['n:pilots.keyOfYear;level=NATIONAL;say=EXACT', '6'],
  ['n:programmes.minor', '8'],
  ['n:publicity;kind=COVERAGE;say=SEVERAL;measure=家', '多家'],
];

describe('the review of 运城, drafted by template A', () => {
  let app: TestApp;
  let year: PublishedYear;
  let desk: ReviewDesk;
  let said: SaidYear;
  let id: string;
  let first: DeskPage;

  beforeAll(async () => {
    app = await borrowTestApp(FIRST_DAY);
    ({ year } = await enterYear(app));
    for (const kind of ['OUTPUT', 'RECOGNITION', 'PUBLICITY_ITEM', 'OUTCOME_FACT', 'PILOT', 'FRONT_RUNNER_CLAIM'])
      await year.release(kind, 'PUBLIC');
    said = await SaidYear.of(app);
    desk = new ReviewDesk(app);
    id = await desk.draft('ANNUAL_REVIEW', 'A');
    first = await desk.page(id);
  }, 240_000);
  afterAll(() => app.close());

  it('says what is counted, and every fact and claim in its words', () => {
    const words = saidBy(first);
    expect(COUNTED.map(([token]) => [token, words.get(token)])).toEqual(COUNTED);
    const single = STATEMENTS.flatMap(([, , text, expected]) => {
      const [, letter, title] = /^([fk]):@([^;]+)$/u.exec(text) ?? [];
      return letter === undefined || title === undefined ? [] : [[`${letter}:${said.idOf(title)}`, expected] as const];
    });
    expect(single.length).toBeGreaterThan(55);
    expect(single.map(([token]) => [token, words.get(token)])).toEqual(single);
  });

  it('has no chip without words, nothing said twice and no number without a source', () => {
    expect(chipsOf(first).filter(({ words }) => words === null)).toEqual([]);
    expect(first.blocks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(first.blocks.flatMap(({ unsourced }) => unsourced)).toEqual([]);
    expect(chipsOf(first).some(({ changed, lastYear }) => changed || lastYear !== null)).toBe(false);
  });

  it('leaves out what is nought, and says why', () => {
    expect(first.notWritten.map(({ why, text }) => `${why} ${text}`)).toEqual([
      'ZERO {{n:claims.regional}}项改革走在区域前列。',
      'ZERO 领衔课题转化{{n:topics.converted}}项。',
      'ZERO 推广典型案例{{n:cases.promoted;say=FLOOR_YU}}个。',
    ]);
  });

  it('is one a year', async () => {
    const again = await desk.post('office-chief', '/reviews', { kind: 'ANNUAL_REVIEW', year: 2025, template: 'B' });
    expect([again.status, again.body.code]).toEqual([409, 'REVIEW_THERE']);
    const ahead = await desk.post('office-chief', '/reviews', { kind: 'ANNUAL_REVIEW', year: 2027, template: 'A' });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'REVIEW_YEAR_AHEAD']);
    const unknown = await desk.post('office-chief', '/reviews', { kind: 'ANNUAL_REPORT', year: 2025, template: 'C' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'REVIEW_TEMPLATE_UNKNOWN']);
  });

  it('reads a text while it is written, and keeps nothing of it', async () => {
    const { chips, unsourced, hinted, faults } = await desk.preview(
      id,
      '全市{{n:slips}}件，{{names:committee.documents:2}}，召开9次、三次会议，{{n:nothing}}。',
    );
    // What is told to nobody outside, and names of what nobody released, have no words.
    expect(chips.map(({ why }) => why)).toEqual(['COUNT_INTERNAL', 'NOT_PUBLIC', 'COUNT_UNKNOWN']);
    expect([unsourced.length, hinted.length, faults.length]).toEqual([1, 1, 0]);
    expect(await desk.page(id)).toEqual(first);
  });

  it('offers what may be put in, with what it says now, and finds it by its words', async () => {
    const client = await desk.as('office-clerk');
    const offers = async (query: string) =>
      (await client.get<readonly Record<string, unknown>[]>(`/reviews/${id}/offers${query}`)).body;
    const counts = await offers('?of=COUNT');
    expect(counts).toContainEqual(expect.objectContaining({ token: 'n:claims.national', value: '26', why: null }));
    expect(counts.map(({ token }) => token)).not.toContain('n:slips');
    expect(await offers(`?q=${encodeURIComponent('签约金额')}`)).toEqual([
      expect.objectContaining({ of: 'FACT', token: `f:${said.idOf('签约金额')}`, value: '3006.77' }),
    ]);
  });

  it('is kept with its chips; refused where a sentence says a thing twice or adds unlike numbers', async () => {
    const tried = async (body: string, marks: DeskPage['blocks'][number]['marks'] = []) => {
      const { status, body: answer } = await desk.write(id, [...written(first), { heading: '', body, marks }]);
      return [status, ...(answer.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    const at = `/blocks/${String(first.blocks.length)}`;
    const claim = `{{k:${said.idOf('一村一品示范村镇')}}}`;
    expect(await tried(`${claim}，又是${claim}。`)).toEqual([422, `${at}/body SAID_TWICE`]);
    expect(await tried('{{n:claims.national}}+{{n:recognitions}}')).toEqual([422, `${at}/body SUM_UNLIKE`]);
    expect(await tried('{{n:claims.national}')).toEqual([422, `${at}/body TOKEN_UNCLOSED`]);
    expect(await tried('“双十”', [{ from: 2, to: 9, as: 'NAME' }])).toEqual([422, `${at}/marks/0 MARK_MISPLACED`]);
    expect(await tried('请致电13812345678。')).toEqual([422, `${at}/body PROBLEM_PERSON_NAMED`]);
    expect(await desk.page(id)).toEqual(first);
    expect(await tried('“1+499”工作体系，共9次。', [{ from: 1, to: 6, as: 'NAME' }])).toEqual([200]);
    const kept = await desk.page(id);
    expect([kept.version, kept.blocks.at(-1)?.unsourced.length]).toEqual([first.version + 1, 1]);
    // Written again as it is, it is what it was.
    expect((await desk.write(id, written(kept))).body.version).toBe(kept.version);
  });

  it('marks exactly the chips that a withdrawn record changes, until somebody has looked', async () => {
    const marked = async () =>
      chipsOf(await desk.page(id)).flatMap(({ token, changed, before, words, why }) =>
        changed ? [`${token} ${String(before)} ${words ?? why ?? ''}`] : [],
      );
    expect(await marked()).toEqual([]);
    const pilot = said.idOf('跨境电商试点');
    await year.act(CHIEF, `/pilots/${pilot}/withdraw`, { reason: '重复登记' });
    expect(await marked()).toEqual([
      'n:pilots.keyOfYear 10 9',
      'n:pilots.keyOfYear;level=NATIONAL;say=EXACT 6 5',
      `k:${pilot} 跨境电商试点 MISSING`,
    ]);
    const looked = await desk.post('office-clerk', `/reviews/${id}/look`);
    expect(looked.status).toBe(200);
    expect(await marked()).toEqual([`k:${pilot} 跨境电商试点 MISSING`]);
  });
});
