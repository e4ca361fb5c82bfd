import { KINDS, type QuarterTown, startQuarterTown, submit } from './quarter.js';

/** Who owes when a quarter is opened, and what the next quarter knows of the one before it. */
describe('opening one quarter after another', () => {
  let town: QuarterTown;
  const projects: Record<string, string> = {};
  const cycles: Record<number, string> = {};

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    for (const code of ['led', 'endedBefore', 'endedThatDay', 'endsLater', 'ledFromNext'])
      projects[code] = await town.addProject(code, code === 'ledFromNext' ? { from: '2026-07-02' } : {});
    const ends = { endedBefore: '2026-06-30', endedThatDay: '2026-07-01', endsLater: '2026-08-01' };
    for (const [code, day] of Object.entries(ends))
      await town.app.unitOfWork.run((tx) =>
        tx.execute('UPDATE project SET ended_on = $2 WHERE id = $1', [projects[code], day]),
      );
    cycles[3] = await town.openQuarter(3);
  });
  afterAll(() => town.app.close());

  const owing = async (quarter: number): Promise<Record<string, number>> => {
    const rows = await town.app.db.query<{ code: string; n: number }>(
      'SELECT p.code, count(*)::int AS n FROM duty d JOIN project p ON p.id = d.project_id WHERE d.cycle_id = $1 GROUP BY p.code',
      [cycles[quarter]],
    );
    return Object.fromEntries(rows.map((row) => [row.code, row.n]));
  };

  it('each leader-led project in force that day owes five; one that has ended owes none', async () => {
    expect(await owing(3)).toEqual({ led: 5, endsLater: 5 });
  });

  it('two quarters overlap while the old one is being verified, each with dates and plans of its own', async () => {
    await town.app.setClock('2026-10-09');
    cycles[4] = await town.openQuarter(4);
    expect(await owing(4)).toEqual({ led: 5, ledFromNext: 5 });
    const dates = await town.app.db.query(
      `SELECT c.quarter, c.state, min(o.act_by) AS "actBy", min(o.due_on) AS "fileBy", count(DISTINCT q.id)::int AS plans
         FROM cycle c JOIN duty d ON d.cycle_id = c.id JOIN obligation o ON o.id = d.obligation_id JOIN quarter_plan q ON q.cycle_id = c.id
        GROUP BY c.quarter, c.state ORDER BY c.quarter`,
    );
    expect(dates).toEqual([
      { quarter: 3, state: 'OPEN', actBy: '2026-09-30', fileBy: '2026-10-13', plans: 1 },
      { quarter: 4, state: 'OPEN', actBy: '2026-12-15', fileBy: '2026-12-22', plans: 1 },
    ]);
  });

  it('a filing in the old one moves nothing in the new one, and is its form’s template; both days are shown', async () => {
    const [old, next] = await Promise.all(
      [3, 4].map((quarter) => town.dutyOf(cycles[quarter]!, projects['led']!, 'RESEARCH')),
    );
    const liaison = await town.as('department-liaison');
    type Page = { state: string; template: unknown; activity: { heldOn: string; filedOn?: string; filedAt?: string } };
    const page = async (id: string) => (await liaison.get<Page & Record<string, unknown>>(`/duties/${id}`)).body;
    expect(await page(next!)).toMatchObject({ state: 'UNPLANNED', template: null });
    expect((await submit(liaison, old!, 'RESEARCH', '2026-09-15')).status).toBe(200);
    expect(await page(old!)).toMatchObject({
      state: 'SUBMITTED',
      template: null,
      firstFiledOn: '2026-10-09',
      activity: { heldOn: '2026-09-15', filedAt: expect.stringMatching(/^2026-10-09T/) as string },
    });
    expect(await page(next!)).toMatchObject({
      state: 'UNPLANNED',
      activity: null,
      template: { heldOn: '2026-09-15', record: { theme: '县域商业体系' } },
    });
    const others = KINDS.filter((kind) => kind !== 'RESEARCH');
    for (const kind of others)
      expect(await page(await town.dutyOf(cycles[4]!, projects['led']!, kind))).toMatchObject({ template: null });
  });

  it('a quarter is opened once however many open it at once', async () => {
    const chief = await town.as('office-chief');
    const created = await chief.post<{ id: string }>('/cycles', { year: 2027, quarter: 1 });
    const answers = await Promise.all(Array.from({ length: 4 }, () => chief.post(`/cycles/${created.body.id}/open`)));
    await town.work();
    expect(answers.filter((answer) => answer.status === 202).length).toBeGreaterThan(0);
    cycles[1] = created.body.id;
    expect(await owing(1)).toEqual({ led: 5, ledFromNext: 5 });
  });

  it('who acts for a filer files on his behalf, and the record says so', async () => {
    const [deputy, chief] = [town.app.town.seats['department-office']!, town.app.town.seats['department-chief']!];
    const id = await town.dutyOf(cycles[3]!, projects['led']!, 'EXPERIENCE');
    const clerkOfUnit = await town.as('department-office');
    expect((await submit(clerkOfUnit, id, 'EXPERIENCE', '2026-09-15')).status).toBe(403);
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 5, '学习')`,
        [chief.postId, deputy.postId],
      ),
    );
    expect((await submit(clerkOfUnit, id, 'EXPERIENCE', '2026-09-15')).status).toBe(200);
    const [event] = await town.app.db.query<{ person: string; behalf: string }>(
      `SELECT person_id AS person, on_behalf_of_post_id AS behalf FROM audit_event WHERE action = 'duty.submitted' AND subject_id = $1`,
      [id],
    );
    expect(event).toEqual({ person: deputy.personId, behalf: chief.postId });
  });
});
