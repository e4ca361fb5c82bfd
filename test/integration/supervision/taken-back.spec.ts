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
    expect((await walk.read('department-chief', `/obligations/${duty}`)).status).toBe(200);
    expect(JSON.stringify((await walk.read('department-chief', `/obligations/${duty}/steps`)).body)).not.toContain(
      'TAKEN_BACK',
    );
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

  it('once it is signed there is nothing to take back', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-chief');
    await walk.act('office-deputy', `/interviews/${id}/approve`, {});
    expect(codeOf(await takeBack(id, 'office-chief'))).toEqual([409, 'APPROVAL_DECIDED']);
  });
});
