import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

describe('acts on cases, slips and interviews', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start('2026-10-01');
    duty = await walk.register();
  });
  afterEach(() => walk.close());

  const refusal = async (key: string, path: string, body: object = {}) => {
    const answer = await walk.tryAct(key, path, body);
    return [answer.status, answer.body['code']];
  };

  async function proposed(): Promise<string> {
    await walk.goTo('2026-10-23');
    return (await walk.interview(duty)).id;
  }

  async function signed(): Promise<string> {
    await proposed();
    await walk.goTo('2026-10-26');
    const { id: interviewId } = await walk.interview(duty);
    await walk.act('office-deputy', `/interviews/${interviewId}/approve`);
    return interviewId;
  }

  async function talked(): Promise<{ id: string; itemId: string }> {
    const id = await signed();
    await walk.goTo('2026-11-02', '11:00');
    const { items } = await walk.interview(duty);
    const itemId = String(items[0]?.id);
    await walk.act('office-chief', `/interviews/${id}/record`, record(itemId, '2026-11-02'));
    return { id, itemId };
  }

  const record = (itemId: string, talkedOn: string, more: Body = {}): Body => ({
    talkedOn,
    place: '会议室',
    participants: '双方',
    intervieweePresent: true,
    points: '未开展',
    explanation: '正在协调',
    items: [{ itemId, demand: '按期报送' }],
    ...more,
  });

  describe('slips', () => {
    it('a slip held by the section chief goes out on the day that he names, and the clock stands meanwhile', async () => {
      await walk.goTo('2026-10-16', '10:00');
      const list = async () => (await walk.read('office-chief', '/supervision/slips')).body['items'] as Body[];
      const slipId = String((await list())[0]?.['id']);
      await walk.act('office-clerk', `/supervision/slips/${slipId}/called`, { words: '已与科长沟通，本周报送' });
      expect((await walk.read('office-chief', '/supervision/slips?uncalled=true')).body['items']).toEqual([]);
      expect(await refusal('office-clerk', `/supervision/slips/${slipId}/hold`, { reason: '已承诺' })).toEqual([
        403,
        'FORBIDDEN',
      ]);
      expect(
        await refusal('office-chief', `/supervision/slips/${slipId}/hold`, { reason: '已承诺', until: '2026-10-16' }),
      ).toEqual([422, 'HOLD_DATE_INVALID']);
      await walk.act('office-chief', `/supervision/slips/${slipId}/hold`, { reason: '已承诺' });
      expect((await list())[0]).toMatchObject({
        state: 'HELD',
        sendOn: '2026-10-21',
        calledWords: '已与科长沟通，本周报送',
      });
      await walk.goTo('2026-10-20');
      expect((await walk.linesOf(duty)).some((line) => line.includes('SLIP_SENT'))).toBe(false);
      await walk.goTo('2026-10-21');
      expect((await walk.linesOf(duty)).at(-1)).toContain('10-21 SLIP_SENT');
      expect(await refusal('office-chief', `/supervision/slips/${slipId}/hold`, { reason: '再缓' })).toEqual([
        409,
        'SLIP_NOT_PREPARED',
      ]);
      expect(await walk.shown(duty)).toMatchObject({ lateness: 3 });
    });
  });

  describe('signing', () => {
    it('is done by the deputy director alone; the chief who is to talk cannot sign, nor a unit', async () => {
      const id = await proposed();
      expect(await refusal('office-chief', `/interviews/${id}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
      expect(await refusal('department-chief', `/interviews/${id}/approve`)).toEqual([403, 'FORBIDDEN']);
      expect(
        await refusal('office-deputy', `/interviews/${id}/approve`, {
          scheduledOn: '2026-10-26',
          scheduledTime: '10:00',
        }),
      ).toEqual([422, 'TALK_TOO_EARLY']);
      expect(
        await refusal('office-deputy', `/interviews/${id}/approve`, {
          scheduledOn: '2026-10-31',
          scheduledTime: '10:00',
        }),
      ).toEqual([422, 'TALK_NOT_WORKING_DAY']);
      expect(
        await refusal('office-deputy', `/interviews/${id}/approve`, {
          scheduledOn: '2026-10-30',
          scheduledTime: '13:00',
        }),
      ).toEqual([422, 'TALK_OUTSIDE_OFFICE_HOURS']);
      expect(
        await walk.act('office-deputy', `/interviews/${id}/approve`, {
          scheduledOn: '2026-10-30',
          scheduledTime: '15:00',
          place: '201室',
        }),
      ).toMatchObject({
        state: 'ISSUED',
        scheduledOn: '2026-10-30',
        scheduledTime: '15:00',
        place: '201室',
        serial: '约谈2026-001',
      });
      expect(await refusal('office-deputy', `/interviews/${id}/approve`)).toEqual([409, 'INTERVIEW_WRONG_STATE']);
    });

    it('through the approvals does the same, and a paper signature is registered by the office', async () => {
      const id = await proposed();
      const [approval] = await walk.app.db.query<{ id: string }>(
        `SELECT id FROM approval WHERE kind = 'INTERVIEW' AND subject_id = $1`,
        [id],
      );
      await walk.goTo('2026-10-26');
      await walk.act('office-executive-deputy', `/approvals/${approval?.id ?? ''}/approve`, {
        offline: { by: '副主任', on: '2026-10-23', words: '同意' },
      });
      // Dates of the talk count from the paper, notice from today.
      expect(await walk.interview(duty)).toMatchObject({
        state: 'ISSUED',
        signedOn: '2026-10-23',
        scheduledOn: '2026-10-30',
      });
      const [step] = await walk.app.db.query<{ offline: Body }>(`SELECT offline FROM case_step WHERE kind = 'SIGNED'`);
      expect(step?.offline).toMatchObject({
        by: '副主任',
        words: '同意',
        registeredByPerson: walk.app.town.seats['office-executive-deputy']?.personId,
      });
    });

    it('in a batch signs all or none', async () => {
      await walk.register({ unit: 'department2' });
      const other = await walk.register({ unit: 'department3' });
      const id = await proposed();
      const second = (await walk.interview(other)).id;
      const bad = await walk.tryAct('office-deputy', '/interviews/approve-batch', {
        interviewIds: [id, walk.app.town.units['city']],
      });
      expect(bad.status).toBe(404);
      expect(await walk.interview(duty)).toMatchObject({ state: 'PROPOSED' });
      const { body } = await walk.tryAct('office-deputy', '/interviews/approve-batch', { interviewIds: [id, second] });
      expect((body as unknown as Body[]).map((one) => one['state'])).toEqual(['ISSUED', 'ISSUED']);
    });

    it('refuses a stale version', async () => {
      const id = await proposed();
      const answer = await (
        await walk.as('office-deputy')
      ).post<Body>(`/interviews/${id}/approve`, {}, { 'if-match': '"99"' });
      expect([answer.status, answer.body['code']]).toEqual([412, 'STALE_VERSION']);
    });

    it('needs a holder: a vacant post is told to the office, not talked to', async () => {
      const id = await proposed();
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(`UPDATE tenure SET to_day = '2026-10-23' WHERE post_id = $1`, [
          walk.app.town.seats['department-chief']?.postId,
        ]),
      );
      expect(await refusal('office-deputy', `/interviews/${id}/approve`)).toEqual([409, 'ADDRESSEE_VACANT']);
    });
  });

  it('a county is asked by letter, and a vertical unit is never proposed', async () => {
    const county = await walk.register({ unit: 'county', title: '集成改革三季度协调会' });
    const vertical = await walk.register({ unit: 'vertical', title: '税费征管改革' });
    await proposed();
    await walk.act('office-deputy', `/interviews/${(await walk.interview(county)).id}/approve`);
    const [letter] = await walk.app.db.query<{ title: string; body: string }>(
      `SELECT title, body FROM notice WHERE kind = 'INTERVIEW_NOTICE' LIMIT 1`,
    );
    expect(letter?.title).toBe('关于商请参加改革工作约谈的函');
    expect(letter?.body).toMatch(/^临河县委改革办：/);
    expect(letter?.body).toContain('商请本人参加');
    expect(letter?.body).not.toMatch(/不得委托|\{\w+\}/);
    await expect(walk.interview(vertical)).rejects.toThrow('no interview');
    expect((await walk.linesOf(vertical)).at(-1)).toBe('10-23 TIER_BARRED');
    expect(await walk.caseOf(vertical)).toMatchObject({ state: 'OPEN', tier: 0 });
    const { id } = (await walk.caseOf(vertical)) ?? { id: '' };
    expect(
      await refusal('office-chief', `/supervision/cases/${id}/raise`, { tier: 1, reason: '两次退回，质效不高' }),
    ).toEqual([422, 'UNIT_NOT_INTERVIEWED']);
  });

  it('of a project that the party secretary or the mayor leads himself nobody is interviewed at tier 3', async () => {
    const { units, seats } = walk.app.town;
    const post = { unitId: units['committee'], role: 'LEADING_OFFICIAL', rank: 50, title: '市长', headsCity: true };
    const liaison = { ...post, unitId: units['department'], role: 'LIAISON', title: '联络员乙' };
    expect(await refusal('office-chief', '/posts', liaison)).toEqual([400, 'VALIDATION_FAILED']);
    const mayor = String((await walk.act('office-chief', '/posts', post))['id']);
    const listed = (await walk.read('office-chief', '/posts?role=LEADING_OFFICIAL')).body['items'] as Body[];
    expect(listed.map((one) => one['headsCity'])).toEqual([false, false, true]);

    const lead = async (name: string, leadingPostId: string | undefined) => {
      const chain = { leadUnitId: units['department2'], leadingPostId };
      const project = { name, category: 'KEY', level: 'MUNICIPAL', ...chain };
      return String((await walk.act('office-chief', '/projects', project))['id']);
    };
    const deputys = await lead('副市长领衔', seats['leading-official']?.postId);
    const led = await walk.register({ unit: 'department2', title: '甲', projectId: await lead('市长领衔', mayor) });
    const other = await walk.register({ unit: 'department3', title: '乙', projectId: deputys });
    await walk.goTo('2026-10-14');
    const raise = async (obligationId: string) => {
      const { id } = (await walk.caseOf(obligationId)) ?? { id: '' };
      return refusal('office-chief', `/supervision/cases/${id}/raise`, {
        tier: 3,
        reason: '弄虚作假，质效不高',
        skipReason: '影响全市进度',
      });
    };
    expect(await raise(led)).toEqual([422, 'TIER_NOT_POSSIBLE']);
    expect(await raise(other)).toEqual([200, undefined]);
    const { id } = await walk.interview(other, 3);
    await walk.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE project SET leading_post_id = $2 WHERE id = $1', [deputys, mayor]),
    );
    expect(await refusal('office-director', `/interviews/${id}/approve`)).toEqual([422, 'TIER_NOT_POSSIBLE']);
  });

  it('a vacant liaison is not unresponsive: the unit office is told in his place, and the office is warned', async () => {
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE tenure SET to_day = '2026-10-02' WHERE post_id = $1`, [
        walk.app.town.seats['department-liaison']?.postId,
      ]),
    );
    await walk.goTo('2026-10-14');
    expect((await walk.linesOf(duty)).at(-1)).toBe('10-14 OVERDUE_REMINDER UNIT_OFFICE,SECTION_CHIEF');
    expect(await walk.noticesOf('office-chief')).toEqual(['10-14 VACANT_RECIPIENT']);
    const { id } = (await walk.caseOf(duty)) ?? { id: '' };
    const timeline = (await walk.read('department-chief', `/supervision/cases/${id}`)).body['timeline'] as Body[];
    expect(timeline.at(-1)).toMatchObject({
      name: '逾期提示',
      rule: '逾期1个工作日，自动提示报送或者说明原因。',
      lateness: 1,
      dates: { currentDate: '2026-10-13', originalDate: '2026-10-13' },
      policyVersion: 1,
      calendarVersion: 1,
      people: [
        { as: 'INSTEAD', why: 'VACANT', onBehalfOf: '联络员' },
        { as: 'TO', role: 'SECTION_CHIEF' },
      ],
    });
  });

  it('the unit explains in writing, signs by its delegate, confirms or objects; the objection stays beside the record', async () => {
    const id = await signed();
    // Of the hard problem behind the matter a person is kept sealed: nobody names him in any of this.
    const person = { name: '李四', telephone: '13800000000' };
    const found = { title: '材料重复提交', whoHadItWords: null, person, noSecrets: true };
    const { id: problem } = await walk.act('office-clerk', '/problems', found);
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        'UPDATE problem SET source_duty_id = (SELECT subject_id FROM obligation WHERE id = $2) WHERE id = $1',
        [problem, duty],
      ),
    );
    const NAMED = [422, 'WORDS_NAME_PERSON'];
    expect(await refusal('department-chief', `/interviews/${id}/explanation`, { text: '李 四未到场' })).toEqual(NAMED);
    expect(
      await walk.act('department-chief', `/interviews/${id}/explanation`, { text: '部分事实有出入' }),
    ).toMatchObject({ explanation: '部分事实有出入', state: 'ISSUED' });
    expect(await refusal('department-liaison', `/interviews/${id}/acknowledge`)).toEqual([403, 'NOT_THE_ADDRESSEE']);
    expect(await refusal('department2-chief', `/interviews/${id}/acknowledge`)).toEqual([404, 'INTERVIEW_NOT_FOUND']);
    await walk.act('department-chief', `/interviews/${id}/acknowledge`);
    await walk.goTo('2026-11-02', '11:00');
    const { items } = await walk.interview(duty);
    const itemId = String(items[0]?.id);
    expect(
      await refusal(
        'office-chief',
        `/interviews/${id}/record`,
        record(itemId, '2026-11-02', { intervieweePresent: false }),
      ),
    ).toEqual([422, 'INTERVIEWEE_ABSENT']);
    expect(await refusal('office-chief', `/interviews/${id}/record`, record(itemId, '2026-11-03'))).toEqual([
      422,
      'DATE_IN_FUTURE',
    ]);
    expect(
      await refusal('office-chief', `/interviews/${id}/record`, record(itemId, '2026-11-02', { talkedTime: '11:30' })),
    ).toEqual([422, 'TIME_IN_FUTURE']);
    expect(
      await refusal(
        'office-chief',
        `/interviews/${id}/record`,
        record(itemId, '2026-11-02', { items: [{ itemId, demand: '报送', dueOn: '2026-12-30' }] }),
      ),
    ).toEqual([422, 'DUE_DATE_INVALID']);
    for (const more of [{ points: '李四反映' }, { items: [{ itemId, demand: '回访13800000000' }] }])
      expect(await refusal('office-chief', `/interviews/${id}/record`, record(itemId, '2026-11-02', more))).toEqual(
        NAMED,
      );
    await walk.act('office-chief', `/interviews/${id}/record`, record(itemId, '2026-11-02'));
    expect(await refusal('department-liaison', `/interviews/${id}/object`, { text: '李四不属实' })).toEqual(NAMED);
    expect(await walk.act('department-liaison', `/interviews/${id}/object`, { text: '要求与职责不符' })).toMatchObject({
      recordCheck: 'OBJECTED',
      objection: '要求与职责不符',
      state: 'TALKED',
    });
    expect(await refusal('department-liaison', `/interviews/${id}/confirm-record`)).toEqual([409, 'RECORD_CHECK_OVER']);
    expect(await walk.noticesOf('office-chief')).toContain('11-02 OFFICE_OBJECTION');
  });

  it('a talk is moved within its term, with a reason, and all are told', async () => {
    const id = await signed();
    expect(
      await refusal('office-chief', `/interviews/${id}/schedule`, {
        scheduledOn: '2026-11-20',
        scheduledTime: '10:00',
        reason: '公务',
      }),
    ).toEqual([422, 'TALK_TERM_EXCEEDED']);
    expect(
      await walk.act('office-chief', `/interviews/${id}/schedule`, {
        scheduledOn: '2026-11-04',
        scheduledTime: '15:00',
        reason: '公务',
      }),
    ).toMatchObject({ scheduledOn: '2026-11-04' });
    expect(await walk.noticesOf('department-chief')).toContain('10-26 INTERVIEW_RESCHEDULED');
    const [notice] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'INTERVIEW_RESCHEDULED' LIMIT 1`,
    );
    expect(notice?.body).toContain('原因：公务');
  });

  it('a talk that was not held: nobody’s fault gives a new day, the interviewee’s fails the interview', async () => {
    const id = await signed();
    expect(await refusal('office-chief', `/interviews/${id}/not-held`, { fault: 'NONE', reason: '停电' })).toEqual([
      409,
      'TALK_NOT_DUE',
    ]);
    await walk.act('department-chief', `/interviews/${id}/acknowledge`);
    await walk.goTo('2026-11-02', '11:00');
    expect(
      await walk.act('office-chief', `/interviews/${id}/not-held`, { fault: 'INTERVIEWER', reason: '临时会议' }),
    ).toMatchObject({ scheduledOn: '2026-11-09' });
    await walk.goTo('2026-11-09', '11:00');
    expect(
      await walk.act('office-chief', `/interviews/${id}/not-held`, { fault: 'INTERVIEWEE', reason: '无故未到' }),
    ).toMatchObject({ state: 'FAILED' });
    expect(await walk.interview(duty, 2)).toMatchObject({ state: 'PROPOSED', cause: 'OUTCOME' });
  });

  it('the talk’s term over only reminds the interviewer: silence never raises a tier', async () => {
    const id = await signed();
    await walk.act('department-chief', `/interviews/${id}/acknowledge`);
    await walk.goTo('2026-12-10');
    expect(await walk.interview(duty)).toMatchObject({ state: 'ACKNOWLEDGED' });
    expect((await walk.noticesOf('office-chief')).filter((line) => line.includes('TALK_TERM'))).toEqual([
      '11-05 OFFICE_TALK_TERM_OVER',
    ]);
    await expect(walk.interview(duty, 2)).rejects.toThrow('no interview');
  });

  it('the checker is neither the filer nor the interviewee; a report registered for the unit by the office is checked by another', async () => {
    const { id, itemId } = await talked();
    const paper = { by: '改革科科长', on: '2026-11-02', words: '纸质报告' };
    expect(
      await refusal('office-clerk', `/interviews/${id}/rectification`, { items: [{ itemId, report: '已开展' }] }),
    ).toEqual([403, 'FORBIDDEN']);
    await walk.act('department-liaison', `/interviews/${id}/rectification`, {
      items: [{ itemId, report: '已开展' }],
      offline: paper,
    });
    expect(
      await refusal('department-chief', `/interviews/${id}/verify`, {
        items: [{ itemId, verdict: 'MET', newDate: '2026-12-04' }],
      }),
    ).toEqual([403, 'FORBIDDEN']);
    expect(
      await refusal('office-chief', `/interviews/${id}/verify`, { items: [{ itemId, verdict: 'NOT_MET' }] }),
    ).toEqual([422, 'REASON_REQUIRED']);
    await walk.act('office-clerk', `/interviews/${id}/verify`, {
      items: [{ itemId, verdict: 'MET', newDate: '2026-12-04' }],
    });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'REDATED' });
  });

  it('met between signature and talk: the unit is told that the talk is dropped and not counted', async () => {
    const id = await signed();
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = app_now() WHERE id = $1`, [
        duty,
      ]),
    );
    await walk.sweep();
    expect((await walk.read('department-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'VOID' });
    const [dropped] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'INTERVIEW_TERMINATED' LIMIT 1`,
    );
    expect(dropped?.body).toContain('有关记录不计入约谈次数');
  });

  it('filed while under an interview: the item rests, and its dates move by the working days when it is returned', async () => {
    const { id, itemId } = await talked();
    const pause = (sql: string) => walk.app.unitOfWork.run((tx) => tx.execute(sql, [duty]));
    await walk.goTo('2026-11-04', '10:00');
    await pause(
      `WITH p AS (INSERT INTO obligation_pause (obligation_id, from_day, reason) VALUES ($1, app_today(), 'FILED')) UPDATE obligation SET state = 'SUBMITTED', next_at = app_now() WHERE id = $1`,
    );
    await walk.sweep();
    expect(await walk.interview(duty)).toMatchObject({
      suspendedSince: '2026-11-04',
      items: [{ suspendedSince: '2026-11-04' }],
    });
    expect(
      await refusal('department-liaison', `/interviews/${id}/rectification`, { items: [{ itemId, report: '已报送' }] }),
    ).toEqual([409, 'INTERVIEW_ITEM_SUSPENDED']);
    await walk.goTo('2026-11-06', '10:00');
    await pause(
      `WITH p AS (UPDATE obligation_pause SET to_day = app_today() WHERE obligation_id = $1 AND to_day IS NULL) UPDATE obligation SET state = 'RETURNED', next_at = app_now() WHERE id = $1`,
    );
    await walk.sweep();
    // Due 11-16 before; three working days (4, 5, 6 November) did not count.
    expect(await walk.interview(duty)).toMatchObject({ suspendedSince: null, items: [{ dueOn: '2026-11-19' }] });
    const [own] = await walk.app.db.query<{ due: string }>(
      `SELECT due_on AS due FROM obligation WHERE kind = 'RECTIFICATION' AND state = 'OPEN'`,
    );
    expect(own?.due).toBe('2026-11-19');
  });

  it('a waiver takes two people, one above the approver, with a document number', async () => {
    const id = await signed();
    const asked = await walk.act('office-chief', `/interviews/${id}/waive`, {
      reason: '机构改革',
      documentNumber: '河改办〔2026〕12号',
    });
    expect(
      await refusal('office-chief', `/interviews/${id}/waive`, {
        reason: '机构改革',
        documentNumber: '河改办〔2026〕12号',
      }),
    ).toEqual([409, 'INTERVIEW_WRONG_STATE']);
    const approvalId = String(asked['approvalId']);
    expect(await refusal('office-deputy', `/approvals/${approvalId}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    await walk.act('office-executive-deputy', `/approvals/${approvalId}/approve`, {});
    expect((await walk.read('department-chief', `/interviews/${id}`)).body).toMatchObject({
      state: 'WAIVED',
      items: [{ state: 'WAIVED' }],
    });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXCUSED' });
    expect(await walk.noticesOf('department-chief')).toContain('10-26 INTERVIEW_WAIVED');
  });

  it('a person raises a case to a tier with a reason; he who raised it does not sign it', async () => {
    await walk.goTo('2026-10-14', '10:00');
    const { id } = (await walk.caseOf(duty)) ?? { id: '' };
    expect(
      await refusal('office-clerk', `/supervision/cases/${id}/raise`, { tier: 1, reason: '两次退回，质效不高' }),
    ).toEqual([403, 'FORBIDDEN']);
    await walk.act('office-deputy', `/supervision/cases/${id}/raise`, { tier: 1, reason: '两次退回，质效不高' });
    const raised = await walk.interview(duty);
    expect(raised).toMatchObject({ state: 'PROPOSED', tier: 1, cause: 'PERSON' });
    // He would sign at this tier; since he asked, whoever stands above him does.
    expect(raised).toMatchObject({ approverRole: 'EXECUTIVE_DEPUTY_DIRECTOR' });
    expect(await refusal('office-deputy', `/interviews/${raised.id}/approve`)).toEqual([403, 'APPROVAL_NOT_YOURS']);
    // A higher tier in place of what nobody has signed: that is dropped without a word.
    await walk.act('office-chief', `/supervision/cases/${id}/raise`, { tier: 2, reason: '仍未整改到位' });
    expect(await walk.interview(duty)).toMatchObject({ state: 'VOID', items: [{ state: 'VOID' }] });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN', tier: 2 });
  });

  it('three obligations of a unit later than ten working days propose the second tier when no lower talk is open', async () => {
    await walk.register({ title: '第二项' });
    await walk.register({ title: '第三项' });
    const id = await proposed();
    await walk.goTo('2026-10-29');
    await expect(walk.interview(duty, 2)).rejects.toThrow('no interview');
    await walk.act('office-deputy', `/interviews/${id}/reject`, { words: '先沟通', until: '2026-11-04' });
    await walk.goTo('2026-11-05');
    expect(await walk.interview(duty, 2)).toMatchObject({ state: 'PROPOSED', cause: 'COUNT', items: [{}, {}, {}] });
  });
});
