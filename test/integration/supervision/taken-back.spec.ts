import { raiseTo } from '../../support/third-tier.js';
import { selfDifferences } from '../../support/self-differences.js';
import { Walk } from '../../support/walk.js';

const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

/** 撤回约谈建议: whoever proposed an interview takes it back while nobody has decided; the ladder goes on as if he had not. */
describe('a proposed interview taken back', () => {
  let walk: Walk;
  let duty: string;
  let other: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register({});
    other = await walk.register({});
    await walk.goTo('2026-10-14');
  });
  afterEach(async () => {
    expect(await selfDifferences(walk.app.db)).toEqual({});
    await walk.close();
  });

  const approvalOf = async (id: string): Promise<string> => {
    const [approval] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE kind = 'INTERVIEW' AND subject_id = $1`,
      [id],
    );
    return approval?.id ?? '';
  };
  const takeBack = async (id: string, by: string) => walk.tryAct(by, `/approvals/${await approvalOf(id)}/withdraw`, {});
  const told = async (seat: string, kind: string) =>
    (
      await walk.app.db.query('SELECT FROM notice WHERE kind = $1 AND recipient_post_id = $2', [
        kind,
        walk.app.town.seats[seat]?.postId,
      ])
    ).length;

  it('by him and by nobody else; the case stands where it stood, its approver is told, the unit hears nothing', async () => {
    const notices = async () =>
      (await walk.app.db.query('SELECT FROM notice WHERE unit_id = $1', [walk.app.town.units['department']])).length;
    const before = await notices();
    const id = await raiseTo(walk, duty, 2, 'office-chief');
    expect(await walk.caseOf(duty)).toMatchObject({ tier: 2 });
    expect(codeOf(await takeBack(id, 'office-deputy'))).toEqual([403, 'APPROVAL_NOT_YOUR_REQUEST']);
    expect(codeOf(await takeBack(id, 'office-executive-deputy'))).toEqual([403, 'APPROVAL_NOT_YOUR_REQUEST']);
    expect((await takeBack(id, 'department-deputy')).status).toBe(404);
    expect((await takeBack(id, 'office-chief')).body).toMatchObject({ state: 'WITHDRAWN' });
    expect(codeOf(await takeBack(id, 'office-chief'))).toEqual([409, 'APPROVAL_DECIDED']);
    expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'VOID' });
    expect(codeOf(await walk.tryAct('office-executive-deputy', `/interviews/${id}/approve`, {}))).toEqual([
      409,
      'INTERVIEW_WRONG_STATE',
    ]);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 0 });
    expect(await told('office-executive-deputy', 'APPROVAL_WITHDRAWN')).toBe(1);
    expect(await notices()).toBe(before);
    const { id: caseId = '' } = (await walk.caseOf(duty)) ?? {};
    const shown = JSON.stringify((await walk.read('department-chief', `/supervision/cases/${caseId}`)).body);
    expect(shown).toContain('OVERDUE_REMINDER');
    expect(shown).not.toContain('TAKEN_BACK');
    const events = await walk.app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE action IN ('interview.taken_back', 'approval.withdrawn') ORDER BY 1`,
    );
    expect(events.map(({ action }) => action)).toEqual(['approval.withdrawn', 'interview.taken_back']);
  });

  it('the ladder goes on: the first tier is proposed by the rules on its day, and is nobody’s to take back', async () => {
    await takeBack(await raiseTo(walk, duty, 1, 'office-chief'), 'office-chief');
    await walk.goTo('2026-10-30');
    const first = await walk.interview(duty, 1);
    expect(first).toMatchObject({ state: 'PROPOSED', cause: 'LADDER', round: 1 });
    for (const seat of ['office-chief', 'office-deputy'])
      expect(codeOf(await takeBack(first.id, seat))).toEqual([403, 'APPROVAL_NOT_YOUR_REQUEST']);
  });

  it('it can be proposed again from the next working day', async () => {
    await takeBack(await raiseTo(walk, duty, 3, 'office-chief'), 'office-chief');
    await walk.goTo('2026-10-15');
    expect(
      (await walk.read('office-chief', `/interviews/${await raiseTo(walk, duty, 2, 'office-chief')}`)).body,
    ).toMatchObject({
      state: 'PROPOSED',
      round: 1,
    });
  });

  it('what another person put into the same talk is proposed again without him', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-chief');
    expect(await raiseTo(walk, other, 1, 'office-executive-deputy')).toBe(id);
    expect((await takeBack(id, 'office-chief')).status).toBe(200);
    await walk.goTo('2026-10-19');
    expect(await walk.caseOf(duty)).toMatchObject({ tier: 0 });
    expect(await walk.interview(other, 1)).toMatchObject({ state: 'PROPOSED', cause: 'AFTER_INTERVIEW', items: [{}] });
  });

  it('what left the proposal of the rules for a higher tier comes back to it, beside what stayed', async () => {
    await walk.goTo('2026-10-30');
    const first = await walk.interview(duty, 1);
    expect((await walk.interview(other, 1)).id).toBe(first.id);
    for (const day of ['2026-10-30', '2026-11-02']) {
      await walk.goTo(day, '15:00');
      await takeBack(await raiseTo(walk, duty, 2, 'office-chief'), 'office-chief');
      expect(await walk.caseOf(duty)).toMatchObject({ tier: 1 });
      // Until the watch comes by, too, it stands where its steps brought it.
      expect(await selfDifferences(walk.app.db)).toEqual({});
      await walk.sweep();
      expect(await walk.app.db.query('SELECT subject_id FROM quarantine')).toEqual([]);
      expect(await walk.interview(duty, 1)).toMatchObject({
        ...{ id: first.id, state: 'PROPOSED' },
        items: [
          { obligationId: duty, state: 'OPEN', endedOn: null },
          { obligationId: other, state: 'OPEN' },
        ],
      });
    }
  });

  it('once it is signed there is nothing to take back', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-chief');
    await walk.act('office-deputy', `/interviews/${id}/approve`, {});
    expect(codeOf(await takeBack(id, 'office-chief'))).toEqual([409, 'APPROVAL_DECIDED']);
  });
});

/** 质效不高: a person raises what the clock would not, with facts and reason. */
describe('quality not up to standard', () => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await Walk.start();
  });
  afterAll(() => walk.close());

  const facts = { tier: 1, ground: 'FALSE_REPORT', reason: '报送称已开展，经核实并未开展' };
  const raise = (obligation: string, given: object, by = 'office-chief') =>
    walk.tryAct(by, `/supervision/obligations/${obligation}/raise`, given);
  const casesSeen = async (seat: string): Promise<number> =>
    ((await walk.read(seat, '/supervision/cases')).body['items'] as unknown[]).length;
  const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

  it('of what is not yet due opens its case, which the unit reads only once the notice is out', async () => {
    const duty = await walk.register({ unit: 'department3', title: '未到期事项', dueOn: '2026-10-20', actBy: null });
    await walk.goTo('2026-09-15');
    expect(codeOf(await raise(duty, { ...facts, ground: 'RETURNED_TWICE' }))).toEqual([422, 'NOT_RETURNED_TWICE']);
    expect(codeOf(await raise(duty, { ...facts, tier: 2 }))).toEqual([422, 'SKIP_REASON_REQUIRED']);
    expect((await raise(duty, facts, 'office-clerk')).status).toBe(403);
    const opened = (await raise(duty, facts)).body;
    expect(opened).toMatchObject({
      state: 'OPEN',
      tier: 1,
      timeline: [{ kind: 'CASE_RAISED' }, { kind: 'TIER_PROPOSAL' }],
    });
    expect([await casesSeen('office-clerk'), await casesSeen('department3-chief')]).toEqual([1, 0]);
    expect((await walk.read('department3-chief', `/supervision/cases/${opened['id'] as string}`)).status).toBe(404);
    const { id } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    expect(await casesSeen('department3-chief')).toBe(1);
    const told = (await walk.read('department3-chief', `/supervision/cases/${opened['id'] as string}`)).body;
    expect(JSON.stringify(told)).not.toContain('CASE_RAISED');
    const [event] = await walk.app.db.query(
      `SELECT facts->>'ground' AS ground FROM audit_event WHERE action = 'case.raised' AND subject_id = $1`,
      [opened['id']],
    );
    expect(event).toEqual({ ground: 'FALSE_REPORT' });
  });

  it('of what was met goes its whole way: signed, held, reported, checked; the obligation stays met', async () => {
    const duty = await walk.register({ title: '已办结事项' });
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = NULL WHERE id = $1`, [duty]),
    );
    await raise(duty, facts);
    await walk.goTo('2026-09-16');
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 1 });
    const { id } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    await walk.act('department-office', `/interviews/${id}/acknowledge`);
    const { items, scheduledOn } = await walk.interview(duty);
    const itemId = items[0]?.id;
    await walk.goTo(scheduledOn as string, '15:00');
    await walk.act('office-chief', `/interviews/${id}/record`, {
      ...{ talkedOn: scheduledOn, place: '会议室', participants: '约谈双方', intervieweePresent: true },
      ...{ points: '如实报送', explanation: '把关不严', items: [{ itemId, demand: '更正并补办' }] },
    });
    await walk.act('department-liaison', `/interviews/${id}/rectification`, { items: [{ itemId, report: '已补办' }] });
    await walk.act('office-deputy', `/interviews/${id}/verify`, { items: [{ itemId, verdict: 'MET', words: '属实' }] });
    await walk.sweep();
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'FULFILLED' });
    expect((await walk.shown(duty))['state']).toBe('MET');
  });

  it('taken back it leaves nothing open of what was met', async () => {
    const duty = await walk.register({ unit: 'department2', title: '另一已办结事项' });
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = NULL WHERE id = $1`, [duty]),
    );
    await raise(duty, facts);
    const { id } = await walk.interview(duty);
    const [approval] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    await walk.act('office-chief', `/approvals/${approval?.id ?? ''}/withdraw`);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'VOID' });
    expect(await casesSeen('department2-chief')).toBe(0);
  });
});
