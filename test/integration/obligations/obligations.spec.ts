import { LADDERS, OBLIGATION_KINDS } from '../../../src/modules/obligations/clock/domain/obligation-kinds.js';
import { type ObligationDraft, openObligation } from '../../../src/modules/obligations/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

interface Listed {
  readonly items: readonly {
    id: string;
    title: string;
    light: string;
    lightWord: string;
    hold: string | null;
    dueOn: string;
  }[];
  readonly nextCursor: string | null;
}

describe('what is due', () => {
  let app: TestApp;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    await app.unitOfWork.run(async (tx) => {
      const [subject] = await tx.query<{ id: string }>('SELECT new_id() AS id');
      const draft = (unit: string, title: string, dueOn: string): ObligationDraft => ({
        kind: 'TASK',
        subjectId: subject!.id,
        ownerUnitId: app.town.units[unit]!,
        title,
        dueOn,
      });
      const drafts = [
        ['department', '历史', '2026-03-31'],
        ['department', '将近', '2026-07-02'],
        ['department', '还早', '2026-09-30'],
        ['department2', '别人的', '2026-10-12'],
      ] as const;
      for (const [unit, title, dueOn] of drafts) {
        const [fresh] = await tx.query<{ id: string }>('SELECT new_id() AS id');
        ids[title] = await openObligation(tx, { ...draft(unit, title, dueOn), subjectId: fresh!.id });
      }
    });
  });
  afterAll(() => app.close());

  const list = async (who: string, query: string): Promise<Listed> =>
    (await (await app.as(who)).get<Listed>(`/obligations?${query}`)).body;
  const titles = async (who: string, query: string): Promise<string[]> =>
    (await list(who, query)).items.map((one) => one.title);

  it.each([
    ['kind', OBLIGATION_KINDS],
    ['ladder', LADDERS],
  ])('the database takes each %s that has a row in the code, and no other', async (column, rows) => {
    const [check] = await app.db.query<{ rule: string }>(
      'SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = $1',
      [`obligation_${column}_check`],
    );
    expect([...(check?.rule ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, kind]) => kind).sort()).toEqual([...rows].sort());
  });

  it('is listed by date, within scope, page by page', async () => {
    expect(await titles('office-clerk', '')).toEqual(['历史', '将近', '还早', '别人的']);
    expect(await titles('department-liaison', '')).toEqual(['历史', '将近', '还早']);
    expect(await titles('department2-office', '')).toEqual(['别人的']);
    expect(await titles('leader-secretary', '')).toEqual([]);
    const first = await list('department-liaison', 'limit=2');
    expect(first.items).toHaveLength(2);
    expect(await titles('department-liaison', `limit=2&cursor=${first.nextCursor!}`)).toEqual(['还早']);
    expect((await (await app.as('department2-liaison')).get(`/obligations/${ids['历史']!}`)).status).toBe(404);
    expect((await (await app.as('system-admin')).get('/obligations')).status).toBe(403);
  });

  it.each([
    ['mine=true', ['历史', '将近', '还早']],
    ['light=BLUE', ['将近']],
    ['light=GREEN', ['还早']],
    ['light=GREY', ['历史']],
    ['light=RED', []],
    ['dueBefore=2026-07-02', ['历史']],
    ['state=MET', []],
  ])('%s gives %j', async (query, expected) => {
    expect(await titles('department-liaison', query)).toEqual(expected);
  });

  it('history waits silent until the office gives it a new date (walk f)', async () => {
    const id = ids['历史']!;
    const [row] = await app.db.query<{ next_at: string | null }>('SELECT next_at FROM obligation WHERE id = $1', [id]);
    expect(row?.next_at).toBeNull();
    const chief = await app.as('office-chief');
    const explain = { reason: 'OTHER_UNIT', text: '原因', newDate: '2026-08-31' };
    expect(
      (await (await app.as('department-chief')).post(`/obligations/${id}/explanations`, explain)).body,
    ).toMatchObject({ code: 'OBLIGATION_HISTORIC' });
    await app.setClock('2026-07-02');
    expect((await (await app.as('department-chief')).post(`/obligations/${id}/release`, {})).status).toBe(403);
    expect((await chief.post(`/obligations/${id}/release`, { dueOn: '2026-07-02' })).body).toMatchObject({
      code: 'RELEASE_DATE_NOT_LATER',
    });
    expect((await chief.post(`/obligations/${id}/release`, {})).body).toMatchObject({ dueOn: '2026-07-16' });
    expect((await chief.get(`/obligations/${id}`)).body).toMatchObject({
      hold: null,
      originalDueOn: '2026-03-31',
      dueOn: '2026-07-16',
      light: 'GREEN',
      lightWord: '正常',
      dates: [{ run: 2, dueOn: '2026-07-16', cause: 'RELEASED', setOn: '2026-07-02' }],
    });
    expect((await chief.post(`/obligations/${id}/release`, {})).body).toMatchObject({
      code: 'OBLIGATION_NOT_HISTORIC',
    });
  });

  it('what the unit itself lacks is heard, and the date stays', async () => {
    const path = `/obligations/${ids['还早']!}/explanations`;
    const filed = await (
      await app.as('department-chief')
    ).post<{ id: string }>(path, { reason: 'UNIT_EFFORT', text: '人手不足', newDate: '2026-10-30' });
    expect(filed.status).toBe(201);
    const chief = await app.as('office-chief');
    expect((await chief.post(`${path}/${filed.body.id}/accept`, {})).status).toBe(200);
    expect((await chief.get(`/obligations/${ids['还早']!}`)).body).toMatchObject({
      dueOn: '2026-09-30',
      dates: [],
      explanations: [{ state: 'ACCEPTED' }],
    });
  });

  it('an answer on paper is registered with who, when and how', async () => {
    const path = `/obligations/${ids['别人的']!}/explanations`;
    const filed = await (
      await app.as('department2-liaison')
    ).post<{ id: string }>(path, { reason: 'FORCE_MAJEURE', text: '汛期', newDate: '2026-10-31' });
    const chief = await app.as('office-chief');
    const paper = { by: '常务副主任', words: '同意', on: '2026-07-03' };
    expect((await chief.post(`${path}/${filed.body.id}/accept`, { offline: paper })).body).toMatchObject({
      code: 'OFFLINE_FROM_FUTURE',
    });
    expect(
      (await chief.post(`${path}/${filed.body.id}/accept`, { offline: { ...paper, on: '2026-07-02' } })).status,
    ).toBe(200);
    const [kept] = await app.db.query<{ decided_offline: unknown }>(
      'SELECT decided_offline FROM explanation WHERE id = $1',
      [filed.body.id],
    );
    expect(kept?.decided_offline).toEqual({ ...paper, on: '2026-07-02' });
    // 31 October 2026 is a Saturday.
    expect((await chief.get(`/obligations/${ids['别人的']!}`)).body).toMatchObject({ dueOn: '2026-11-02' });
  });

  it('an explanation is filed once however often the request is repeated', async () => {
    const path = `/obligations/${ids['将近']!}/explanations`;
    const client = await app.as('department-liaison');
    const send = () =>
      client.post<{ id: string }>(path, { reason: 'OTHER_UNIT', text: '等待名单' }, { 'idempotency-key': 'once' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect((await client.post(path, { reason: 'NO_SUCH', text: 'x' })).body).toMatchObject({
      errors: [{ pointer: '/reason', code: 'UNKNOWN_VALUE' }],
    });
  });

  it('explanations are listed beside what they explain, within scope, by state and reason', async () => {
    const explained = async (who: string, query: string) =>
      (await (await app.as(who)).get<Listed>(`/explanations?${query}`)).body.items;
    expect(await explained('office-clerk', 'state=PENDING')).toMatchObject([
      { title: '将近', reason: 'OTHER_UNIT', obligationId: ids['将近'], unitId: app.town.units['department'] },
    ]);
    const all = (await explained('office-clerk', '')).map((one) => one.title);
    expect(all).toEqual(['还早', '别人的', '将近']);
    expect((await explained('department-chief', '')).map((one) => one.title)).toEqual(['还早', '将近']);
    expect((await explained('office-clerk', 'reason=FORCE_MAJEURE')).map((one) => one.title)).toEqual(['别人的']);
    expect(await explained('leader-secretary', '')).toEqual([]);
    const first = await (await app.as('office-clerk')).get<Listed>('/explanations?limit=2');
    expect((await explained('office-clerk', `cursor=${first.body.nextCursor!}`)).map((one) => one.title)).toEqual([
      '将近',
    ]);
    expect((await (await app.as('system-admin')).get('/explanations')).status).toBe(403);
  });

  it('loading a year’s list moves open dates that fall on its days off, and keeps the history', async () => {
    const [subject] = await app.db.query<{ id: string }>('SELECT new_id() AS id');
    const id = await app.unitOfWork.run((tx) =>
      openObligation(tx, {
        kind: 'TASK',
        subjectId: subject!.id,
        ownerUnitId: app.town.units['department']!,
        title: '明年',
        dueOn: '2027-02-08',
      }),
    );
    const chief = await app.as('office-chief');
    const february = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09'];
    const off = ['2027-01-01', ...february, '2027-05-01', '2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04'];
    const body = { year: 2027, off, on: [], source: '国办发明电〔2026〕1号', basedOnVersion: 1 };
    const loaded = (await chief.post<{ moves: unknown[] }>('/calendar-years', body)).body;
    expect(loaded.moves).toMatchObject([
      { subjectType: 'OBLIGATION', subjectId: id, title: '明年', from: '2027-02-08', to: '2027-02-10' },
    ]);
    expect((await chief.get(`/obligations/${id}`)).body).toMatchObject({
      originalDueOn: '2027-02-08',
      dueOn: '2027-02-10',
      provisional: false,
      dates: [{ run: 1, dueOn: '2027-02-10', cause: 'CALENDAR' }],
    });
  });
});
