import { startQuarterTown, submit, type QuarterTown } from '../cycles/quarter.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** Walks (a), (b), (c) and (e) side by side in one real quarter: opened, filed, returned, closed by two people, made up. */
describe('a quarter with its walks', () => {
  let town: QuarterTown;
  let walk: Walk;
  let cycle: string;
  let waiting: Body;
  const duties: Record<string, string> = {};
  const matters: Record<string, string> = {};

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    walk = Walk.on(town.app);
    const units = { a: 'department', b: 'department2', c: 'department3', e: 'county' };
    const projects: Record<string, string> = {};
    for (const [key, unit] of Object.entries(units)) projects[key] = await town.addProject(key.toUpperCase(), { unit });
    cycle = await town.openQuarter(3, ['INSPECTION']);
    for (const [key, project] of Object.entries(projects)) {
      const id = await town.dutyOf(cycle, project, 'INSPECTION');
      duties[key] = id;
      const [row] = await town.app.db.query<{ id: string }>('SELECT obligation_id AS id FROM duty WHERE id = $1', [id]);
      matters[key] = row?.id ?? '';
    }
  });
  afterAll(() => town.app.close());

  /** Of days that are over, so that a second person signs. */
  const past = (from: string): object => ({
    ...{ cause: 'FORCE_MAJEURE', target: 'OBLIGATION', targetId: matter('a'), from, to: '2026-10-27' },
    words: '会场停电',
  });
  const duty = (key: string): string => duties[key] ?? '';
  const matter = (key: string): string => matters[key] ?? '';
  const stateOf = async (key: string): Promise<unknown> =>
    (await walk.read('office-clerk', `/duties/${duty(key)}`)).body['state'];
  const linesFrom = async (key: string, day: string): Promise<string[]> =>
    (await walk.linesOf(matter(key))).filter((line) => line >= day);

  async function sign(key: string): Promise<Body> {
    const { id: interviewId } = await walk.interview(matter(key));
    return walk.act('office-deputy', `/interviews/${interviewId}/approve`);
  }

  async function talk(key: string, on: string): Promise<Body> {
    const { id: interviewId, items } = await walk.interview(matter(key));
    return walk.act('office-chief', `/interviews/${interviewId}/record`, {
      talkedOn: on,
      place: '市委改革办会议室',
      participants: '督察科科长、改革科科长',
      intervieweePresent: true,
      points: '督察未开展',
      explanation: '正在协调',
      items: items.map((item) => ({ itemId: item.id, demand: '按期报送' })),
    });
  }

  it('opens with the quarter’s dates and reminds on 09-09 and 09-22', async () => {
    expect((await walk.read('office-clerk', `/obligations/${matter('a')}`)).body).toMatchObject({
      dueOn: '2026-10-13',
    });
    await walk.goTo('2026-10-13');
    expect(await walk.linesOf(matter('a'))).toEqual([
      '09-09 REMINDER LIAISON,SECTION_CHIEF',
      '09-22 REMINDER LIAISON,SECTION_CHIEF',
    ]);
  });

  it('(e) explains on 10-15, the secretary confirms, the office accepts on 10-19', async () => {
    await walk.goTo('2026-10-15', '10:00');
    const { id } = await walk.act('county-chief', `/obligations/${matter('e')}/explanations`, {
      reason: 'LEADER_SCHEDULE',
      text: '领衔领导出访',
      newDate: '2026-11-10',
    });
    await walk.act('leader-secretary', `/obligations/${matter('e')}/explanations/${String(id)}/confirm`);
    await walk.goTo('2026-10-16', '15:00');
    // (b) files the same afternoon: the slip that was prepared at nine does not go out.
    expect((await submit(await walk.as('department2-liaison'), duty('b'), 'INSPECTION', '2026-10-15')).status).toBe(
      200,
    );
    await walk.goTo('2026-10-19', '10:00');
    await walk.act('office-chief', `/obligations/${matter('e')}/explanations/${String(id)}/accept`);
    await walk.sweep();
    expect(await walk.caseOf(matter('e'))).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    expect(await linesFrom('b', '10-16')).toEqual([
      '10-16 SLIP_PREPARED',
      '10-16 SLIP_DROPPED',
      '10-16 CASE_PAUSED FILED',
    ]);
    expect((await linesFrom('a', '10-16'))[1]).toBe('10-19 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER');
  });

  it('(b) is returned on 10-22; grace runs on 10-23, when (a) and (c) are proposed', async () => {
    await walk.goTo('2026-10-22', '16:00');
    await walk.act('office-clerk', `/duties/${duty('b')}/return`, { reason: '请补充督察方式' });
    await walk.goTo('2026-10-23');
    expect(await walk.shown(matter('b'))).toMatchObject({ lateness: 2 });
    expect(await walk.interview(matter('a'))).toMatchObject({ state: 'PROPOSED' });
    expect(await walk.interview(matter('c'))).toMatchObject({ state: 'PROPOSED' });
    await expect(walk.interview(matter('b'))).rejects.toThrow('no interview');
    waiting = await walk.act('office-chief', '/clock-holds', past('2026-10-20'));
  });

  it('closing is refused on 10-27 while (b) waits; verified, it closes by two people, and the cells freeze', async () => {
    await walk.goTo('2026-10-26', '10:00');
    expect(await sign('c')).toMatchObject({ scheduledOn: '2026-11-02' });
    expect((await submit(await walk.as('department2-liaison'), duty('b'), 'INSPECTION', '2026-10-15')).status).toBe(
      200,
    );
    await walk.goTo('2026-10-27', '10:00');
    await walk.act('department3-office', `/interviews/${(await walk.interview(matter('c'))).id}/acknowledge`);
    const refused = await walk.tryAct('office-chief', `/cycles/${cycle}/close`);
    expect([refused.status, refused.body['code']]).toEqual([409, 'CYCLE_HAS_OPEN_MATTERS']);
    await walk.act('office-clerk', `/duties/${duty('b')}/verify`);
    await walk.sweep();
    expect(await walk.caseOf(matter('b'))).toMatchObject({ state: 'CLOSED', outcome: 'FULFILLED' });
    expect(await walk.shown(matter('b'))).toMatchObject({ light: 'DONE_LATE' });
    // Nor over a hold of past days that waits for its signature: closed over it, (a) could be given them no more.
    const overHold = await walk.tryAct('office-chief', `/cycles/${cycle}/close`);
    expect([overHold.status, overHold.body]).toMatchObject([
      409,
      { code: 'CYCLE_HAS_OPEN_MATTERS', params: { duties: [{ dutyId: duty('a'), reason: 'HOLD_PROPOSED' }] } },
    ]);
    await walk.act('office-executive-deputy', `/approvals/${String(waiting['approvalId'])}/reject`, {
      words: '影响不大',
    });
    expect((await walk.tryAct('office-chief', `/cycles/${cycle}/close`)).status).toBe(201);
    expect((await walk.tryAct('office-deputy', `/cycles/${cycle}/close`)).status).toBe(202);
    await town.work();
    expect(await sign('a')).toMatchObject({ scheduledOn: '2026-11-03' });
    expect(await Promise.all(['a', 'b', 'c', 'e'].map(stateOf))).toEqual(['MISSED', 'VERIFIED', 'MISSED', 'DEFERRED']);
    // Closing touches no case and no interview.
    expect(await walk.interview(matter('a'))).toMatchObject({ state: 'ISSUED' });
    expect(await walk.caseOf(matter('c'))).toMatchObject({ state: 'OPEN', tier: 1 });
  });

  it('of days before the close no hold takes anything out any more', async () => {
    await walk.goTo('2026-10-28', '10:00');
    const anew = await walk.tryAct('office-chief', '/clock-holds', past('2026-10-26'));
    expect(anew.body['errors']).toMatchObject([
      {
        pointer: '/from',
        code: 'CLOCK_HOLD_QUARTER_CLOSED',
        detail: expect.stringContaining('2026-10-27归档') as string,
      },
    ]);
    const since = await walk.act('office-chief', '/clock-holds', past('2026-10-27'));
    await walk.act('office-chief', `/approvals/${String(since['approvalId'])}/withdraw`);
  });

  it('(a) is served late, talked to on 11-05; (c) on 11-02, reports, is sent back once', async () => {
    await walk.goTo('2026-11-02', '11:00');
    await walk.act('office-clerk', `/interviews/${(await walk.interview(matter('a'))).id}/service`, {
      servedOn: '2026-11-02',
      how: '当面送达',
      takenBy: '办公室',
    });
    expect(await talk('c', '2026-11-02')).toMatchObject({ items: [{ dueOn: '2026-11-16' }] });
    await walk.goTo('2026-11-05', '11:00');
    expect(await talk('a', '2026-11-05')).toMatchObject({ items: [{ dueOn: '2026-11-19' }] });
    const { id: interviewId, items } = await walk.interview(matter('c'));
    const itemId = items[0]?.id;
    await walk.goTo('2026-11-12', '10:00');
    await walk.act('department3-liaison', `/interviews/${interviewId}/rectification`, {
      items: [{ itemId, report: '已制定方案' }],
    });
    await walk.goTo('2026-11-17', '10:00');
    await walk.act('office-chief', `/interviews/${interviewId}/verify`, {
      items: [{ itemId, verdict: 'NOT_MET', words: '未见开展情况' }],
    });
    await walk.goTo('2026-11-23', '10:00');
    await walk.act('department3-liaison', `/interviews/${interviewId}/rectification`, {
      items: [{ itemId, report: '已开展' }],
    });
  });

  it('(e) is missed again: 11-11 overdue reminder, 11-13 slip prepared, 11-16 out, 11-20 proposal', async () => {
    expect(await linesFrom('e', '11-11')).toEqual([
      '11-11 CASE_OPENED',
      '11-11 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '11-13 SLIP_PREPARED',
      '11-16 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
      '11-20 TIER_PROPOSAL 1 LADDER',
    ]);
  });

  it('(a) fails on 11-24; (c) passes on 11-26 with a new date, is filed as make-up and verified; the frozen cell stays', async () => {
    await walk.goTo('2026-11-26', '10:00');
    expect(await walk.interview(matter('a'))).toMatchObject({ state: 'FAILED' });
    expect(await walk.interview(matter('a'), 2)).toMatchObject({ state: 'PROPOSED' });
    const { id: interviewId, items } = await walk.interview(matter('c'));
    await walk.act('office-chief', `/interviews/${interviewId}/verify`, {
      items: [{ itemId: items[0]?.id, verdict: 'MET', newDate: '2026-12-04' }],
    });
    expect(await walk.caseOf(matter('c'))).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    await walk.goTo('2026-12-02', '10:00');
    expect((await submit(await walk.as('department3-liaison'), duty('c'), 'INSPECTION', '2026-12-01')).status).toBe(
      200,
    );
    await walk.goTo('2026-12-04', '10:00');
    await walk.act('office-clerk', `/duties/${duty('c')}/verify`);
    await walk.sweep();
    expect(await walk.shown(matter('c'))).toMatchObject({
      light: 'DONE_LATE',
      originalDueOn: '2026-10-13',
      dueOn: '2026-12-04',
    });
    expect(await stateOf('c')).toBe('VERIFIED');
    const [frozen] = await town.app.db.query<{ state: string }>('SELECT state FROM frozen_duty WHERE duty_id = $1', [
      duty('c'),
    ]);
    expect(frozen?.state).toBe('MISSED');
    expect(await town.app.db.query('SELECT state FROM duty_correction WHERE duty_id = $1', [duty('c')])).toHaveLength(
      1,
    );
  });
});
