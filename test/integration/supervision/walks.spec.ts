import { fileObligation, returnObligation, settleObligation } from '../../../src/modules/obligations/index.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import { setBusinessClock } from '../../../src/platform/clock/business-clock.js';
import { instantAt } from '../../../src/shared-kernel/dates.js';
import { failTalk, holdTalk } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

/** The other walks of the design; each line asserted against the rows. Filing and verdicts come through the obligations' front door. */
describe('the walks', () => {
  let walk: Walk;
  beforeEach(async () => {
    walk = await Walk.start();
  });
  afterEach(() => walk.close());

  const run = (work: Parameters<Walk['app']['unitOfWork']['run']>[0]) => walk.app.unitOfWork.run(work);
  const file = (id: string) => run((tx) => fileObligation(tx, id));
  const sendBack = (id: string) => run((tx) => returnObligation(tx, id));
  const verify = (id: string) => run((tx) => settleObligation(tx, id, 'MET'));

  async function sign(id: string): Promise<Record<string, unknown>> {
    const { id: interviewId } = await walk.interview(id);
    return walk.act('office-deputy', `/interviews/${interviewId}/approve`);
  }

  async function talk(id: string, on: string, dueOn?: string): Promise<Record<string, unknown>> {
    const { id: interviewId, items } = await walk.interview(id);
    return walk.act('office-chief', `/interviews/${interviewId}/record`, {
      talkedOn: on,
      place: '市委改革办会议室',
      participants: '督察科科长、改革科科长',
      intervieweePresent: true,
      points: '未开展',
      explanation: '正在协调',
      items: items
        .filter((item) => item['state'] === 'OPEN')
        .map((item) => ({ itemId: item.id, demand: '按期报送', ...(dueOn !== undefined && { dueOn }) })),
    });
  }

  it('(b) filed late, returned once: no slip goes out, grace does not count, the case ends FULFILLED and the duty DONE_LATE', async () => {
    const duty = await walk.register();
    await walk.goTo('2026-10-16', '15:00');
    await file(duty);
    await walk.sweep();
    expect(await walk.shown(duty)).toMatchObject({ light: 'YELLOW', awaitingVerdict: true });
    await walk.goTo('2026-10-22', '16:00');
    await sendBack(duty);
    const pauses = await walk.app.db.query(
      `SELECT from_day AS "from", to_day AS "to" FROM obligation_pause WHERE obligation_id = $1 AND reason = 'GRACE'`,
      [duty],
    );
    expect(pauses).toEqual([{ from: '2026-10-23', to: '2026-10-27' }]);
    await walk.goTo('2026-10-23');
    expect(await walk.shown(duty)).toMatchObject({ lateness: 2 });
    await walk.goTo('2026-10-26', '10:00');
    await file(duty);
    await walk.goTo('2026-10-27', '15:00');
    await verify(duty);
    await walk.sweep();
    expect(await walk.shown(duty)).toMatchObject({ light: 'DONE_LATE' });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'FULFILLED', tier: 0 });
    const lines = (await walk.linesOf(duty)).slice(2);
    expect(lines).toEqual([
      '10-14 CASE_OPENED',
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '10-16 SLIP_PREPARED',
      '10-16 SLIP_DROPPED',
      '10-16 CASE_PAUSED FILED',
      '10-23 CASE_PAUSED GRACE',
      '10-26 CASE_PAUSED FILED',
      '10-27 CASE_CLOSED FULFILLED',
    ]);
    await walk.goTo('2026-12-01');
    expect((await walk.linesOf(duty)).slice(2)).toEqual(lines);
    expect(await walk.noticesOf('department-deputy')).toEqual([]);
  });

  it('returned and filed again while its date is still to come, it is done in time, however long after the grace', async () => {
    const duty = await walk.register();
    await walk.goTo('2026-09-01', '10:00');
    await file(duty);
    await sendBack(duty);
    await walk.goTo('2026-09-29', '10:00');
    await file(duty);
    await verify(duty);
    expect(await walk.shown(duty)).toMatchObject({ light: 'DONE', state: 'MET' });
  });

  /** (c) until 11-23: interviewed, sent back once, reported again. */
  async function reportedTwice(
    duty: string,
  ): Promise<{ readonly interviewId: string; readonly itemId: string | undefined }> {
    await walk.goTo('2026-10-26');
    expect(await sign(duty)).toMatchObject({ state: 'ISSUED', scheduledOn: '2026-11-02' });
    await walk.goTo('2026-10-27');
    const { id: interviewId, items } = await walk.interview(duty);
    const itemId = items[0]?.id;
    expect(await walk.act('department-office', `/interviews/${interviewId}/acknowledge`)).toMatchObject({
      state: 'ACKNOWLEDGED',
      scheduledOn: '2026-11-02',
    });
    await walk.goTo('2026-11-02', '11:00');
    expect(await talk(duty, '2026-11-02')).toMatchObject({ state: 'TALKED', items: [{ dueOn: '2026-11-16' }] });
    await walk.goTo('2026-11-12', '10:00');
    expect(
      await walk.act('department-liaison', `/interviews/${interviewId}/rectification`, {
        items: [{ itemId, report: '已制定方案' }],
      }),
    ).toMatchObject({
      state: 'RECTIFIED',
      items: [{ state: 'RECTIFIED', checkBy: '2026-11-19' }],
    });
    await walk.goTo('2026-11-17', '10:00');
    const notMet = { items: [{ itemId, verdict: 'NOT_MET', words: '未见开展情况' }] };
    expect(await walk.act('office-chief', `/interviews/${interviewId}/verify`, notMet)).toMatchObject({
      state: 'TALKED',
      items: [{ state: 'TALKED', dueOn: '2026-11-24', failedChecks: 1 }],
    });
    await walk.goTo('2026-11-23', '10:00');
    expect(
      await walk.act('department-liaison', `/interviews/${interviewId}/rectification`, {
        items: [{ itemId, report: '已开展' }],
      }),
    ).toMatchObject({
      items: [{ checkBy: '2026-11-30' }],
    });
    return { interviewId, itemId };
  }

  it('(c) interviewed, sent back once, passes; the duty itself as make-up', async () => {
    const duty = await walk.register();
    const { interviewId, itemId } = await reportedTwice(duty);
    await walk.goTo('2026-11-26', '10:00');
    const without = await walk.tryAct('office-chief', `/interviews/${interviewId}/verify`, {
      items: [{ itemId, verdict: 'MET' }],
    });
    expect([without.status, without.body['code']]).toEqual([422, 'NEW_DATE_REQUIRED']);
    expect(
      await walk.act('office-chief', `/interviews/${interviewId}/verify`, {
        items: [{ itemId, verdict: 'MET', newDate: '2026-12-04' }],
      }),
    ).toMatchObject({ state: 'CLOSED' });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    expect(await walk.shown(duty)).toMatchObject({ dueOn: '2026-12-04', originalDueOn: '2026-10-13' });
    await walk.goTo('2026-12-02', '10:00');
    await file(duty);
    await walk.goTo('2026-12-04', '10:00');
    await verify(duty);
    await walk.sweep();
    expect(await walk.shown(duty)).toMatchObject({ light: 'DONE_LATE', state: 'MET' });
    expect(
      await walk.app.db.query(
        `SELECT state, count(*)::int AS n FROM obligation WHERE kind IN ('RECTIFICATION','VERIFICATION') GROUP BY state ORDER BY state`,
      ),
    ).not.toContainEqual(expect.objectContaining({ state: 'OPEN' }));
  });

  it('(c) filed and verified before the check: nothing is left to check, the talk closes, and the case ends FULFILLED', async () => {
    const duty = await walk.register();
    await reportedTwice(duty);
    await walk.goTo('2026-11-24', '10:00');
    await file(duty);
    await walk.goTo('2026-11-25', '10:00');
    await verify(duty);
    await walk.sweep();
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'FULFILLED', tier: 1 });
    expect(await walk.interview(duty)).toMatchObject({ state: 'CLOSED' });
    expect(await walk.shown(duty)).toMatchObject({ light: 'DONE_LATE', dueOn: '2026-10-13' });
    expect((await walk.linesOf(duty)).slice(6)).toEqual([
      '10-23 TIER_PROPOSAL 1 LADDER',
      '10-26 SIGNED',
      '10-27 ACKNOWLEDGED',
      '11-02 TALKED',
      '11-06 RECORD_UNOBJECTED',
      '11-12 RECTIFICATION_REPORTED',
      '11-17 CHECKED',
      '11-23 RECTIFICATION_REPORTED',
      '11-24 CASE_PAUSED FILED',
      '11-24 ITEM_SUSPENDED',
      '11-25 CASE_CLOSED FULFILLED',
      '11-25 ITEM_SETTLED',
    ]);
  });

  it('(h) a county’s task without leading official: its own people are reminded and talked to, the third tier is entrusted, and it ends FULFILLED', async () => {
    const task = await walk.register({ unit: 'county', kind: 'TASK', title: '出台县级方案', actBy: null });
    await walk.goTo('2026-10-23');
    const first = await walk.interview(task);
    expect(first).toMatchObject({ tier: 1, state: 'PROPOSED', unitName: '临河县' });
    await failTalk(walk, task, 1, { by: 'office-deputy', unit: 'county' });
    await failTalk(walk, task, 2, { by: 'office-executive-deputy', unit: 'county' });
    const interviewerPostId = walk.app.town.seats['leading-official']?.postId;
    const [{ today } = { today: '' }] = await walk.app.db.query<{ today: string }>('SELECT app_today()::text AS today');
    const { id } = await walk.interview(task, 3);
    const unentrusted = await walk.tryAct('office-director', `/interviews/${id}/approve`, { interviewerPostId });
    expect([unentrusted.status, unentrusted.body['code']]).toEqual([422, 'ENTRUSTMENT_REQUIRED']);
    const signing = { interviewerPostId, entrustment: { how: 'PAPER', on: today } };
    await holdTalk(walk, task, 3, { by: 'office-director', unit: 'county', signing });
    await file(task);
    await verify(task);
    await walk.sweep();
    expect(await walk.caseOf(task)).toMatchObject({ state: 'CLOSED', outcome: 'FULFILLED', tier: 3 });
    expect(await walk.linesOf(task)).toEqual([
      '10-09 REMINDER LIAISON,SECTION_CHIEF',
      '10-14 CASE_OPENED',
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '10-16 SLIP_PREPARED',
      '10-19 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
      '10-23 TIER_PROPOSAL 1 LADDER',
      '10-23 SIGNED',
      '10-23 ACKNOWLEDGED',
      '10-30 TALKED',
      '11-05 RECORD_UNOBJECTED',
      '11-18 ITEM_FAILED',
      '11-18 TIER_PROPOSAL 2 OUTCOME',
      '11-18 SIGNED',
      '11-18 ACKNOWLEDGED',
      '11-25 TALKED',
      '12-01 RECORD_UNOBJECTED',
      '12-21 ITEM_FAILED',
      '12-21 TIER_PROPOSAL 3 OUTCOME',
      '12-21 SIGNED',
      '12-21 ACKNOWLEDGED',
      '12-31 TALKED',
      '12-31 CASE_CLOSED FULFILLED',
      '12-31 ITEM_SETTLED',
    ]);
  });

  describe('(d) two duties of one section chief', () => {
    async function twoDuties(): Promise<[string, string]> {
      const d1 = await walk.register({ title: '“乡村e镇建设”项目2026年第三季度改革督察' });
      const d2 = await walk.register({ title: '“乡村e镇建设”项目2026年第三季度破解难题' });
      await walk.goTo('2026-10-14', '10:00');
      // Extension asked and refused on 10-14: that day and the grace of 10-15, 10-16, 10-19 do not count.
      await run((tx) =>
        tx.execute(
          `WITH asked AS (INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason)
             VALUES ($1, '2026-10-14', '2026-10-14', 'EXTENSION'), ($1, '2026-10-15', '2026-10-19', 'GRACE'))
           UPDATE obligation SET next_at = app_now() WHERE id = $1`,
          [d2],
        ),
      );
      return [d1, d2];
    }

    it('(d1) the second joins the unsigned proposal; one notice, one talk; the first item closes, the second fails alone', async () => {
      const [d1, d2] = await twoDuties();
      await walk.goTo('2026-10-20');
      expect(await walk.shown(d2)).toMatchObject({ lateness: 1 });
      await walk.goTo('2026-10-30');
      expect((await walk.linesOf(d2)).slice(-4, -1)).toEqual([
        '10-22 SLIP_PREPARED',
        '10-23 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
        '10-29 TIER_PROPOSAL 1 LADDER JOINED',
      ]);
      // Proposed on 10-23 and unsigned three working days later: the approver's own chain is reminded, the unit hears nothing.
      expect((await walk.linesOf(d2)).at(-1)).toBe('10-29 APPROVER_REMINDED');
      expect(await sign(d1)).toMatchObject({
        state: 'ISSUED',
        scheduledOn: '2026-11-06',
        items: [{ obligationId: d1 }, { obligationId: d2 }],
      });
      const [notices] = await walk.app.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM notice WHERE kind = 'INTERVIEW_NOTICE'`,
      );
      expect(notices?.n).toBe(2);
      await walk.goTo('2026-11-06', '11:00');
      await talk(d1, '2026-11-06');
      const { id: interviewId, items } = await walk.interview(d1);
      await walk.goTo('2026-11-16', '10:00');
      await walk.act('department-liaison', `/interviews/${interviewId}/rectification`, {
        items: [{ itemId: items[0]?.id, report: '已开展' }],
      });
      await walk.goTo('2026-11-17', '10:00');
      await walk.act('office-chief', `/interviews/${interviewId}/verify`, {
        items: [{ itemId: items[0]?.id, verdict: 'MET', newDate: '2026-12-01' }],
      });
      expect(await walk.interview(d1)).toMatchObject({ state: 'TALKED' });
      await walk.goTo('2026-11-25');
      expect(await walk.interview(d1)).toMatchObject({
        state: 'FAILED',
        items: [{ state: 'CLOSED' }, { state: 'FAILED' }],
      });
      expect(await walk.interview(d2, 2)).toMatchObject({ state: 'PROPOSED', items: [{ obligationId: d2 }] });
      await expect(walk.interview(d1, 2)).rejects.toThrow('no interview');
    });

    it('(d2) the first is signed before: the second waits, and is proposed in round 2 on the working day after that talk ended', async () => {
      const [d1, d2] = await twoDuties();
      await walk.goTo('2026-10-27');
      expect(await sign(d1)).toMatchObject({ scheduledOn: '2026-11-03' });
      await walk.act('department-chief', `/interviews/${(await walk.interview(d1)).id}/acknowledge`);
      await walk.goTo('2026-10-29', '12:00');
      await expect(walk.interview(d2)).rejects.toThrow('no interview');
      const waiting = await walk.caseOf(d2);
      expect(waiting).toMatchObject({ state: 'OPEN', tier: 0 });
      // The office reads what the case waits for; the unit reads nothing of it.
      const lastStep = async (seat: string) => {
        const { body } = await walk.read(seat, `/supervision/cases/${waiting?.id ?? ''}`);
        return (body as { timeline: { kind: string; why: object }[] }).timeline.at(-1);
      };
      expect(await lastStep('office-chief')).toMatchObject({
        kind: 'TIER_WAITS',
        why: { waitsFor: (await walk.interview(d1)).id },
      });
      expect(await lastStep('department-liaison')).toMatchObject({ kind: 'SLIP_SENT' });
      await walk.goTo('2026-11-03', '11:00');
      await talk(d1, '2026-11-03');
      const { id: interviewId, items } = await walk.interview(d1);
      await walk.goTo('2026-11-17', '10:00');
      await walk.act('department-liaison', `/interviews/${interviewId}/rectification`, {
        items: [{ itemId: items[0]?.id, report: '已开展' }],
      });
      await walk.goTo('2026-11-20', '10:00');
      expect(
        await walk.act('office-chief', `/interviews/${interviewId}/verify`, {
          items: [{ itemId: items[0]?.id, verdict: 'MET', newDate: '2026-12-04' }],
        }),
      ).toMatchObject({ state: 'CLOSED' });
      await walk.goTo('2026-11-22', '18:00');
      await expect(walk.interview(d2)).rejects.toThrow('no interview');
      await walk.goTo('2026-11-23');
      expect(await walk.interview(d2)).toMatchObject({ state: 'PROPOSED', round: 2, cause: 'AFTER_INTERVIEW' });
    });

    it('(d3) the second fails while its deputy leader is in the second tier of the first: proposed on the working day after that ended', async () => {
      const [d1, d2] = await twoDuties();
      await walk.goTo('2026-10-27');
      await sign(d1);
      await walk.goTo('2026-11-03', '11:00');
      const absent = { fault: 'INTERVIEWEE', reason: '缺席' };
      await walk.act('office-chief', `/interviews/${(await walk.interview(d1)).id}/not-held`, absent);
      const { id: secondTier } = await walk.interview(d1, 2);
      await walk.act('office-executive-deputy', `/interviews/${secondTier}/approve`);
      await walk.goTo('2026-11-04', '10:00');
      const { scheduledOn } = await sign(d2);
      await walk.goTo(scheduledOn as string, '11:00');
      await walk.act('office-chief', `/interviews/${(await walk.interview(d2)).id}/not-held`, absent);
      await expect(walk.interview(d2, 2)).rejects.toThrow('no interview');
      await walk.act('office-executive-deputy', `/interviews/${secondTier}/terminate`, { reason: '对象有误' });
      await walk.goTo('2026-11-20');
      expect(await walk.interview(d2, 2)).toMatchObject({ state: 'PROPOSED' });
    });
  });

  it('(e) the leader’s diary: confirmed by his secretary, accepted, and the ladder starts afresh from the new date', async () => {
    const { town } = walk.app;
    const [project] = await walk.app.unitOfWork.run((tx) =>
      tx.query<{ id: string }>(
        `WITH p AS (INSERT INTO project (code, name, category, level, leader_led_from, leading_post_id, lead_unit_id)
           VALUES ('P1', '乡村e镇建设', 'KEY', 'MUNICIPAL', '2026-01-01', $1, $2) RETURNING id)
         INSERT INTO project_party (project_id, role, post_id, from_day) SELECT id, 'LEADING_OFFICIAL', $1, '2026-01-01' FROM p RETURNING project_id AS id`,
        [town.seats['leading-official']?.postId, town.units['department']],
      ),
    );
    const duty = await walk.register({ projectId: project?.id ?? '' });
    await walk.goTo('2026-10-15', '10:00');
    const { id } = await walk.act('department-chief', `/obligations/${duty}/explanations`, {
      reason: 'LEADER_SCHEDULE',
      text: '领衔领导出访',
      newDate: '2026-11-10',
    });
    await walk.act('leader-secretary', `/obligations/${duty}/explanations/${String(id)}/confirm`);
    await walk.sweep();
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'PAUSED', pauseReason: 'EXPLANATION' });
    await walk.goTo('2026-10-19', '10:00');
    await walk.act('office-chief', `/obligations/${duty}/explanations/${String(id)}/accept`);
    await walk.sweep();
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
    expect(await walk.shown(duty)).toMatchObject({ dueOn: '2026-11-10' });
    await walk.goTo('2026-11-20');
    expect(
      (await walk.linesOf(duty))
        .filter((line) => !line.includes('REMINDER LIAISON') || line.includes('OVERDUE'))
        .slice(1),
    ).toEqual([
      '10-14 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '10-15 CASE_PAUSED EXPLANATION',
      '10-19 CASE_CLOSED REDATED',
      '11-11 CASE_OPENED',
      '11-11 OVERDUE_REMINDER LIAISON,SECTION_CHIEF',
      '11-13 SLIP_PREPARED',
      '11-16 SLIP_SENT SECTION_CHIEF,UNIT_OFFICE,copy:DEPUTY_LEADER',
      '11-20 TIER_PROPOSAL 1 LADDER',
    ]);
  });

  it('(f) history in the ledger is silent until the office releases it; then the ladder counts from the new date', async () => {
    const released = await walk.register({
      kind: 'TASK',
      dueOn: '2026-03-31',
      actBy: null,
      title: '完善商贸体系建设方案',
    });
    const silent = await walk.register({ kind: 'TASK', dueOn: '2026-03-31', actBy: null, title: '修订商贸流通办法' });
    await walk.goTo('2026-07-02', '10:00');
    expect(await walk.shown(released)).toMatchObject({ hold: 'HISTORIC', light: 'GREY' });
    await walk.act('office-clerk', `/obligations/${released}/release`, { dueOn: '2026-07-16' });
    await walk.goTo('2026-07-17');
    expect((await walk.linesOf(released)).at(-1)).toBe('07-17 OVERDUE_REMINDER LIAISON,SECTION_CHIEF');
    expect(await walk.caseOf(released)).toMatchObject({ state: 'OPEN', tier: 0 });
    await walk.goTo('2026-09-01');
    expect(await walk.linesOf(silent)).toEqual([]);
    expect(await walk.caseOf(silent)).toBeUndefined();
  });

  it('(g) the post falls vacant: unserved, clocks stop; then issued to the new chief with terms afresh', async () => {
    const duty = await walk.register();
    await walk.goTo('2026-10-27');
    await sign(duty);
    await walk.goTo('2026-10-28');
    const { id: interviewId } = await walk.interview(duty);
    await walk.act('department-chief', `/interviews/${interviewId}/acknowledge`);
    await walk.goTo('2026-10-29');
    const { postId } = walk.app.town.seats['department-chief'] ?? { postId: '' };
    await run((tx) => tx.execute(`UPDATE tenure SET to_day = '2026-10-29' WHERE post_id = $1`, [postId]));
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({ state: 'UNSERVED' });
    expect(await walk.noticesOf('office-chief')).toContain('10-29 OFFICE_UNSERVED');
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'PAUSED', pauseReason: 'HOLD_UNSERVED' });
    await walk.goTo('2026-11-04');
    await run((tx) =>
      tx.execute(
        `WITH p AS (INSERT INTO person (name) VALUES ('新任科长') RETURNING id), a AS (INSERT INTO account (login, person_id) SELECT 'new-chief', id FROM p)
         INSERT INTO tenure (post_id, person_id, from_day) SELECT $1, id, '2026-11-04' FROM p`,
        [postId],
      ),
    );
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({
      state: 'ISSUED',
      scheduledOn: '2026-11-11',
      scheduledTime: '10:00',
      interviewee: { name: '新任科长' },
    });
    await walk.goTo('2026-11-05');
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN' });
  });

  it('(k) silence is no objection: reminded once, met when its last day is over, by whichever of two workers comes first', async () => {
    const matter = await walk.register({ kind: 'TASK', title: '通报核对', dueOn: '2026-07-15', actBy: null });
    await run((tx) =>
      tx.execute(`UPDATE obligation SET ladder = 'LAPSE', next_at = app_now() WHERE id = $1`, [matter]),
    );
    await walk.goTo('2026-07-15', '23:59');
    expect(await walk.shown(matter)).toMatchObject({ state: 'OPEN', light: 'BLUE', lateness: 0, lapsed: false });
    await run((tx) => setBusinessClock(tx, instantAt('2026-07-17', '03:00'), false));
    expect(await walk.shown(matter)).toMatchObject({ state: 'OPEN', light: 'BLUE', lateness: 0 });
    const sweep = () => walk.app.get(SweepAll).execute({ wait: false });
    await Promise.all([sweep(), sweep()]);
    expect(await walk.shown(matter)).toMatchObject({ state: 'MET', light: 'DONE', lateness: 0, lapsed: true });
    await walk.goTo('2026-08-31');
    expect(await walk.linesOf(matter)).toEqual(['07-14 REMINDER LIAISON,SECTION_CHIEF', '07-17 LAPSED']);
    const [row] = await walk.app.db.query(
      `SELECT settled_on AS day, (SELECT count(*)::int FROM supervision_case) AS cases FROM obligation WHERE id = $1`,
      [matter],
    );
    expect(row).toEqual({ day: '2026-07-15', cases: 0 });
    expect((await walk.noticesOf('department-chief')).filter((line) => line > '07-15')).toEqual([]);
  });
});
