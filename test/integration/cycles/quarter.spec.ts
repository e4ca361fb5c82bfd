import { PromptSlowUnits } from '../../../src/modules/cycles/index.js';
import { openCaseLead } from '../../../src/modules/registers/index.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { atOneMoment } from '../../support/at-one-moment.js';
import { activity, KINDS, type QuarterTown, startQuarterTown, submit } from './quarter.js';

interface DutyBody {
  readonly state: string;
  readonly light: string;
  readonly lateness: number;
  readonly dueOn: string;
  readonly originalDueOn: string;
  readonly obligationId: string;
  readonly version: number;
  readonly frozenState: string | null;
  readonly corrections: readonly { state: string }[];
  readonly activity: Record<string, unknown> | null;
}

describe('a quarter from opening to make-up', () => {
  let town: QuarterTown;
  let cycle: string;
  let project: string;
  const duty = (kind: (typeof KINDS)[number]): Promise<string> => town.dutyOf(cycle, project, kind);
  const show = async (kind: (typeof KINDS)[number]): Promise<DutyBody> =>
    (await (await town.as('office-chief')).get<DutyBody>(`/duties/${await duty(kind)}`)).body;
  const auditCount = async (action: string): Promise<number> => {
    const [row] = await town.app.db.query<{ n: number }>('SELECT count(*) AS n FROM audit_event WHERE action = $1', [
      action,
    ]);
    return row!.n;
  };

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    project = await town.addProject('A01');
    await town.addProject('A02', { unit: 'department2', leader: 'leading-official-2' });
    await town.addProject('A03', { led: false });
    await town.addProject('A04', { from: '2026-07-02' });
    await town.addProject('A05', { from: null });
  });
  afterAll(() => town.app.close());

  it('shows before the opening who will owe, with dates and gaps', async () => {
    const chief = await town.as('office-chief');
    const created = await chief.post<{ id: string }>('/cycles', { year: 2026, quarter: 3 });
    expect(created.status).toBe(201);
    cycle = created.body.id;
    const preview = await chief.get<{
      counts: unknown;
      dates: unknown;
      provisional: boolean;
      projects: { code: string; gaps: string[] }[];
    }>(`/cycles/${cycle}/preview`);
    expect(preview.body.counts).toMatchObject({ projects: 2, duties: 10, units: 2 });
    expect(preview.body.projects.map((one) => one.code)).toEqual(['A01', 'A02', 'A03']);
    expect(preview.body.projects[2]?.gaps).toContain('NO_LEAD_UNIT');
    expect(preview.body.provisional).toBe(false);
    expect(preview.body.dates).toEqual({
      plansDueOn: '2026-07-15',
      promptOn: '2026-08-17',
      actBy: '2026-09-30',
      fileBy: '2026-10-13',
      closeFrom: '2026-10-27',
    });
  });

  it('refuses the same quarter twice, and opening by a unit', async () => {
    expect((await (await town.as('office-chief')).post('/cycles', { year: 2026, quarter: 3 })).status).toBe(409);
    expect((await (await town.as('department-chief')).post(`/cycles/${cycle}/open`)).status).toBe(403);
  });

  it('opening makes exactly the duties owed, their obligations and one plan per unit, with one event', async () => {
    const chief = await town.as('office-chief');
    const opened = await chief.post<{ jobId: string }>(`/cycles/${cycle}/open`);
    expect(opened.status).toBe(202);
    expect(opened.headers.get('location')).toBe(`/api/v1/jobs/${opened.body.jobId}`);
    await town.work();
    const [counts] = await town.app.db.query(
      `SELECT (SELECT count(*) FROM duty) AS duties, (SELECT count(DISTINCT project_id) FROM duty) AS projects,
              (SELECT count(*) FROM obligation WHERE kind = 'DUTY' AND ladder = 'FULL' AND due_on = '2026-10-13' AND act_by = '2026-09-30') AS obligations,
              (SELECT count(*) FROM obligation WHERE kind = 'PLAN' AND ladder = 'REMIND' AND due_on = '2026-07-15') AS plans`,
    );
    expect(counts).toEqual({ duties: 10, projects: 2, obligations: 10, plans: 2 });
    expect(await auditCount('cycle.opened')).toBe(1);
    const notices = await town.app.db.query<{ body: string }>(`SELECT body FROM notice WHERE kind = 'CYCLE_OPENED'`);
    expect(notices).toHaveLength(4);
    expect(notices[0]?.body).toContain('牵头项目1个、事项5项，上季度结转0项。请于7月15日前报送季度计划');
    expect((await chief.get(`/jobs/${opened.body.jobId}`)).body).toMatchObject({
      state: 'DONE',
      result: { duties: 10, withoutLeadUnit: 1 },
    });
    expect((await chief.post(`/cycles/${cycle}/open`)).status).toBe(409);
  });

  it('the lead unit plans to the day or the period; its plan goes to its deputy leader', async () => {
    const liaison = await town.as('department-liaison');
    const [first, ...others] = await Promise.all(KINDS.map(duty));
    const plans = await liaison.get<{ items: { id: string; planned: number }[] }>(`/cycles/${cycle}/plans`);
    expect(plans.body.items).toHaveLength(1);
    const plan = plans.body.items[0]!.id;
    expect((await liaison.post(`/plans/${plan}/submit`)).body).toMatchObject({
      code: 'PLAN_INCOMPLETE',
      params: { count: 5 },
    });
    const planned = await liaison.post(`/duties/${first!}/plan`, {
      theme: '县域商业',
      month: 9,
      period: 'MIDDLE',
      leader: '李某某',
    });
    expect(planned.status).toBe(200);
    for (const id of others)
      expect(
        (await liaison.post(`/duties/${id}/plan`, { theme: '主题', plannedOn: '2026-09-18', leader: '李某某' })).status,
      ).toBe(200);
    expect(await show('RESEARCH')).toMatchObject({
      state: 'PLANNED',
      plannedOn: '2026-09-20',
      plannedWords: '9月中旬',
      light: 'GREEN',
      planConfirmed: false,
    });
    expect((await (await town.as('leader-secretary')).post(`/duties/${first!}/confirm-plan`)).status).toBe(200);
    expect(await show('RESEARCH')).toMatchObject({ planConfirmed: true });
    expect(
      (await liaison.post(`/duties/${first!}/plan`, { theme: '改', plannedOn: '2026-10-08', leader: '李某某' })).body,
    ).toMatchObject({ code: 'PLANNED_OUTSIDE_QUARTER' });
    expect((await liaison.post(`/plans/${plan}/submit`)).status).toBe(200);
    const deputy = await town.as('department-deputy');
    const waiting = await deputy.get<{ items: { id: string; kind: string }[] }>('/approvals?mine=true');
    expect(waiting.body.items.map((one) => one.kind)).toEqual(['PLAN']);
    expect((await deputy.post(`/approvals/${waiting.body.items[0]!.id}/approve`, {})).status).toBe(200);
    expect((await liaison.get(`/plans/${plan}`)).body).toMatchObject({ state: 'APPROVED' });
  });

  it('another department neither sees nor touches it, the leader and the group only read', async () => {
    const id = await duty('RESEARCH');
    const stranger = await town.as('department2-liaison');
    expect((await stranger.get(`/duties/${id}`)).status).toBe(404);
    expect((await submit(stranger, id, 'RESEARCH', '2026-07-01')).status).toBe(404);
    expect((await (await town.as('leader-secretary')).get(`/duties/${id}`)).status).toBe(200);
    expect((await (await town.as('group-liaison')).get(`/duties/${id}`)).status).toBe(200);
    expect((await submit(await town.as('leader-secretary'), id, 'RESEARCH', '2026-07-01')).status).toBe(403);
  });

  it('refuses a record with a foreign part or a future day, each at its field', async () => {
    const liaison = await town.as('department-liaison');
    const id = await duty('RESEARCH');
    const wrong = await liaison.post<{ errors: { pointer: string; code: string }[] }>(`/duties/${id}/submit`, {
      activity: activity('PROBLEM', '2026-07-02'),
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/activity/heldOn', 'HELD_IN_FUTURE'],
      ['/activity/research', 'RECORD_MISSING'],
      ['/activity/problem', 'RECORD_OF_OTHER_KIND'],
    ]);
    expect(await show('RESEARCH')).toMatchObject({ state: 'PLANNED' });
  });

  it('on the first working day from 15 August units with none or one of five done are prompted, once', async () => {
    const prompt = async (): Promise<unknown[]> => {
      await town.app.get(PromptSlowUnits).execute();
      return town.app.db.query(`SELECT body FROM notice WHERE kind = 'PROGRESS_PROMPT' ORDER BY body`);
    };
    const chief = await town.as('department2-chief');
    const [other] = await town.app.db.query<{ id: string }>(`SELECT id FROM project WHERE code = 'A02'`);
    await town.app.setClock('2026-08-14');
    for (const kind of ['RESEARCH', 'PROBLEM'] as const) {
      expect(
        (await chief.post(`/duties/${await town.dutyOf(cycle, other!.id, kind)}/hold`, { heldOn: '2026-08-10' }))
          .status,
      ).toBe(200);
    }
    await town.app.setClock('2026-08-17', '08:59');
    expect(await prompt()).toEqual([]);
    await town.app.setClock('2026-08-17', '09:00');
    const told = {
      body: '2026年第三季度已过半，你单位牵头的“项目A01”“五个一”事项开展不足两项，请于9月30日前全部开展。',
    };
    expect(await prompt()).toEqual([told, told]);
    expect(await prompt()).toHaveLength(2);
    expect(await auditCount('cycle.prompted')).toBe(1);
  });

  it('filed, it waits without lagging; returned, it has three working days of grace (walk b)', async () => {
    await town.app.setClock('2026-10-16', '15:00');
    const liaison = await town.as('department-liaison');
    const clerk = await town.as('office-clerk');
    const id = await duty('RESEARCH');
    expect(await show('RESEARCH')).toMatchObject({ lateness: 3, light: 'YELLOW' });
    expect((await submit(liaison, id, 'RESEARCH', '2026-09-15')).status).toBe(200);
    expect((await submit(liaison, id, 'RESEARCH', '2026-09-15')).body).toMatchObject({ code: 'DUTY_STATE' });
    await town.app.setClock('2026-10-22');
    expect(await show('RESEARCH')).toMatchObject({
      state: 'SUBMITTED',
      light: 'YELLOW',
      lateness: 2,
      awaitingVerdict: true,
    });
    const returned = await clerk.post(`/duties/${id}/return`, { reason: '请补充会议纪要文号' });
    expect(returned.body).toMatchObject({ graceUntil: '2026-10-27' });
    await town.app.setClock('2026-10-26');
    expect(await show('RESEARCH')).toMatchObject({
      state: 'RETURNED',
      lateness: 2,
      light: 'YELLOW',
      lightWord: '退回补正',
      returnReason: '请补充会议纪要文号',
    });
    expect((await submit(liaison, id, 'RESEARCH', '2026-09-15')).status).toBe(200);
    const [notice] = await town.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'DUTY_RETURNED' LIMIT 1`,
    );
    expect(notice?.body).toContain('尚需补充：请补充会议纪要文号。请于10月27日前补正，此前不计逾期。');
  });

  it('closing is refused before its day, and then while something waits, with the list', async () => {
    const chief = await town.as('office-chief');
    expect((await chief.post(`/cycles/${cycle}/close`)).body).toMatchObject({
      code: 'CYCLE_TOO_EARLY_TO_CLOSE',
      params: { closeFrom: '2026-10-27' },
    });
    await town.app.setClock('2026-10-27');
    const refused = await chief.post<{ params: { duties: unknown[] } }>(`/cycles/${cycle}/close`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      code: 'CYCLE_HAS_OPEN_MATTERS',
      params: { count: 1, duties: [{ reason: 'SUBMITTED', dutyId: await duty('RESEARCH') }] },
    });
  });

  it('before the close the office sees what waits and what would be frozen', async () => {
    const forecast = await (
      await town.as('office-clerk')
    ).get<{ outcomes: { kind: string; state: string; count: number }[] }>(`/cycles/${cycle}/closing`);
    expect(forecast.body).toMatchObject({
      today: '2026-10-27',
      closeFrom: '2026-10-27',
      closable: false,
      waiting: [{ reason: 'SUBMITTED', request: null, until: null, dutyId: await duty('RESEARCH') }],
    });
    expect(forecast.body.outcomes.filter(({ kind }) => kind === 'RESEARCH')).toEqual([
      { kind: 'RESEARCH', state: 'MISSED', count: 1 },
      { kind: 'RESEARCH', state: 'SUBMITTED', count: 1 },
    ]);
    expect(forecast.body.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(10);
    expect((await (await town.as('department-chief')).get(`/cycles/${cycle}/closing`)).status).toBe(403);
  });

  it('verified the same day it is done late; nobody judges what he filed himself', async () => {
    const id = await duty('RESEARCH');
    const clerk = await town.as('office-clerk');
    expect((await clerk.post(`/duties/${id}/verify`, {}, { 'if-match': '1' })).status).toBe(412);
    expect((await clerk.post(`/duties/${id}/verify`, {})).status).toBe(200);
    expect(await show('RESEARCH')).toMatchObject({ state: 'VERIFIED', light: 'DONE_LATE', lateness: 0 });
    expect((await clerk.post(`/duties/${id}/verify`, {})).body).toMatchObject({ code: 'DUTY_STATE' });
    const other = await duty('EXPERIENCE');
    expect((await submit(clerk, other, 'EXPERIENCE', '2026-09-20')).status).toBe(200);
    expect((await clerk.post(`/duties/${other}/verify`, {})).body).toMatchObject({ code: 'DUTY_VERIFIED_BY_FILER' });
    expect(
      (await (await town.as('office-chief')).post('/duties/verify-batch', { dutyIds: [other, id] })).body,
    ).toMatchObject({
      verified: [other],
      refused: [{ id, code: 'DUTY_STATE', detail: '该事项当前状态不允许此项操作，请刷新后再看。' }],
    });
  });

  it('an experience that is verified is one lead of a case, its filer’s and confirmed by whoever verified it', async () => {
    const dutyId = await duty('EXPERIENCE');
    const { items } = (
      await (await town.as('office-clerk')).get<{ items: { id: string; dutyId: string | null }[] }>('/experience-cases')
    ).body;
    const leads = items.filter((one) => one.dutyId === dutyId);
    expect(leads).toMatchObject([{ title: '一县一策', source: 'DUTY', stage: 'LEAD', state: 'CONFIRMED' }]);
    const { body } = await (await town.as('department-chief')).get(`/experience-cases/${leads[0]?.id ?? ''}`);
    expect(body['account']).toBe('分类推进\n成效：覆盖13个县\n可推广之处：台账管理');
    expect(body['stages']).toMatchObject([{ stage: 'LEAD', reachedOn: '2026-09-20' }]);
    expect(body['reportedByName']).not.toBe(body['confirmedByName']);
  });

  it('an experience that its unit has reported as a lead already is noted beside it, and opens no second one', async () => {
    const unitId = town.app.town.units['department'] ?? '';
    const reported = { title: '一县一档', source: 'UNIT', happenedOn: '2026-09-01', unitId, noSecrets: true };
    const { body } = await (await town.as('department-chief')).post<{ id: string }>('/experience-cases', reported);
    const dutyId = await duty('PROBLEM');
    const found = { dutyId, unitId, projectId: project, title: '一县一档', happenedOn: '2026-09-20' };
    const by = { personId: null, postId: null, onBehalf: false };
    for (const account of ['分类推进', '再次'])
      await town.app.unitOfWork.run((tx) =>
        openCaseLead(tx, systemActor('test'), { ...found, summary: '', account, by }),
      );
    const held = await town.app.db.query(
      `SELECT id, state, duty_id AS "dutyId", version FROM register_entry WHERE title = '一县一档'`,
    );
    expect(held).toEqual([{ id: body.id, state: 'REPORTED', dutyId, version: 1 }]);
  });

  it('two people close it: the first proposes, himself he cannot approve, the second freezes it', async () => {
    const chief = await town.as('office-chief');
    const proposed = await chief.post(`/cycles/${cycle}/close`);
    expect(proposed.status).toBe(201);
    expect((await chief.post(`/cycles/${cycle}/close`)).body).toMatchObject({ code: 'CYCLE_CLOSE_OWN_PROPOSAL' });
    // Two second persons at the same moment: the one closes it, the other is told that it is closing.
    const seconds = await Promise.all(['office-executive-deputy', 'office-director'].map((seat) => town.as(seat)));
    const answers = await atOneMoment(
      town.app,
      { rows: 'SELECT FROM cycle WHERE id = $1', id: cycle },
      seconds.map((second) => () => second.post<{ jobId: string; code?: string }>(`/cycles/${cycle}/close`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const closed = answers.find(({ status }) => status === 202)!;
    expect(closed.headers.get('location')).toBe(`/api/v1/jobs/${closed.body.jobId}`);
    const meanwhile = await submit(
      await town.as('department-liaison'),
      await duty('INSPECTION'),
      'INSPECTION',
      '2026-09-20',
    );
    expect(meanwhile.body).toMatchObject({ code: 'CYCLE_CLOSING' });
    await town.work();
    expect((await chief.get(`/cycles/${cycle}`)).body).toMatchObject({
      state: 'CLOSED',
      counts: { total: 10, outcomes: { VERIFIED: 2, MISSED: 8 }, kinds: { RESEARCH: { VERIFIED: 1, MISSED: 1 } } },
    });
    expect(await show('INSPECTION')).toMatchObject({
      state: 'MISSED',
      frozenState: 'MISSED',
      light: 'YELLOW',
      lateness: 10,
    });
    expect(await auditCount('cycle.closed')).toBe(1);
    await expect(
      town.app.unitOfWork.run((tx) => tx.execute(`UPDATE frozen_duty SET state = 'VERIFIED'`)),
    ).rejects.toThrow('a frozen cell never changes');
  });

  it('a plan that was not approved by the close is due no longer', async () => {
    const plans = await town.app.db.query<{ state: string }>(
      'SELECT DISTINCT o.state FROM quarter_plan q JOIN obligation o ON o.id = q.obligation_id WHERE q.cycle_id = $1 ORDER BY 1',
      [cycle],
    );
    expect(plans.map(({ state }) => state)).not.toContain('OPEN');
    expect(plans.map(({ state }) => state)).toContain('CANCELLED');
  });

  it('a make-up is the same duty: its verdict stands beside the frozen cell as a correction', async () => {
    await town.app.setClock('2026-12-02');
    const q4 = await town.openQuarter(4);
    const id = await duty('INSPECTION');
    expect(await show('INSPECTION')).toMatchObject({ state: 'MISSED', light: 'RED' });
    const matrix = async (of: string) =>
      (
        await (
          await town.as('office-chief')
        ).get<{
          items: { code: string; cells: Record<string, unknown>[]; makeUps: Record<string, unknown>[] }[];
          totals: unknown[];
        }>(`/cycles/${of}/matrix`)
      ).body;
    const before = await matrix(q4);
    expect(before.items.map((row) => row.code)).toEqual(['A01', 'A02', 'A04']);
    expect(before.items[0]?.makeUps.map((one) => one['kind'])).toEqual(['COORDINATION', 'INSPECTION', 'PROBLEM']);
    expect((await submit(await town.as('department-chief'), id, 'INSPECTION', '2026-11-30')).status).toBe(200);
    expect((await (await town.as('office-deputy')).post(`/duties/${id}/verify`, {})).status).toBe(200);
    expect(await show('INSPECTION')).toMatchObject({
      state: 'VERIFIED',
      light: 'DONE_LATE',
      frozenState: 'MISSED',
      corrections: [{ state: 'VERIFIED' }],
    });
    const cell = (await matrix(cycle)).items[0]?.cells.find((one) => one['kind'] === 'INSPECTION');
    expect(cell).toMatchObject({
      state: 'VERIFIED',
      frozen: { state: 'MISSED', light: 'YELLOW', stateWord: '未完成' },
      correction: 'VERIFIED',
    });
    expect((await matrix(cycle)).totals).toContainEqual({
      kind: 'INSPECTION',
      state: 'MISSED',
      light: 'YELLOW',
      count: 2,
    });
    expect((await matrix(q4)).items[0]?.makeUps.map((one) => one['kind'])).toEqual(['COORDINATION', 'PROBLEM']);
    const [rows] = await town.app.db.query<{ n: number }>(
      'SELECT count(*) AS n FROM duty WHERE project_id = $1 AND cycle_id = $2',
      [project, cycle],
    );
    expect(rows?.n).toBe(5);
  });
});
