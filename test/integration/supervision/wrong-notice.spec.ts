import { Walk } from '../../support/walk.js';

/*
 * Nothing is deleted: a wrong notice is ended by a termination notice.
 */
describe('a termination notice', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register();
    await walk.goTo('2026-10-26');
  });
  afterEach(() => walk.close());

  async function signed(): Promise<string> {
    const { id } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${id}/approve`);
    return id;
  }

  const wrong = { reason: '被约谈岗位有误', documentNumber: '河改办〔2026〕15号' };

  async function refusal(seat: string, id: string, body: object = wrong): Promise<unknown[]> {
    const { status, body: said } = await walk.tryAct(seat, `/interviews/${id}/terminate`, body);
    return [status, said['code']];
  }

  it('ends the interview, tells the unit why and by which document, and says that it does not count', async () => {
    const id = await signed();
    expect(await walk.act('office-deputy', `/interviews/${id}/terminate`, wrong)).toMatchObject({
      state: 'VOID',
      endedOn: '2026-10-26',
      outcome: wrong,
      items: [{ state: 'VOID' }],
    });
    const [notice] = await walk.app.db.query<{ title: string; body: string }>(
      `SELECT title, body FROM notice WHERE kind = 'INTERVIEW_WITHDRAWN' AND recipient_person_id = $1`,
      [walk.app.town.seats['department-chief']?.personId],
    );
    expect(notice?.title).toMatch(/^终止约谈/);
    expect(notice?.body).toContain('被约谈岗位有误');
    expect(notice?.body).toContain('河改办〔2026〕15号');
    expect(notice?.body).toContain('有关记录不计入约谈次数');
    expect(notice?.body).not.toMatch(/\{\w+\}/);
    for (const seat of ['department-office', 'office-chief'])
      expect(await walk.noticesOf(seat)).toContain('10-26 INTERVIEW_WITHDRAWN');
    expect((await walk.linesOf(duty)).at(-1)).toBe('10-26 TERMINATED');
  });

  it('counts nowhere: the unit sees its case at no tier, and what is proposed anew is the first talk still', async () => {
    const id = await signed();
    const { id: caseId = '' } = (await walk.caseOf(duty)) ?? {};
    const shown = async () => (await walk.read('department-chief', `/supervision/cases/${caseId}`)).body;
    expect(await shown()).toMatchObject({ tier: 1 });
    await walk.act('office-deputy', `/interviews/${id}/terminate`, wrong);
    expect(await shown()).toMatchObject({ tier: 0, stage: 'URGED', state: 'OPEN' });
    await walk.goTo('2026-10-27');
    expect(await walk.interview(duty)).toMatchObject({
      state: 'PROPOSED',
      tier: 1,
      round: 1,
      cause: 'AFTER_INTERVIEW',
    });
    expect((await walk.read('department-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'VOID' });
  });

  it('is given by who signs at the tier or stands above him, or registered from paper; never by the rest', async () => {
    const id = await signed();
    expect(await refusal('office-chief', id)).toEqual([403, 'NOT_THE_APPROVER']);
    expect(await refusal('office-clerk', id)).toEqual([403, 'FORBIDDEN']);
    expect(await refusal('department-chief', id)).toEqual([403, 'FORBIDDEN']);
    expect(await refusal('office-deputy', id, { reason: ' ' })).toEqual([400, 'VALIDATION_FAILED']);
    await walk.act('office-chief', `/interviews/${id}/terminate`, {
      ...wrong,
      offline: { by: '分管副主任', on: '2026-10-26', words: '纸质签批' },
    });
    await walk.goTo('2026-10-27');
    const { id: next } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${next}/approve`);
    expect(await walk.act('office-director', `/interviews/${next}/terminate`, wrong)).toMatchObject({ state: 'VOID' });
  });

  it('tells nobody outside the office when what it ends was not signed yet', async () => {
    const { id } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${id}/terminate`, wrong);
    expect((await walk.noticesOf('department-chief')).filter((line) => line.includes('INTERVIEW'))).toEqual([]);
    expect((await walk.read('department-chief', `/interviews/${id}`)).status).toBe(404);
  });

  it('lets the clocks of a notice go that was never served; what has ended is not ended again', async () => {
    const id = await signed();
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE tenure SET to_day = '2026-10-27' WHERE post_id = $1`, [
        walk.app.town.seats['department-chief']?.postId,
      ]),
    );
    await walk.goTo('2026-10-28');
    expect(await walk.interview(duty)).toMatchObject({ state: 'UNSERVED' });
    await walk.act('office-deputy', `/interviews/${id}/terminate`, wrong);
    expect(
      await walk.app.db.query(
        `SELECT count(*)::int AS open FROM obligation_pause WHERE reason = 'HOLD_UNSERVED' AND to_day IS NULL`,
      ),
    ).toEqual([{ open: 0 }]);
    expect(await refusal('office-deputy', id)).toEqual([409, 'INTERVIEW_WRONG_STATE']);
  });
});
