import { openObligation } from '../../../src/modules/obligations/index.js';
import type { Client } from '../../support/client.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

describe('units and posts that change or go', () => {
  let app: TestApp;
  let chief: Client;
  const unit = (key: string) => app.town.units[key] ?? '';
  const post = (key: string) => app.town.seats[key]?.postId ?? '';

  beforeAll(async () => {
    app = await borrowTestApp('2026-08-03');
    chief = await app.as('office-chief');
  });
  afterAll(() => app.close());

  const change = (name: string, more: object = {}) => ({ name, headedByCityLeader: false, sortOrder: 3, ...more });

  it('a unit is renamed; its posts and holders stay, the name before stands in the record', async () => {
    const answer = await chief.put(`/units/${unit('department3')}`, change('市水务和水利局'), { 'if-match': '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { name: '市水务和水利局', sortOrder: 3, version: 2 } });
    expect((answer.body['posts'] as { personId: string | null }[]).every(({ personId }) => personId !== null)).toBe(
      true,
    );
    const [event] = await app.db.query(`SELECT facts FROM audit_event WHERE action = 'unit.changed'`);
    expect(event).toMatchObject({ facts: { before: '市水务局', after: '市水务和水利局' } });
    expect(await chief.put(`/units/${unit('department3')}`, change('再改'), { 'if-match': '"1"' })).toMatchObject({
      status: 412,
    });
    expect(await chief.put(`/units/${unit('department3')}`, change('市教育局'))).toMatchObject({
      status: 409,
      body: { code: 'UNIT_NAME_TAKEN' },
    });
  });

  it('a unit that a group names is not closed; the refusal says which group', async () => {
    const named = (hostUnitId: string | null, memberUnitIds: readonly string[]) =>
      app.db.query('UPDATE unit SET host_unit_id = $2, member_unit_ids = $3 WHERE id = $1', [
        ...[unit('group'), hostUnitId, memberUnitIds],
      ]);
    for (const [host, members] of [
      [unit('vertical'), []],
      [null, [unit('vertical')]],
    ] as const) {
      await named(host, members);
      const refused = await chief.post(`/units/${unit('vertical')}/close`, {});
      expect(refused).toMatchObject({ status: 409, body: { code: 'UNIT_IN_GROUPS' } });
      expect(refused.body['detail']).toContain('经济体制改革专项小组');
    }
    await named(null, []);
  });

  it('a unit on which obligations, chains or units hang is not closed, nor the office itself', async () => {
    await app.unitOfWork.run((tx) =>
      openObligation(tx, {
        kind: 'TASK',
        subjectId: unit('department'),
        ownerUnitId: unit('department'),
        ownerPostId: post('department-chief'),
        title: '任务',
        dueOn: '2026-09-30',
      }),
    );
    await chief.post('/projects', {
      name: '项目',
      category: 'KEY',
      level: 'MUNICIPAL',
      leadUnitId: unit('department'),
      supportingUnitIds: [unit('department2')],
    });
    for (const [key, params] of [
      ['department', { obligations: 1, chains: 1, interviews: 0, units: 0 }],
      ['department2', { obligations: 0, chains: 1, units: 0 }],
      ['city', { units: 6 }],
      ['office', {}],
    ] as const)
      expect(await chief.post(`/units/${unit(key)}/close`, {})).toMatchObject({
        status: 409,
        body: { code: 'UNIT_IN_USE', params },
      });
  });

  it('a unit is closed on the day of the deed, never ahead: posts go, tenures end, its people have no post any more', async () => {
    const path = `/units/${unit('department3')}`;
    expect(await chief.post(`${path}/close`, { closedOn: '2026-08-04' })).toMatchObject({
      status: 422,
      body: { code: 'CLOSING_DATE_IN_FUTURE' },
    });
    const former = await app.as('department3-chief');
    const asked = await chief.post<{ approvalId: string }>(`${path}/close`, { closedOn: '2026-07-31' });
    expect(asked).toMatchObject({ status: 202, body: { closedOn: null, waitsFor: expect.arrayContaining([]) } });
    expect((await former.get('/projects')).status).toBe(200);
    await (await app.as('office-deputy')).post(`/approvals/${asked.body.approvalId}/approve`, {});
    expect((await chief.get(path)).body).toMatchObject({ closedOn: '2026-07-31', posts: [] });
    expect((await former.get('/projects')).status).toBe(403);
    expect(
      await app.db.query(
        `SELECT count(*)::int AS held FROM tenure t JOIN post p ON p.id = t.post_id WHERE p.unit_id = $1 AND (t.to_day IS NULL OR t.to_day > '2026-08-03')`,
        [unit('department3')],
      ),
    ).toEqual([{ held: 0 }]);
    const { body } = await chief.get<{ items: { id: string }[] }>('/units?limit=100');
    expect(body.items.map(({ id }) => id)).not.toContain(unit('department3'));
    expect(await chief.post(`${path}/close`, {})).toMatchObject({ status: 409, body: { code: 'UNIT_CLOSED' } });
    expect(await chief.put(path, change('新名'))).toMatchObject({ status: 409, body: { code: 'UNIT_CLOSED' } });
    expect((await (await app.as('office-clerk')).post(`/units/${unit('county')}/close`, {})).status).toBe(403);
  });

  it('a post is renamed and ranked anew; role and holder stay, and what it was stands in the record', async () => {
    const change = (title: string, headsCity = false, seen?: string) =>
      chief.put(
        `/posts/${post('department2-chief')}`,
        { title, rank: 20, headsCity },
        seen === undefined ? {} : { 'if-match': seen },
      );
    const { body } = await chief.get<{ items: { id: string; title: string; version: number; personId: string }[] }>(
      `/posts?unitId=${unit('department2')}`,
    );
    const before = body.items.find(({ id }) => id === post('department2-chief'));
    expect((await change('改革协调科科长', false, `"${String(before?.version)}"`)).status).toBe(200);
    const after = await chief.get<{ items: object[] }>(`/posts?unitId=${unit('department2')}`);
    expect(after.body.items).toContainEqual({
      ...before,
      title: '改革协调科科长',
      rank: 20,
      version: Number(before?.version) + 1,
    });
    const [event] = await app.db.query(`SELECT facts FROM audit_event WHERE action = 'post.changed'`);
    expect(event).toMatchObject({ facts: { before: { title: before?.title }, after: { title: '改革协调科科长' } } });
    expect(await change('再改', false, `"${String(before?.version)}"`)).toMatchObject({
      status: 412,
      body: { code: 'STALE_VERSION' },
    });
    const taken = body.items.find(({ id }) => id !== post('department2-chief'))?.title ?? '';
    expect(await change(taken)).toMatchObject({ status: 409, body: { code: 'POST_TITLE_TAKEN' } });
    expect(await change('改革协调科科长', true)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/headsCity' }] },
    });
  });

  it('that a post heads the city is said, and taken back', async () => {
    const path = `/posts/${post('leading-official')}`;
    for (const headsCity of [true, false]) {
      const asked = await chief.put<{ approvalId: string }>(path, { title: '市委副书记', rank: 50, headsCity });
      expect(asked.status).toBe(202);
      await (await app.as('office-director')).post(`/approvals/${asked.body.approvalId}/approve`, {});
      const { body } = await chief.get<{ items: object[] }>('/posts?role=LEADING_OFFICIAL');
      expect(body.items).toContainEqual(expect.objectContaining({ id: post('leading-official'), headsCity }));
    }
  });

  it('a post is abolished when it is vacant and nothing hangs on it', async () => {
    const abolish = (key: string) => chief.post(`/posts/${post(key)}/abolish`);
    expect(await abolish('department-liaison')).toMatchObject({ status: 409, body: { code: 'POST_HELD' } });
    for (const key of ['department-liaison', 'department-chief'])
      await chief.post(`/posts/${post(key)}/vacate`, { fromDay: '2026-08-03' });
    expect(await abolish('department-chief')).toMatchObject({
      status: 409,
      body: { code: 'POST_IN_USE', params: { obligations: 1 } },
    });
    const liaison = app.town.seats['department-liaison']?.personId ?? '';
    const next = app.town.seats['department-chief']?.personId ?? '';
    const handing = { postId: post('department-liaison'), toPersonId: next };
    const { body: begun } = await chief.post<{ id: string }>('/handovers', handing);
    expect((await chief.get(`/handovers/${begun.id}`)).body).toMatchObject({ fromPersonId: liaison, state: 'OPEN' });
    expect(await abolish('department-liaison')).toMatchObject({
      status: 409,
      body: { code: 'POST_IN_USE', params: { handovers: 1 } },
    });
    expect((await chief.post(`/handovers/${begun.id}/cancel`, { words: '岗位撤销' })).status).toBe(200);
    expect((await abolish('department-liaison')).status).toBeLessThan(300);
    expect(await abolish('department-liaison')).toMatchObject({ status: 409, body: { code: 'POST_ABOLISHED' } });
    // Nor is anything of it handed over any more.
    expect((await chief.post('/handovers', handing)).body).toMatchObject({ status: 409, code: 'HANDOVER_POST_GONE' });
    const { body } = await chief.get<{ items: { id: string }[] }>(`/posts?unitId=${unit('department')}`);
    expect(body.items.map(({ id }) => id)).not.toContain(post('department-liaison'));
  });
});
