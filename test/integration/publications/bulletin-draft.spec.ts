import { fileObligation } from '../../../src/modules/obligations/index.js';
import { ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

interface Line {
  readonly id: string;
  readonly obligationId: string;
  readonly unitName: string;
  readonly place: string;
  readonly daysLate: number;
  readonly reason: string | null;
  readonly leftOut: boolean;
}
interface Page {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly dataDay: string;
  readonly version: number;
  readonly texts: readonly { readonly part: string; readonly body: string }[];
  readonly lines: readonly Line[];
}

/** 改革工作通报 of September 2026, as far as the office has it for itself. */
describe('the draft of a bulletin', () => {
  let walk: Walk;
  let id: string;
  let late: string;
  let short: string;
  let filed: string;
  let moved: string;

  const post = async (seat: string, path: string, body: object = {}) => (await walk.as(seat)).post<Page>(path, body);
  const put = async (body: object) => (await walk.as('office-clerk')).put<Page>(`/bulletins/${id}`, body);
  const page = async (of = id) => (await (await walk.as('office-clerk')).get<Page>(`/bulletins/${of}`)).body;
  const draft = (month: number) => post('office-clerk', '/bulletins', { year: 2026, month });
  const task = (title: string, dueOn: string, projectId?: string) =>
    walk.register({ kind: 'TASK', title, dueOn, actBy: null, ...(projectId !== undefined && { projectId }) });
  const file = (obligationId: string) => walk.app.unitOfWork.run((tx) => fileObligation(tx, obligationId));
  const placesOf = ({ lines }: Page) =>
    lines.map(({ obligationId, place, daysLate }) => [obligationId, place, daysLate]);
  const bulletinNotices = async (seat: string) =>
    (
      await walk.app.db.query<{ title: string }>(
        `SELECT title FROM notice WHERE kind = 'BULLETIN' AND recipient_person_id = $1 ORDER BY number`,
        [walk.app.town.seats[seat]?.personId],
      )
    ).map(({ title }) => title);

  beforeAll(async () => {
    walk = await Walk.start('2026-09-01');
    late = await task('出台实施方案', '2026-09-17');
    short = await task('开展中期评估', '2026-09-24');
    filed = await task('报送试点清单', '2026-09-10');
    moved = await task('召开推进会', '2026-09-15', await ledProject(walk));
    await walk.goTo('2026-09-18', '10:00');
    const explained = await walk.act('department-chief', `/obligations/${moved}/explanations`, {
      ...{ reason: 'LEADER_SCHEDULE', text: '领衔领导出访', newDate: '2026-10-20' },
    });
    const explanation = `/obligations/${moved}/explanations/${String(explained['id'])}`;
    await walk.act('leader-secretary', `${explanation}/confirm`);
    await walk.act('office-chief', `${explanation}/accept`);
    await walk.goTo('2026-09-29', '10:00');
    await file(filed);
  });
  afterAll(() => walk.close());

  it('is not made before the data day is over', async () => {
    await walk.goTo('2026-09-30', '17:00');
    expect(await draft(9)).toMatchObject({
      status: 422,
      body: { code: 'BULLETIN_MONTH_RUNS', errors: [{ pointer: '/month' }] },
    });
  });

  it('has a line for what lagged at the data day, 审核中 for what was filed and not read, and nothing of what had lagged too little or was moved', async () => {
    await walk.goTo('2026-10-10', '10:00');
    const made = await draft(9);
    expect(made.status).toBe(201);
    ({ id } = made.body);
    const drafted = await page();
    expect(drafted).toMatchObject({ state: 'DRAFT', dataDay: '2026-09-30', version: 1 });
    expect(placesOf(drafted)).toEqual([
      [filed, 'UNDER_REVIEW', expect.any(Number)],
      [late, 'LINE', 9],
    ]);
    expect(drafted.lines.map(({ reason, leftOut }) => [reason, leftOut])).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(drafted.texts.map(({ part, body }) => part + body)).toEqual([
      ...['OVERALL', 'DONE_WELL', 'LAGGING', 'LISTINGS', 'FOR_LEADERS', 'NEXT_MONTH'],
    ]);
    expect(await walk.shown(moved)).toMatchObject({ dueOn: '2026-10-20' });
    expect(await walk.shown(short)).toMatchObject({ state: 'OPEN' });
  });

  it('is made once a month', async () => {
    expect(await draft(9)).toMatchObject({ status: 409, body: { code: 'BULLETIN_THERE' } });
  });

  it.each(['department-chief', 'department-principal', 'leading-official'])(
    'is nothing that %s reads, in no list and at no address',
    async (seat) => {
      const client = await walk.as(seat);
      const answers = [await client.get('/bulletins'), await client.get(`/bulletins/${id}`)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    },
  );

  it('holds the text and the choice of a hand, each part once, and leaves out no line of another', async () => {
    const line = (await page()).lines.find(({ obligationId }) => obligationId === late)?.id ?? '';
    const texts = [{ part: 'LAGGING', body: '个别单位推进不力' }];
    const twice = [...texts, ...texts];
    expect((await put({ texts: twice, leftOutIds: [] })).body.code).toBe('BULLETIN_PART_TWICE');
    expect((await put({ texts, leftOutIds: [id] })).body.code).toBe('BULLETIN_LINE_UNKNOWN');
    const { body: written } = await put({ texts, leftOutIds: [line] });
    expect(written.texts.find(({ part }) => part === 'LAGGING')?.body).toBe('个别单位推进不力');
    expect(written.lines.map(({ leftOut }) => leftOut)).toEqual([false, true]);
    expect(written.version).toBe(2);
  });

  it('read anew by another loses the line that is no longer true, keeps what was left out, and its author is told', async () => {
    await post('office-chief', `/bulletins/${id}/refresh`);
    expect(await bulletinNotices('office-clerk')).toEqual([]);
    await file(late);
    const { body } = await post('office-chief', `/bulletins/${id}/refresh`);
    expect(placesOf(body).map(([, place]) => place)).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW']);
    expect(body.lines.map(({ leftOut }) => leftOut)).toEqual([false, true]);
    expect(await bulletinNotices('office-clerk')).toEqual(['2026年9月通报有条目不再成立']);
    expect(await bulletinNotices('office-chief')).toEqual([]);
  });

  it('comes to nothing with a reason, and its month is drafted again', async () => {
    const { body } = await post('office-chief', `/bulletins/${id}/discard`, { words: '数据有误' });
    expect(body).toMatchObject({ state: 'VOID', words: '数据有误' });
    expect((await post('office-chief', `/bulletins/${id}/refresh`)).body.code).toBe('BULLETIN_STATE');
    expect((await put({ texts: [], leftOutIds: [] })).body.code).toBe('BULLETIN_STATE');
    expect(await bulletinNotices('office-clerk')).toContain('2026年9月通报已作废');
    const again = await draft(9);
    expect(again.status).toBe(201);
    expect(await page(again.body.id)).toMatchObject({ state: 'DRAFT', version: 1 });
  });

  it('leaves every act in the record, by whom', async () => {
    const rows = await walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_type = 'PUBLICATION' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      ...['bulletin.drafted', 'bulletin.written', 'bulletin.lines-read', 'bulletin.discarded'],
    ]);
  });
});
