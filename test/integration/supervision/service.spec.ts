import { Walk } from '../../support/walk.js';

/*
 * Vacant or unreached is not unresponsive: served is an in-app notice of an active account, or a service registered
 * by the office. One test a clause of the interview's rows ISSUED and UNSERVED.
 */
describe('the service of a notice', () => {
  let walk: Walk;
  let duty: string;
  let id: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register();
    await walk.goTo('2026-10-27', '10:00');
    ({ id } = await walk.interview(duty));
  });
  afterEach(() => walk.close());

  const seat = (key: string) => walk.app.town.seats[key];
  const sign = () => walk.act('office-deputy', `/interviews/${id}/approve`);
  const change = (sql: string, ...params: unknown[]) => walk.app.unitOfWork.run((tx) => tx.execute(sql, params));
  const disable = (key: string) => change('UPDATE account SET disabled_at = now() WHERE id = $1', seat(key)?.accountId);
  const enable = (key: string) => change('UPDATE account SET disabled_at = NULL WHERE id = $1', seat(key)?.accountId);

  async function succeed(key: string, by: string | null): Promise<void> {
    await change('UPDATE tenure SET to_day = app_today() WHERE post_id = $1 AND to_day IS NULL', seat(key)?.postId);
    if (by !== null)
      await change(
        'INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, app_today())',
        seat(key)?.postId,
        seat(by)?.personId,
      );
  }

  const toldOffice = async () => (await walk.noticesOf('office-chief')).filter((line) => line.includes('OFFICE_'));
  const tellingOf = async (kind: string) => {
    const [notice] = await walk.app.db.query<{ body: string }>('SELECT body FROM notice WHERE kind = $1', [kind]);
    return notice?.body ?? '';
  };
  const pauses = () =>
    walk.app.db.query(
      `SELECT reason, to_day IS NULL AS open FROM obligation_pause WHERE obligation_id = $1 AND reason = 'HOLD_UNSERVED'`,
      [duty],
    );

  it('silence is noticed on its morning, whatever somebody did to the interview before the sweep came to it', async () => {
    await sign();
    await walk.app.setClock('2026-10-29', '09:01');
    const slot = { scheduledOn: '2026-11-04', scheduledTime: '15:00', reason: '公务' };
    await walk.act('office-chief', `/interviews/${id}/schedule`, slot);
    await walk.goTo('2026-10-29', '09:30');
    expect(await walk.linesOf(duty)).toContain('10-29 RENOTICE');
  });

  it('a post that falls vacant: UNSERVED at once, clocks stand, the office is told why; no silence is counted', async () => {
    await sign();
    await walk.goTo('2026-10-28', '10:00');
    await succeed('department-chief', null);
    await walk.goTo('2026-10-28', '11:00');
    expect(await walk.interview(duty)).toMatchObject({ state: 'UNSERVED' });
    expect(await pauses()).toEqual([{ reason: 'HOLD_UNSERVED', open: true }]);
    expect(await toldOffice()).toEqual(['10-28 OFFICE_UNSERVED']);
    expect(await tellingOf('OFFICE_UNSERVED')).toContain('岗位空缺');
    const { lateness } = await walk.shown(duty);
    await walk.goTo('2026-11-20');
    expect(await walk.shown(duty)).toMatchObject({ lateness });
    expect(await toldOffice()).toEqual(['10-28 OFFICE_UNSERVED']);
    await expect(walk.interview(duty, 2)).rejects.toThrow('no interview');
    expect((await walk.tryAct('department-office', `/interviews/${id}/acknowledge`)).body).toMatchObject({
      code: 'ADDRESSEE_VACANT',
    });
    const served = await walk.tryAct('office-clerk', `/interviews/${id}/service`, {
      servedOn: '2026-11-20',
      how: '当面送达',
      takenBy: '办公室',
    });
    expect([served.status, served.body['code']]).toEqual([409, 'ADDRESSEE_VACANT']);
  });

  it('a changed holder: not his predecessor’s notice; issued to him with all dates afresh', async () => {
    await sign();
    await walk.goTo('2026-10-29', '10:00');
    await succeed('department-chief', 'department2-office');
    await walk.goTo('2026-10-29', '11:00');
    expect(await walk.linesOf(duty)).toEqual(expect.arrayContaining(['10-29 UNSERVED', '10-29 REISSUED']));
    expect(await walk.interview(duty)).toMatchObject({ state: 'ISSUED', scheduledOn: '2026-11-05' });
    expect(await walk.noticesOf('department2-office')).toContain('10-29 INTERVIEW_NOTICE');
    expect(await pauses()).toEqual([{ reason: 'HOLD_UNSERVED', open: false }]);
  });

  it('a holder without an active account: the office is asked to serve by hand, and his silence counts for nothing', async () => {
    await disable('department-chief');
    await sign();
    await walk.goTo('2026-11-20');
    expect(await walk.interview(duty)).toMatchObject({ state: 'UNSERVED' });
    expect(await toldOffice()).toEqual(['10-28 OFFICE_UNSERVED']);
    expect(await tellingOf('OFFICE_UNSERVED')).toMatch(/通知未成功.*线下送达后登记/);
    expect((await walk.linesOf(duty)).filter((line) => /RENOTICE|ASK_HAND|TALK_TERM/.test(line))).toEqual([]);
    const served = await walk.act('office-clerk', `/interviews/${id}/service`, {
      servedOn: '2026-11-20',
      how: '当面送达',
      takenBy: '改革科科长本人',
    });
    expect(served).toMatchObject({ state: 'ACKNOWLEDGED', scheduledOn: '2026-11-27', acknowledgedOn: '2026-11-20' });
    await walk.goTo('2026-11-24');
    expect(await walk.interview(duty)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  it('the unit office, which receives every notice, signs for a holder who cannot be reached: served, dates afresh', async () => {
    await disable('department-chief');
    await sign();
    await walk.goTo('2026-11-20');
    expect((await walk.tryAct('department-liaison', `/interviews/${id}/acknowledge`)).body).toMatchObject({
      code: 'NOT_THE_ADDRESSEE',
    });
    expect(await walk.act('department-office', `/interviews/${id}/acknowledge`)).toMatchObject({
      state: 'ACKNOWLEDGED',
      scheduledOn: '2026-11-27',
      acknowledgedOn: '2026-11-20',
    });
    expect(await pauses()).toEqual([{ reason: 'HOLD_UNSERVED', open: false }]);
    await walk.goTo('2026-11-24');
    expect(await walk.interview(duty)).toMatchObject({ state: 'ACKNOWLEDGED', scheduledOn: '2026-11-27' });
  });

  it('a holder whose account becomes active: the notice is issued to him anew by itself', async () => {
    await disable('department-chief');
    await sign();
    await walk.goTo('2026-10-28');
    expect(await walk.interview(duty)).toMatchObject({ state: 'UNSERVED' });
    await enable('department-chief');
    await walk.goTo('2026-10-29');
    expect(await walk.interview(duty)).toMatchObject({ state: 'ISSUED', scheduledOn: '2026-11-04' });
  });

  it('a holder served by hand needs no account: it stays acknowledged', async () => {
    await sign();
    await walk.act('office-clerk', `/interviews/${id}/service`, {
      servedOn: '2026-10-27',
      how: '当面送达',
      takenBy: '本人',
    });
    await disable('department-chief');
    await walk.goTo('2026-10-30');
    expect(await walk.interview(duty)).toMatchObject({ state: 'ACKNOWLEDGED', scheduledOn: '2026-11-03' });
  });

  it('the delegate is told beside the holder, and signs on his behalf', async () => {
    await walk.act('department-chief', '/delegations', {
      postId: seat('department-chief')?.postId,
      deputyPostId: seat('department-liaison')?.postId,
      fromDay: '2026-10-27',
      lastDay: '2026-11-06',
      reason: '赴省委党校学习',
    });
    await sign();
    expect(await walk.noticesOf('department-liaison')).toContain('10-27 INTERVIEW_NOTICE');
    expect(await walk.noticesOf('department-chief')).toContain('10-27 INTERVIEW_NOTICE');
    expect(await walk.act('department-liaison', `/interviews/${id}/acknowledge`)).toMatchObject({
      state: 'ACKNOWLEDGED',
    });
    const [kept] = await walk.app.db.query(
      `SELECT on_behalf_of_post_id AS "postId" FROM audit_event WHERE action = 'interview.acknowledged'`,
    );
    expect(kept).toEqual({ postId: seat('department-chief')?.postId });
  });

  it('the unit office, which receives all notices, signs; another post of the unit does not', async () => {
    await sign();
    expect((await walk.tryAct('department-liaison', `/interviews/${id}/acknowledge`)).body).toMatchObject({
      code: 'NOT_THE_ADDRESSEE',
    });
    expect(await walk.act('department-office', `/interviews/${id}/acknowledge`)).toMatchObject({
      state: 'ACKNOWLEDGED',
      scheduledOn: '2026-11-03',
    });
  });

  it('silence only asks: noticed again after two working days, served by hand after two more, never a tier', async () => {
    await sign();
    await walk.goTo('2026-11-20');
    expect((await walk.linesOf(duty)).filter((line) => /RENOTICE|ASK_HAND/.test(line))).toEqual([
      '10-29 RENOTICE',
      '11-02 ASK_HAND_SERVICE',
    ]);
    expect(await walk.interview(duty)).toMatchObject({ state: 'ISSUED' });
    await expect(walk.interview(duty, 2)).rejects.toThrow('no interview');
  });
});
