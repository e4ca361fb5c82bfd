import type { Client } from '../../support/client.js';
import { activity, type Kind, KINDS, type QuarterTown, startQuarterTown, submit } from './quarter.js';

/** Ways beside the straight one: more time, excuses, explanations, help from others, joint activities, decisions. */
describe('a quarter’s side ways', () => {
  let town: QuarterTown;
  let cycle: string;
  const projects: Record<string, string> = {};

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    for (const code of ['B01', 'B02', 'B03', 'B04']) projects[code] = await town.addProject(code);
    projects['OFFICE'] = await town.addProject('B09', { unit: 'department3' });
    cycle = await town.openQuarter(3);
    await town.app.setClock('2026-09-20');
  });
  afterAll(() => town.app.close());

  const duty = (code: string, kind: Kind): Promise<string> => town.dutyOf(cycle, projects[code]!, kind);
  const liaison = (): Promise<Client> => town.as('department-liaison');
  const show = async (id: string): Promise<Record<string, unknown>> =>
    (await (await town.as('office-chief')).get(`/duties/${id}`)).body;
  const obligation = async (id: string): Promise<Record<string, unknown>> =>
    (await (await town.as('office-chief')).get(`/obligations/${String((await show(id))['obligationId'])}`)).body;
  const pending = async (client: Client, kind: string): Promise<string[]> => {
    const answer = await client.get<{ items: { id: string; kind: string; state: string }[] }>('/approvals?mine=true');
    return answer.body.items.filter((one) => one.kind === kind && one.state === 'PENDING').map((one) => one.id);
  };
  const decide = async (who: string, kind: string, verdict: 'approve' | 'reject'): Promise<number> => {
    const client = await town.as(who);
    const [id] = await pending(client, kind);
    return (await client.post(`/approvals/${id!}/${verdict}`, { words: '已阅' })).status;
  };

  it('one activity is credited to other duties of the unit, same kind and quarter, and to no others', async () => {
    const [own, other, otherKind, foreign] = [
      await duty('B01', 'RESEARCH'),
      await duty('B02', 'RESEARCH'),
      await duty('B02', 'PROBLEM'),
      await duty('OFFICE', 'RESEARCH'),
    ];
    const client = await liaison();
    const file = (credits: string[]) =>
      client.post<{ errors: { pointer: string }[] }>(`/duties/${own}/submit`, {
        activity: activity('RESEARCH', '2026-09-15'),
        credits,
      });
    for (const wrong of [otherKind, foreign, own]) {
      const refused = await file([wrong]);
      expect([refused.status, refused.body.errors[0]?.pointer]).toEqual([422, '/credits/0']);
    }
    expect((await file([other])).status).toBe(200);
    const [a, b] = [await show(own), await show(other)];
    expect([a['state'], b['state']]).toEqual(['SUBMITTED', 'SUBMITTED']);
    expect((a['activity'] as { id: string }).id).toBe((b['activity'] as { id: string }).id);
    const [waiting] = await town.app.db.query<{ n: number }>(
      `SELECT count(*) AS n FROM obligation WHERE kind = 'VERIFICATION' AND state = 'OPEN' AND due_on = '2026-09-28'`,
    );
    expect(waiting?.n).toBe(2);
  });

  it('what was filed can be taken back before the verdict, as if it had not been filed', async () => {
    const id = await duty('B02', 'RESEARCH');
    expect((await (await liaison()).post(`/duties/${id}/withdraw`)).status).toBe(200);
    expect(await show(id)).toMatchObject({ state: 'HELD', firstFiledOn: null, activity: null });
    expect(await obligation(id)).toMatchObject({ state: 'OPEN', pauses: [] });
    expect((await (await liaison()).post(`/duties/${id}/withdraw`)).body).toMatchObject({ code: 'DUTY_STATE' });
  });

  it('decisions of a meeting become tasks of their units once, when the record is verified', async () => {
    const client = await liaison();
    const [first, second] = [await duty('B01', 'COORDINATION'), await duty('B02', 'COORDINATION')];
    const decisions = [
      { matter: '教育局于月底前提供名单', unitId: town.app.town.units['department2'], dueOn: '2026-10-30' },
    ];
    const record = { coordination: { name: '协调会', chair: '副市长', units: ['市教育局'], decisions } };
    const unknown = {
      coordination: { ...record.coordination, decisions: [{ ...decisions[0], unitId: projects['B01'] }] },
    };
    expect((await submit(client, first, 'COORDINATION', '2026-09-16', unknown)).body).toMatchObject({
      code: 'ACTIVITY_REFUSED',
      errors: [{ pointer: '/activity/coordination/decisions/0/unitId', code: 'UNIT_UNKNOWN' }],
    });
    const filed = await client.post(`/duties/${first}/submit`, {
      activity: activity('COORDINATION', '2026-09-16', record),
      credits: [second],
    });
    expect(filed.status).toBe(200);
    const tasks = () =>
      town.app.db.query(
        `SELECT o.kind, o.due_on AS "dueOn", t.unit_id = $1 AS theirs FROM task t JOIN obligation o ON o.id = t.obligation_id`,
        [town.app.town.units['department2']],
      );
    expect(await tasks()).toEqual([]);
    expect(
      (await (await town.as('office-clerk')).post('/duties/verify-batch', { dutyIds: [first, second] })).body,
    ).toMatchObject({ refused: [] });
    expect(await tasks()).toEqual([{ kind: 'DECISION', dueOn: '2026-10-30', theirs: true }]);
  });

  it('an extension of a decision goes to the deputy leader of whoever owes it, then the office; the first date is kept', async () => {
    const decision = await town.app.db.query<{ id: string }>(`SELECT id FROM obligation WHERE kind = 'DECISION'`);
    const path = `/obligations/${decision[0]!.id}`;
    const theirs = await town.as('department2-liaison');
    const shown = async () => (await theirs.get(path)).body;
    const ask = (newDate: string) => theirs.post(`${path}/extensions`, { reason: '名单待省里核定', newDate });
    expect(
      (await (await liaison()).post(`${path}/extensions`, { reason: '代为申请', newDate: '2026-11-13' })).body,
    ).toMatchObject({ code: 'OBLIGATION_NOT_YOURS' });
    expect((await ask('2026-10-30')).body).toMatchObject({ code: 'REQUEST_DATE_NOT_LATER' });
    for (const [verdict, dueOn] of [
      ['reject', '2026-10-30'],
      ['approve', '2026-11-13'],
    ] as const) {
      expect((await ask('2026-11-13')).status).toBe(201);
      expect(await pending(await town.as('office-executive-deputy'), 'EXTENSION')).toEqual([]);
      expect(await decide('department2-deputy', 'EXTENSION', 'approve')).toBe(200);
      expect(await decide('office-executive-deputy', 'EXTENSION', verdict)).toBe(200);
      expect(await shown()).toMatchObject({ kind: 'DECISION', originalDueOn: '2026-10-30', dueOn });
    }
    expect(await shown()).toMatchObject({
      dates: [{ run: 2, dueOn: '2026-11-13', cause: 'EXTENSION' }],
      requests: [
        { state: 'REFUSED', pauses: true },
        { state: 'APPROVED', pauses: false },
      ],
    });
  });

  it('an inspection’s demands become obligations of their own kind', async () => {
    const id = await duty('B01', 'INSPECTION');
    const demands = [{ matter: '限期补办手续', unitId: town.app.town.units['county'], dueOn: '2026-10-20' }];
    const inspection = {
      content: '进度',
      inspectedUnits: ['临河县'],
      method: 'RANDOM',
      approvalNumber: '一事一报〔2026〕3号',
      findings: '手续不全',
      demands,
    };
    expect((await submit(await liaison(), id, 'INSPECTION', '2026-09-16', { inspection })).status).toBe(200);
    expect((await (await town.as('office-clerk')).post(`/duties/${id}/verify`, {})).status).toBe(200);
    expect(await town.app.db.query(`SELECT ladder, due_on AS "dueOn" FROM obligation WHERE kind = 'DEMAND'`)).toEqual([
      { ladder: 'FULL', dueOn: '2026-10-20' },
    ]);
  });

  it('research and inspection of a project on one day need separate content', async () => {
    const [research, inspection] = [await duty('B04', 'RESEARCH'), await duty('B04', 'INSPECTION')];
    const client = await liaison();
    const summary = '实地查看3个网点，台账齐全。';
    expect((await submit(client, research, 'RESEARCH', '2026-09-16', { summary })).status).toBe(200);
    const file = (change: Record<string, unknown>, heldOn = '2026-09-16') =>
      submit(client, inspection, 'INSPECTION', heldOn, change);
    expect((await file({ summary: '实地查看 ３ 个网点；台账齐全' })).body).toMatchObject({
      code: 'ACTIVITY_REFUSED',
      errors: [{ pointer: '/activity/summary', code: 'CONTENT_NOT_SEPARATE' }],
    });
    const withdraw = async () => expect((await client.post(`/duties/${inspection}/withdraw`)).status).toBe(200);
    expect((await file({ summary }, '2026-09-17')).status).toBe(200);
    await withdraw();
    expect((await file({ summary: '抽查2个网点，1处台账不全。' })).status).toBe(200);
    await withdraw();
    expect((await client.post(`/duties/${research}/withdraw`)).status).toBe(200);
  });

  it('a problem solved in part counts only when the office says so', async () => {
    const id = await duty('B01', 'PROBLEM');
    const problem = {
      name: '难题',
      origin: '来信',
      crux: '症结',
      solution: '办法',
      effect: { value: 3, unit: '户' },
      whoHadIt: '社区',
      confirmedBy: '主任',
      progress: 'STAGE_PROGRESS',
    };
    expect((await submit(await liaison(), id, 'PROBLEM', '2026-09-16', { problem })).status).toBe(200);
    const clerk = await town.as('office-clerk');
    expect((await clerk.post(`/duties/${id}/verify`, {})).body).toMatchObject({
      code: 'STAGE_PROGRESS_NEEDS_APPROVAL',
    });
    expect((await clerk.post('/duties/verify-batch', { dutyIds: [id] })).body).toMatchObject({
      refused: [{ id, code: 'STAGE_PROGRESS_NEEDS_APPROVAL' }],
    });
    expect((await clerk.post(`/duties/${id}/verify`, { acceptStageProgress: true })).status).toBe(200);
  });

  it('an exemption is the executive deputy director’s; the clock stands until he decides', async () => {
    const id = await duty('B03', 'EXPERIENCE');
    expect((await (await liaison()).post(`/duties/${id}/exemptions`, { reason: '项目已调整' })).status).toBe(201);
    expect(await obligation(id)).toMatchObject({ pauses: [{ from: '2026-09-20', to: null, reason: 'EXEMPTION' }] });
    expect(
      (await (await liaison()).post(`/duties/${id}/extensions`, { reason: '再延', newDate: '2026-11-10' })).body,
    ).toMatchObject({ code: 'REQUEST_PENDING' });
    expect(await decide('office-executive-deputy', 'EXEMPTION', 'approve')).toBe(200);
    expect(await show(id)).toMatchObject({
      state: 'EXEMPT',
      light: 'GREY',
      lightWord: '免办',
      requests: [{ state: 'APPROVED', outcome: 'EXEMPT' }],
    });
    expect((await submit(await liaison(), id, 'EXPERIENCE', '2026-09-15')).status).toBe(409);
  });

  it('of a planned date that has passed the leader’s secretary says 属实 or 不属实; what is denied is a plan no more until it is corrected or planned anew', async () => {
    const id = await duty('B04', 'PROBLEM');
    const plan = { theme: '冷链', plannedOn: '2026-09-22', leader: '分管副市长' };
    expect((await (await liaison()).post(`/duties/${id}/plan`, plan)).status).toBe(200);
    await town.app.setClock('2026-09-24');
    const said = [200, undefined];
    const say = async (act: string, body?: object) => {
      const answer = await (await town.as('leader-secretary')).post(`/duties/${id}/${act}`, body);
      return [answer.status, answer.body['code']];
    };
    const stands = async () => {
      const { plannedOn, planConfirmed, planDeniedWords, light } = await show(id);
      const { plannedOn: reminded } = await obligation(id);
      const { body } = await (await liaison()).get<{ items: Record<string, number>[] }>(`/cycles/${cycle}/plans`);
      const { planned = 0, confirmed } = body.items[0]!;
      return { plannedOn, planConfirmed, planDeniedWords, light, reminded, planned, confirmed };
    };
    const told = async () =>
      (
        await town.app.db.query<{ told: string }>(
          `SELECT n.kind || ' ' || p.role AS told FROM notice n JOIN post p ON p.id = n.recipient_post_id
            WHERE n.subject_id = $1 AND n.kind LIKE 'PLANNED_DAY%' ORDER BY n.number`,
          [id],
        )
      ).map((one) => one.told);
    const everybody = (kind: string) =>
      ['LIAISON', 'SECTION_CHIEF', 'OFFICE_SECTION_CHIEF'].map((to) => `${kind} ${to}`);

    expect(await say('confirm-plan')).toEqual(said);
    const before = await stands();
    const day = '2026-09-22';
    expect(before).toMatchObject({ plannedOn: day, planConfirmed: true, reminded: day, light: 'GREEN', confirmed: 1 });
    expect(await told()).toEqual([]);

    const words = '当日另有会议，未安排该项活动。';
    expect([await say('deny-plan', { words }), await say('deny-plan', { words })]).toEqual([said, said]);
    expect(await stands()).toEqual({
      ...{ plannedOn: day, planConfirmed: false, planDeniedWords: words, light: 'GREY', reminded: null },
      ...{ planned: before.planned - 1, confirmed: 0 },
    });
    expect((await told()).sort()).toEqual(everybody('PLANNED_DAY_DENIED').sort());
    const { body } = await (await liaison()).get<{ items: { id: string }[] }>(`/cycles/${cycle}/plans`);
    const incomplete = await (await liaison()).post(`/plans/${body.items[0]!.id}/submit`);
    expect(incomplete.body).toMatchObject({ code: 'PLAN_INCOMPLETE' });
    expect((incomplete.body as { params: { duties: string[] } }).params.duties).toContain(id);

    expect([await say('confirm-plan'), await say('confirm-plan')]).toEqual([said, said]);
    expect(await stands()).toEqual({ ...before, planDeniedWords: null });
    expect((await told()).slice(3).sort()).toEqual(everybody('PLANNED_DAY_UPHELD').sort());

    expect(await say('deny-plan', { words })).toEqual(said);
    expect((await (await liaison()).post(`/duties/${id}/plan`, { ...plan, plannedOn: '2026-09-25' })).status).toBe(200);
    expect(await stands()).toMatchObject({
      planConfirmed: false,
      planDeniedWords: null,
      light: 'GREEN',
      reminded: '2026-09-25',
    });
    expect(
      await town.app.db.query(
        `SELECT action, facts->>'words' AS words FROM audit_event WHERE subject_id = $1 AND action LIKE 'duty.plan-%' ORDER BY id`,
        [id],
      ),
    ).toEqual([
      { action: 'duty.plan-confirmed', words: null },
      { action: 'duty.plan-denied', words },
      { action: 'duty.plan-confirmed', words: null },
      { action: 'duty.plan-denied', words },
    ]);
  });

  it('another leader’s side has no word on it, nor has the office, and 不属实 says how it is', async () => {
    const id = await duty('B04', 'PROBLEM');
    const say = async (who: string, body: object) =>
      (
        await (
          await town.as(who)
        ).post<{ code: string; errors?: { pointer: string }[] }>(`/duties/${id}/deny-plan`, body)
      ).body;
    expect(await say('leader-secretary', {})).toMatchObject({ errors: [{ pointer: '/words' }] });
    expect(await say('office-chief', { words: '另有安排' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await say('leading-official-2', { words: '另有安排' })).toMatchObject({ code: 'DUTY_NOT_FOUND' });
  });

  it('an extension goes to the deputy leader, then the office; refused, three working days of grace follow (walk d)', async () => {
    await town.app.setClock('2026-10-14');
    const id = await duty('B03', 'INSPECTION');
    expect(
      (await (await liaison()).post(`/duties/${id}/extensions`, { reason: '现场条件不具备', newDate: '2026-11-10' }))
        .status,
    ).toBe(201);
    expect(await decide('department-deputy', 'EXTENSION', 'approve')).toBe(200);
    expect(await decide('office-executive-deputy', 'EXTENSION', 'reject')).toBe(200);
    expect(await obligation(id)).toMatchObject({
      dueOn: '2026-10-13',
      lateness: 0,
      pauses: [
        { from: '2026-10-14', to: '2026-10-14', reason: 'EXTENSION' },
        { from: '2026-10-15', to: '2026-10-19', reason: 'GRACE' },
      ],
    });
    await town.app.setClock('2026-10-20');
    expect(await obligation(id)).toMatchObject({ lateness: 1 });
  });

  it('granted, the later date becomes current and the first one is kept; a second needs the leading official too', async () => {
    const id = await duty('B03', 'RESEARCH');
    const ask = async (newDate: string): Promise<number> =>
      (await (await liaison()).post(`/duties/${id}/extensions`, { reason: '条件不具备', newDate })).status;
    expect(await ask('2026-11-07')).toBe(201);
    expect(await decide('department-deputy', 'EXTENSION', 'approve')).toBe(200);
    expect(await decide('office-executive-deputy', 'EXTENSION', 'approve')).toBe(200);
    // 7 November 2026 is a Saturday.
    expect(await obligation(id)).toMatchObject({
      originalDueOn: '2026-10-13',
      dueOn: '2026-11-09',
      light: 'GREY',
      dates: [{ run: 2, dueOn: '2026-11-09', cause: 'EXTENSION' }],
    });
    expect(await ask('2026-11-20')).toBe(201);
    expect(await decide('department-deputy', 'EXTENSION', 'approve')).toBe(200);
    expect(await decide('office-executive-deputy', 'EXTENSION', 'approve')).toBe(200);
    expect(await obligation(id)).toMatchObject({ dueOn: '2026-11-09' });
    expect(await decide('leading-official', 'EXTENSION', 'approve')).toBe(200);
    expect(await obligation(id)).toMatchObject({ originalDueOn: '2026-10-13', dueOn: '2026-11-20' });
  });

  it('filing while a request waits makes it moot', async () => {
    const id = await duty('B03', 'COORDINATION');
    expect(
      (await (await liaison()).post(`/duties/${id}/extensions`, { reason: '条件不具备', newDate: '2026-11-10' }))
        .status,
    ).toBe(201);
    expect((await submit(await liaison(), id, 'COORDINATION', '2026-10-20')).status).toBe(200);
    expect(await show(id)).toMatchObject({ requests: [{ state: 'WITHDRAWN' }] });
    expect(await pending(await town.as('department-deputy'), 'EXTENSION')).toEqual([]);
    expect((await obligation(id))['pauses']).toContainEqual({ from: '2026-10-20', to: null, reason: 'FILED' });
  });

  it('another unit’s help is a task of its own; the first of a date stops the asker’s clock until it is done', async () => {
    const id = await duty('B02', 'PROBLEM');
    const path = `/obligations/${String((await show(id))['obligationId'])}/coordination-requests`;
    const client = await liaison();
    const unit = town.app.town.units['department2'];
    expect(
      (await client.post(path, { unitId: town.app.town.units['department'], matter: '帮忙', dueOn: '2026-10-30' }))
        .body,
    ).toMatchObject({ code: 'COORDINATION_WITH_ONESELF' });
    expect((await client.post(path, { unitId: unit, matter: '请提供名单', dueOn: '2026-10-20' })).body).toMatchObject({
      code: 'COORDINATION_DATE_PAST',
    });
    const asked = await client.post<{ taskId: string }>(path, {
      unitId: unit,
      matter: '请提供名单',
      dueOn: '2026-10-30',
    });
    expect(asked.status).toBe(201);
    expect((await obligation(id))['pauses']).toContainEqual({
      from: '2026-10-20',
      to: null,
      reason: 'COORDINATION',
    });
    expect((await client.post(path, { unitId: unit, matter: '再请提供', dueOn: '2028-10-20' })).status).toBe(201);
    const stands = (await obligation(id))['pauses'] as { reason: string }[];
    expect(stands.filter(({ reason }) => reason === 'COORDINATION')).toHaveLength(1);
    const theirs = await town.as('department2-liaison');
    expect((await theirs.post(`/tasks/${asked.body.taskId}/submit`, { result: '名单已送' })).status).toBe(200);
    expect((await (await town.as('office-clerk')).post(`/tasks/${asked.body.taskId}/verify`, {})).status).toBe(200);
    expect((await obligation(id))['pauses']).toContainEqual({
      from: '2026-10-20',
      to: '2026-10-20',
      reason: 'COORDINATION',
    });
  });

  it('the leader’s diary, confirmed and accepted, gives a new date; the close defers it (walk e)', async () => {
    const id = await duty('B02', 'RESEARCH');
    const path = `/obligations/${String((await show(id))['obligationId'])}/explanations`;
    const chief = await town.as('department-chief');
    const filed = await chief.post<{ id: string }>(path, {
      reason: 'LEADER_SCHEDULE',
      text: '领导出差',
      newDate: '2026-11-10',
    });
    expect(filed.status).toBe(201);
    expect((await chief.post(path, { reason: 'OTHER_UNIT', text: '再说明' })).body).toMatchObject({
      code: 'EXPLANATION_PENDING',
    });
    const office = await town.as('office-chief');
    const act = (who: Client, verb: string, body = {}) => who.post(`${path}/${filed.body.id}/${verb}`, body);
    expect((await act(office, 'accept')).body).toMatchObject({ code: 'EXPLANATION_NOT_CONFIRMED' });
    expect((await act(office, 'confirm')).body).toMatchObject({ code: 'NOT_THE_LEADERS_SECRETARY' });
    expect((await act(await town.as('leader-secretary'), 'confirm')).status).toBe(200);
    await town.app.setClock('2026-10-22');
    expect(await obligation(id)).toMatchObject({ pauses: [{ from: '2026-10-20', to: null, reason: 'EXPLANATION' }] });
    expect((await act(office, 'accept', { words: '同意' })).status).toBe(200);
    expect((await act(office, 'refuse')).body).toMatchObject({ code: 'EXPLANATION_DECIDED' });
    expect(await obligation(id)).toMatchObject({
      originalDueOn: '2026-10-13',
      dueOn: '2026-11-10',
      lateness: 0,
      explanations: [{ state: 'ACCEPTED' }],
    });
  });

  it('a second explanation of the same date is heard, but the clock does not stop', async () => {
    const id = await duty('B03', 'PROBLEM');
    const path = `/obligations/${String((await show(id))['obligationId'])}/explanations`;
    const client = await liaison();
    const first = await client.post<{ id: string }>(path, {
      reason: 'RESOURCES_PENDING',
      text: '资金未到',
      newDate: '2026-11-10',
    });
    const office = await town.as('office-deputy');
    expect((await office.post(`${path}/${first.body.id}/refuse`, { words: '理由不足' })).status).toBe(200);
    expect(
      (await client.post(path, { reason: 'RESOURCES_PENDING', text: '资金仍未到', newDate: '2026-11-10' })).status,
    ).toBe(201);
    expect(await obligation(id)).toMatchObject({
      pauses: [
        { from: '2026-10-22', to: '2026-10-22', reason: 'EXPLANATION' },
        { from: '2026-10-23', to: '2026-10-27', reason: 'GRACE' },
      ],
      explanations: [
        { state: 'REFUSED', pauses: true },
        { state: 'PENDING', pauses: false },
      ],
    });
    expect(
      (await (await town.as('department2-liaison')).post(path, { reason: 'OTHER_UNIT', text: '无关' })).status,
    ).toBe(404);
  });

  it('the close names what waits, by reason, and defers what has a later date', async () => {
    await town.app.setClock('2026-10-27');
    const chief = await town.as('office-chief');
    const refused = await chief.post<{ params: { duties: { reason: string }[] } }>(`/cycles/${cycle}/close`);
    expect(refused.body.params.duties.map((one) => one.reason).sort()).toEqual([
      'SUBMITTED',
      'SUBMITTED',
      'UNDER_REQUEST',
    ]);
    const clerk = await town.as('office-clerk');
    const told = await clerk.get<{ waiting: { reason: string; request: string | null }[] }>(`/cycles/${cycle}/closing`);
    expect(told.body.waiting.map(({ reason, request }) => [reason, request])).toEqual([
      ['SUBMITTED', null],
      ['SUBMITTED', null],
      ['UNDER_REQUEST', 'EXPLANATION'],
    ]);
    await clerk.post('/duties/verify-batch', {
      dutyIds: [await duty('B01', 'RESEARCH'), await duty('B03', 'COORDINATION')],
    });
    const path = `/obligations/${String((await show(await duty('B03', 'PROBLEM')))['obligationId'])}`;
    const explained = await chief.get<{ explanations: { id: string; state: string }[] }>(path);
    const waiting = explained.body.explanations.find((one) => one.state === 'PENDING');
    expect((await chief.post(`${path}/explanations/${waiting!.id}/refuse`, {})).status).toBe(200);
    await chief.post('/clock-holds', {
      ...{ cause: 'FORCE_MAJEURE', target: 'OBLIGATION', words: '暴雨内涝', from: '2026-10-27', to: '2026-10-27' },
      targetId: (await show(await duty('B02', 'INSPECTION')))['obligationId'],
    });
    expect((await chief.post(`/cycles/${cycle}/close`)).body).toMatchObject({
      params: { duties: [{ reason: 'IN_GRACE' }, { reason: 'ON_HOLD' }] },
    });
    expect((await chief.get(`/cycles/${cycle}/closing`)).body).toMatchObject({
      closable: false,
      waiting: [
        { reason: 'IN_GRACE', until: '2026-10-27' },
        { reason: 'ON_HOLD', until: '2026-10-27' },
      ],
    });
    await town.app.setClock('2026-10-28');
    const closing = () => chief.get(`/cycles/${cycle}/closing`);
    expect((await closing()).body).toMatchObject({ closable: true, waiting: [] });
    // Help that nobody has settled, and a hold of days that are over: closed over them, they could be given no more.
    const inspection = String((await show(await duty('B02', 'INSPECTION')))['obligationId']);
    const helped = String((await show(await duty('B03', 'INSPECTION')))['obligationId']);
    const asked = await (
      await town.as('department-liaison')
    ).post<{ taskId: string }>(`/obligations/${helped}/coordination-requests`, {
      ...{ unitId: town.app.town.units['department2'], matter: '提供数据', dueOn: '2026-11-02' },
    });
    expect(asked.status).toBe(201);
    const held = await chief.post<{ approvalId: string }>('/clock-holds', {
      ...{ cause: 'FORCE_MAJEURE', target: 'OBLIGATION', words: '暴雨内涝', from: '2026-10-26', to: '2026-10-27' },
      targetId: inspection,
    });
    expect((await chief.post(`/cycles/${cycle}/close`)).body).toMatchObject({
      code: 'CYCLE_HAS_OPEN_MATTERS',
      params: { duties: [{ reason: 'HOLD_PROPOSED' }, { reason: 'UNDER_REQUEST' }] },
    });
    expect((await closing()).body).toMatchObject({
      closable: false,
      waiting: [
        { reason: 'HOLD_PROPOSED', obligationId: inspection, request: null },
        { reason: 'UNDER_REQUEST', obligationId: helped, request: 'COORDINATION' },
      ],
    });
    expect((await chief.post(`/approvals/${held.body.approvalId}/withdraw`)).status).toBe(200);
    const other = await town.as('department2-liaison');
    expect((await other.post(`/tasks/${asked.body.taskId}/accept-help`)).status).toBe(200);
    expect((await closing()).body).toMatchObject({ closable: true, waiting: [] });
    expect((await chief.post(`/cycles/${cycle}/close`)).status).toBe(201);
    expect(await decide('office-executive-deputy', 'CYCLE_CLOSE', 'approve')).toBe(200);
    await town.work();
    for (const code of ['B02', 'B03'])
      expect(await show(await duty(code, 'RESEARCH'))).toMatchObject({ state: 'DEFERRED', frozenState: 'DEFERRED' });
    expect(await show(await duty('B03', 'EXPERIENCE'))).toMatchObject({ state: 'EXEMPT', frozenState: 'EXEMPT' });
    const [sum] = await town.app.db.query<{ frozen: number; kinds: number }>(
      'SELECT count(*) AS frozen, count(DISTINCT state) AS kinds FROM frozen_duty',
    );
    expect(sum).toEqual({ frozen: 5 * KINDS.length, kinds: 4 });
  });
});
