import { settleObligation } from '../../../src/modules/obligations/index.js';
import { OweBulletins } from '../../../src/modules/publications/bulletins/application/owe-bulletins.js';
import { BulletinWay } from './bulletin-way.js';

interface Counted {
  readonly id: string;
  readonly value: number;
}
interface Figure {
  readonly countId: string;
  readonly ofMonth: number;
  readonly ofYear: number;
}

/** The bulletins of half a year: July and August together, September for the third month, October joined to November. */
describe('the bulletins of a year', () => {
  let way: BulletinWay;
  let july: string;
  let august: string;
  let september: string;
  let standing: string;

  const owed = async () => {
    await way.walk.app.get(OweBulletins).execute();
    await way.walk.app.get(OweBulletins).execute();
    return way.walk.app.db.query<{ title: string; dueOn: string; state: string; note: string | null }>(
      `SELECT o.title, o.due_on AS "dueOn", o.state, w.note FROM obligation o JOIN office_work w ON w.id = o.subject_id
        WHERE o.kind = 'OFFICE_WORK' AND w.what = 'BULLETIN' ORDER BY o.due_on`,
    );
  };
  const meeting = (heldOn: string) =>
    way.walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO meeting (kind, mode, scheduling_kind, year, number, planned_on, held_on, state, chair_post_id)
         SELECT 'SCHEDULING', 'SITTING', 'REGULAR', 2026, 1 + count(*), $1, $1, 'HELD', $2 FROM meeting`,
        [heldOn, way.walk.app.town.seats['leading-official']?.postId],
      ),
    );
  const counted = async (asOf = '') => {
    const { body } = await way.get<{ items: readonly Counted[] }>('office-clerk', `/counts?year=2026${asOf}`);
    return (id: string) => body.items.find((one) => one.id === id)?.value;
  };
  const signed = async (id: string) => {
    await way.done('office-clerk', `/bulletins/${id}/submit`);
    await way.walk.act('office-executive-deputy', `/approvals/${(await way.approvalOf(id)).id}/approve`);
  };

  beforeAll(async () => {
    way = await BulletinWay.start('2026-07-01');
    standing = await way.lag('department', '出台实施方案', '2026-07-10');
    await meeting('2026-07-20');
    await meeting('2026-09-10');
    await way.walk.act('office-clerk', '/problems', {
      ...{ title: '营业执照跨区变更难', whoHadItWords: '个体工商户', noSecrets: true },
      ...{ ownerUnitId: way.walk.app.town.units['department'], dueOn: '2026-12-30' },
      ...{ person: { name: '王秀兰', telephone: '13800000000' } },
    });
    const done = await way.lag('department2', '开展课后服务评估', '2026-09-18');
    await way.walk.goTo('2026-08-20', '09:00');
    await settle(done);
    await way.walk.goTo('2026-09-01', '09:00');
    july = await way.draft(7);
    august = await way.draft(8);
    await way.done('office-clerk', `/bulletins/${july}/send`);
    await way.done('office-clerk', `/bulletins/${august}/send`);
    await way.walk.goTo('2026-09-04', '10:00');
  });
  afterAll(() => way.close());

  it('owe nothing before the first was issued', async () => {
    expect(await owed()).toEqual([]);
  });

  it('are numbered without gaps or doubles, also when two are issued at one moment', async () => {
    await signed(july);
    await signed(august);
    const issued = await Promise.all(
      [july, august].map(async (id) => (await way.post('office-clerk', `/bulletins/${id}/issue`)).body),
    );
    expect(issued.map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(issued.map(({ planned }) => planned)).toEqual([12, 12]);
  });

  it('issued twice at one moment are issued once', async () => {
    const again = await Promise.all([july, july].map((id) => way.post('office-clerk', `/bulletins/${id}/issue`)));
    expect(again.map(({ body }) => body.code)).toEqual(['PUBLICATION_STATE', 'PUBLICATION_STATE']);
  });

  it('owe the draft of a month by its third working day, from the first on', async () => {
    await way.walk.goTo('2026-10-07', '09:00');
    expect(await owed()).toEqual([]);
    await way.walk.goTo('2026-10-08', '09:00');
    expect(await owed()).toEqual([
      { title: '起草2026年9月改革工作通报', dueOn: '2026-10-10', state: 'OPEN', note: null },
    ]);
  });

  it('flag to the author what stands for the third month running', async () => {
    september = await way.draft(9);
    const { lines } = await way.page(september);
    expect(lines.find(({ obligationId }) => obligationId === standing)?.thirdMonth).toBe(true);
    expect((await way.page(august)).lines.map(({ thirdMonth }) => thirdMonth)).toEqual([false]);
  });

  it('read each number from its count, of the month and of the year', async () => {
    const { body } = await way.get<readonly Figure[]>('office-clerk', `/bulletins/${september}/figures`);
    const whole = await counted('&asOf=2026-09-30');
    const before = await counted('&asOf=2026-08-31');
    expect(body.map(({ countId, ofMonth, ofYear }) => [countId, ofMonth, ofYear])).toEqual(
      body.map(({ countId }) => [
        ...[countId, Math.max(0, (whole(countId) ?? 0) - (before(countId) ?? 0)), whole(countId) ?? 0],
      ]),
    );
    expect(body.find(({ countId }) => countId === 'scheduling.meetings')).toMatchObject({ ofMonth: 1, ofYear: 2 });
  });

  it('name as doing well whom a person chooses of those who did all that fell due, and nobody else', async () => {
    const units = way.walk.app.town.units;
    const { candidates } = await way.page(september);
    expect(candidates.map(({ unitName }) => unitName)).toEqual(['市教育局']);
    expect((await way.write(september, { doneWellIds: [units['department']] })).body.code).toBe('BULLETIN_DONE_WELL');
    const { body } = await way.write(september, { doneWellIds: [units['department2']] });
    expect(body.doneWell.map(({ unitName }) => unitName)).toEqual(['市教育局']);
  });

  it('name nobody whom the office keeps sealed, in no part and in no reason', async () => {
    const texts = [{ part: 'FOR_LEADERS', body: '群众王秀兰反映的问题请协调' }];
    expect((await way.write(september, { texts })).body).toMatchObject({
      code: 'WORDS_NAME_PERSON',
      errors: [{ pointer: '/texts/0/body' }],
    });
    const words = { words: '王秀兰反映有误' };
    expect((await way.post('office-chief', `/bulletins/${september}/discard`, words)).body.code).toBe(
      'WORDS_NAME_PERSON',
    );
  });

  it('go to no signer with more than 4,000 characters; the draft that was owed is done when its units have it', async () => {
    await settle(standing);
    const texts = ['OVERALL', 'NEXT_MONTH'].map((part) => ({ part, body: '改'.repeat(2001) }));
    await way.write(september, { texts });
    await way.done('office-clerk', `/bulletins/${september}/send`);
    const { body } = await way.post('office-clerk', `/bulletins/${september}/submit`);
    expect(body.code).toBe('BULLETIN_TOO_LONG');
    expect((await owed()).map(({ state }) => state)).toEqual(['MET']);
  });

  it('are joined to the next month, or left out, by the executive deputy with a reason; the month is owed no more', async () => {
    await way.walk.goTo('2026-11-02', '09:00');
    expect((await owed()).at(-1)).toMatchObject({ dueOn: '2026-11-04', state: 'OPEN' });
    const joined = { year: 2026, month: 10, outcome: 'JOINED', words: '假期较多，与11月合并' };
    expect((await way.post('office-deputy', '/bulletin-months', joined)).status).toBe(403);
    expect((await way.post('office-executive-deputy', '/bulletin-months', { ...joined, month: 8 })).body.code).toBe(
      'BULLETIN_THERE',
    );
    await way.done('office-executive-deputy', '/bulletin-months', joined);
    expect((await way.post('office-executive-deputy', '/bulletin-months', joined)).body.code).toBe(
      'BULLETIN_MONTH_DONE',
    );
    expect((await owed()).at(-1)).toMatchObject({ state: 'MET', note: joined.words });
    const draft = await way.post('office-clerk', '/bulletins', { year: 2026, month: 10 });
    expect(draft.body.code).toBe('BULLETIN_MONTH_DONE');
    // At one moment either one drafts a month or another ends it.
    const june = { year: 2026, month: 6 };
    const ended = await Promise.all([
      way.post('office-executive-deputy', '/bulletin-months', { ...joined, ...june, outcome: 'LEFT_OUT' }),
      way.post('office-clerk', '/bulletins', june),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual([201, 409]);
    const drafted = ended[1].status === 201 ? ended[1].body.id : null;
    if (drafted !== null) {
      await way.done('office-clerk', `/bulletins/${drafted}/discard`, { words: '不印发' });
      await way.done('office-executive-deputy', '/bulletin-months', { ...joined, ...june, outcome: 'LEFT_OUT' });
    }
  });

  it('are counted by those issued and by the months that they cover', async () => {
    const before = await counted();
    expect([before('bulletins.issued'), before('bulletins.months')]).toEqual([2, 2]);
    await way.walk.goTo('2026-12-01', '09:00');
    const november = await way.draft(11);
    expect(await way.issue(november, { after: '2026-12-04' })).toMatchObject({ number: 3, planned: 10 });
    const after = await counted();
    expect([after('bulletins.issued'), after('bulletins.months')]).toEqual([3, 4]);
    const { body } = await way.get<{ items: readonly { title: string; subjectId: string }[] }>(
      'office-clerk',
      '/counts/bulletins.months/items?year=2026',
    );
    expect(body.items.map(({ title, subjectId }) => [title.slice(5, 8), subjectId === november])).toEqual([
      ['7月改', false],
      ['8月改', false],
      ['10月', true],
      ['11月', true],
    ]);
  });

  async function settle(obligationId: string): Promise<void> {
    await way.walk.app.unitOfWork.run((tx) => settleObligation(tx, obligationId, 'MET'));
  }
});
