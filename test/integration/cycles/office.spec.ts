import { KINDS, type QuarterTown, startQuarterTown, submit } from './quarter.js';

/** What the reform office owes itself, and what comes back. */
describe('a quarter in which the office itself owes', () => {
  let town: QuarterTown;
  let cycle: string;
  let own: string;

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    await town.addProject('C01');
    own = await town.addProject('C02', { unit: 'office' });
    await town.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE project SET responsible_post_id = $2 WHERE id = $1', [
        own,
        town.app.town.seats['office-deputy']!.postId,
      ]),
    );
    cycle = await town.openQuarter(3, ['RESEARCH', 'PROBLEM']);
  });
  afterAll(() => town.app.close());

  it('a reduced set of the five is owed where the quarter says so', async () => {
    const rows = await town.app.db.query<{ kind: string }>('SELECT DISTINCT kind FROM duty ORDER BY kind');
    expect(rows.map((row) => row.kind)).toEqual(KINDS.filter((kind) => ['RESEARCH', 'PROBLEM'].includes(kind)).sort());
  });

  it('its duty is judged by a deputy director outside its chain, and by nobody else', async () => {
    const id = await town.dutyOf(cycle, own, 'RESEARCH');
    expect((await submit(await town.as('office-clerk'), id, 'RESEARCH', '2026-07-01')).status).toBe(200);
    const verify = async (who: string) => (await town.as(who)).post<{ code?: string }>(`/duties/${id}/verify`, {});
    expect((await verify('office-clerk')).body.code).toBe('DUTY_VERIFIED_BY_FILER');
    expect((await verify('office-chief')).body.code).toBe('DUTY_OF_OFFICE');
    expect((await verify('office-deputy')).body.code).toBe('DUTY_OF_OFFICE');
    expect((await verify('office-executive-deputy')).status).toBe(200);
    const [activity] = await town.app.db.query<{ on_behalf: boolean }>('SELECT on_behalf FROM activity');
    expect(activity?.on_behalf).toBe(false);
  });

  it('nobody decides on his own obligation: what the executive deputy director owes goes to the director', async () => {
    const seat = town.app.town.seats['office-executive-deputy']!;
    const id = await town.dutyOf(cycle, own, 'PROBLEM');
    const owner = (postId: string) =>
      town.app.unitOfWork.run((tx) =>
        tx.execute(
          'UPDATE obligation o SET owner_post_id = $2 FROM duty d WHERE d.obligation_id = o.id AND d.id = $1',
          [id, postId],
        ),
      );
    const waiting = async (who: string) => {
      const answer = await (
        await town.as(who)
      ).get<{ items: { id: string; kind: string; state: string }[] }>('/approvals?mine=true');
      return answer.body.items.filter((one) => one.kind === 'EXTENSION' && one.state === 'PENDING');
    };
    await owner(seat.postId);
    const asked = await (
      await town.as('office-chief')
    ).post(`/duties/${id}/extensions`, { reason: '材料未齐', newDate: '2026-11-10' });
    expect(asked.status).toBe(201);
    expect(await waiting('office-executive-deputy')).toEqual([]);
    const [approval] = await waiting('office-director');
    const decide = async (who: string) =>
      (await town.as(who)).post(`/approvals/${approval!.id}/reject`, { words: '抓紧' });
    expect((await decide('office-executive-deputy')).status).toBe(403);
    expect((await decide('office-director')).status).toBe(200);
    await owner(town.app.town.seats['office-deputy']!.postId);
  });

  it('what the office enters for a unit is marked as entered on its behalf, and is not to be judged by him in whose name a deputy entered it', async () => {
    const { seats } = town.app.town;
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 1, '出差')`,
        [seats['office-clerk']!.postId, seats['department3-chief']!.postId],
      ),
    );
    const [project] = await town.app.db.query<{ id: string }>(`SELECT id FROM project WHERE code = 'C01'`);
    const id = await town.dutyOf(cycle, project!.id, 'RESEARCH');
    expect((await submit(await town.app.as('department3-chief'), id, 'RESEARCH', '2026-07-01')).status).toBe(200);
    expect((await (await town.as('office-clerk')).post(`/duties/${id}/verify`, {})).body).toMatchObject({
      code: 'DUTY_VERIFIED_BY_FILER',
    });
    expect((await (await town.as('department-liaison')).get(`/duties/${id}`)).body).toMatchObject({
      activity: { onBehalf: true },
    });
  });

  it('a plan that its leader does not agree to comes back and is submitted again', async () => {
    const liaison = await town.as('department-liaison');
    const [project] = await town.app.db.query<{ id: string }>(`SELECT id FROM project WHERE code = 'C01'`);
    const problem = await town.dutyOf(cycle, project!.id, 'PROBLEM');
    expect(
      (await liaison.post(`/duties/${problem}/plan`, { theme: '难题', plannedOn: '2026-09-01', leader: '李某某' }))
        .status,
    ).toBe(200);
    const plan = (await liaison.get<{ items: { id: string }[] }>(`/cycles/${cycle}/plans`)).body.items[0]!.id;
    const decide = async (verdict: string): Promise<number> => {
      const deputy = await town.as('department-deputy');
      const waiting = await deputy.get<{ items: { id: string; state: string }[] }>('/approvals?mine=true');
      const { id } = waiting.body.items.find((one) => one.state === 'PENDING')!;
      return (await deputy.post(`/approvals/${id}/${verdict}`, { words: '再细化' })).status;
    };
    expect((await liaison.post(`/plans/${plan}/submit`)).status).toBe(200);
    expect((await liaison.post(`/plans/${plan}/submit`)).body).toMatchObject({ code: 'PLAN_STATE' });
    expect(await decide('reject')).toBe(200);
    expect((await liaison.get(`/plans/${plan}`)).body).toMatchObject({ state: 'RETURNED' });
    expect((await liaison.post(`/plans/${plan}/submit`)).status).toBe(200);
    expect(await decide('approve')).toBe(200);
    const [obligation] = await town.app.db.query<{ state: string; returned: number }>(
      `SELECT o.state, o.returned_count AS returned FROM obligation o JOIN quarter_plan q ON q.obligation_id = o.id WHERE q.id = $1`,
      [plan],
    );
    expect(obligation).toEqual({ state: 'MET', returned: 1 });
  });

  it('any other head of the office may be the second person to close', async () => {
    await town.app.setClock('2026-10-27');
    const [project] = await town.app.db.query<{ id: string }>(`SELECT id FROM project WHERE code = 'C01'`);
    const waiting = await town.dutyOf(cycle, project!.id, 'RESEARCH');
    expect((await (await town.as('office-chief')).post(`/duties/${waiting}/verify`, {})).status).toBe(200);
    expect((await (await town.as('office-executive-deputy')).post(`/cycles/${cycle}/close`)).status).toBe(201);
    expect((await (await town.as('office-deputy')).post(`/cycles/${cycle}/close`)).status).toBe(202);
    await town.work();
    expect((await (await town.as('office-clerk')).get(`/cycles/${cycle}`)).body).toMatchObject({
      state: 'CLOSED',
      counts: { outcomes: { VERIFIED: 2, MISSED: 2 } },
    });
  });
});
