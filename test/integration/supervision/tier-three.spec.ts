import { failThirdTier, ledProject, noteLed, raiseTo } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

const paper = (by: string, on: string) => ({ offline: { by, on, words: '同意' } });
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code']];

/** 主要领导约谈 can be signed, whoever leads the matter and whatever unit it is of. */
describe('signing the third tier', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start();
  });
  afterEach(() => walk.close());

  const proposed = async (draft: Parameters<Walk['register']>[0], by?: string): Promise<string> => {
    const duty = await walk.register(draft);
    await walk.goTo('2026-10-14');
    return raiseTo(walk, duty, 3, by);
  };
  const postOf = (seat: string): string => walk.app.town.seats[seat]?.postId ?? '';
  const approve = (id: string, body: object, by = 'office-director') =>
    walk.tryAct(by, `/interviews/${id}/approve`, body);

  it('without a leading official the approval names who talks; nobody is chosen beforehand', async () => {
    const id = await proposed({});
    expect((await walk.read('office-director', `/interviews/${id}`)).body).toMatchObject({ interviewerToName: true });
    const { body } = await walk.read('office-director', `/interviews/${id}/interviewers`);
    expect((body as unknown as { byEntrustment: boolean }[]).some((one) => one.byEntrustment)).toBe(false);
    expect((body as unknown as { postId: string }[]).map(({ postId }) => postId).sort()).toEqual(
      ['leading-official', 'leading-official-2', 'group-head'].map(postOf).sort(),
    );
    const [said] = await walk.app.db.query<{ people: { as: string }[] }>(
      `SELECT people FROM case_step WHERE interview_id = $1 AND kind = 'TIER_PROPOSAL'`,
      [id],
    );
    expect(said?.people.map((who) => who.as)).toEqual(['INTERVIEWEE']);
    const missing = await approve(id, {});
    expect(codeOf(missing)).toEqual([422, 'INTERVIEWER_REQUIRED']);
    expect(missing.body['detail']).toContain('分管教育副市长');
    for (const seat of ['office-director', 'office-executive-deputy', 'department-principal', 'department2-principal'])
      expect(codeOf(await approve(id, { interviewerPostId: postOf(seat) }))).toEqual([422, 'INTERVIEWER_UNFIT']);
    expect((await approve(id, { interviewerPostId: postOf('leading-official-2') })).status).toBe(200);
    expect((await walk.read('department-principal', `/interviews/${id}`)).body).toMatchObject({
      state: 'ISSUED',
      interviewer: { postId: postOf('leading-official-2') },
      interviewerToName: false,
    });
  });

  it('with a leading official it is he, unless the approval names another', async () => {
    const id = await proposed({ projectId: await ledProject(walk) });
    await noteLed(walk, id);
    expect((await approve(id, {})).status).toBe(200);
    expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({
      interviewer: { postId: postOf('leading-official') },
    });
  });

  it('of a county needs the secretary’s entrustment, which stands in the record; then the talk can be recorded', async () => {
    const id = await proposed({ unit: 'county' });
    const interviewerPostId = postOf('leading-official');
    const { body: talkers } = await walk.read('office-clerk', `/interviews/${id}/interviewers`);
    expect(talkers).toContainEqual(expect.objectContaining({ postId: interviewerPostId, byEntrustment: true }));
    expect(codeOf(await approve(id, { interviewerPostId }))).toEqual([422, 'ENTRUSTMENT_REQUIRED']);
    const future = { interviewerPostId, entrustment: { how: 'PAPER', on: '2026-10-15' } };
    expect(await approve(id, future)).toMatchObject({
      status: 422,
      body: { code: 'DATE_IN_FUTURE', errors: [{ pointer: '/entrustment/on', code: 'DATE_IN_FUTURE' }] },
    });
    const entrustment = { how: 'PAPER', on: '2026-10-13' };
    expect((await approve(id, { interviewerPostId, entrustment })).status).toBe(200);
    const { body } = await walk.read('office-chief', `/interviews/${id}`);
    expect(body).toMatchObject({ state: 'ISSUED', entrustment: { ...entrustment, toPostId: interviewerPostId } });
    await walk.act('county-office', `/interviews/${id}/acknowledge`);
    await walk.goTo(body['scheduledOn'] as string, '15:00');
    const [item] = body['items'] as { id: string }[];
    await walk.act('office-clerk', `/interviews/${id}/record`, {
      talkedOn: body['scheduledOn'],
      place: '会议室',
      participants: '约谈双方',
      intervieweePresent: true,
      points: '限期完成',
      explanation: '人手不足',
      items: [{ itemId: item?.id, demand: '按期报送' }],
    });
  });

  it('both doors say the same: the approval itself takes the name as well', async () => {
    const id = await proposed({});
    const [approval] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    const path = `/approvals/${approval?.id ?? ''}/approve`;
    expect(codeOf(await walk.tryAct('office-director', path, {}))).toEqual([422, 'INTERVIEWER_REQUIRED']);
    const input = { interviewerPostId: postOf('group-head') };
    expect((await walk.tryAct('office-director', path, { input })).status).toBe(200);
  });

  it.each([1, 2] as const)(
    'whoever holds a talk of tier %s is not offered to register its paper, others are',
    async (tier) => {
      const duty = await walk.register({});
      await walk.goTo('2026-10-14');
      const id = await raiseTo(walk, duty, tier, 'office-director');
      const { body } = await walk.read('office-director', `/interviews/${id}`);
      const { postId } = body['interviewer'] as { postId: string };
      for (const seat of ['office-clerk', 'office-chief', 'office-deputy', 'office-executive-deputy']) {
        const [offered] = (await walk.read(seat, `/approvals?subjectId=${id}`)).body['items'] as {
          mayRegister: boolean;
        }[];
        expect([seat, offered?.mayRegister]).toEqual([seat, seat !== 'office-clerk' && postOf(seat) !== postId]);
      }
    },
  );

  it('left unsigned its approver’s own chain reads until when it was to be signed', async () => {
    await proposed({});
    await walk.goTo('2026-10-20');
    const [notice] = await walk.app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'APPROVER_CHAIN' LIMIT 1`,
    );
    expect(notice?.body).toMatch(/主要领导约谈建议（.+）应于10月\d+日前审批，截至10月\d+日尚未办理。/u);
  });

  it('is not raised by whoever signs it', async () => {
    const duty = await walk.register({});
    await walk.goTo('2026-10-14');
    const found = await walk.caseOf(duty);
    const path = `/supervision/cases/${found?.id ?? ''}/raise`;
    expect(
      codeOf(await walk.tryAct('office-director', path, { tier: 3, reason: '整改走过场', skipReason: '影响全市进度' })),
    ).toEqual([403, 'RAISE_BY_APPROVER']);
  });

  it.each([
    [1, 25, 'office-deputy', 'EXECUTIVE_DEPUTY_DIRECTOR'],
    [1, 35, 'office-executive-deputy', 'OFFICE_DIRECTOR'],
    [2, 35, 'office-executive-deputy', 'OFFICE_DIRECTOR'],
  ] as const)(
    'tier %s of a leader of rank %s is talked to by %s and signed by %s',
    async (tier, rank, interviewer, approverRole) => {
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(`UPDATE post SET rank = $2 WHERE id = ANY ($1::uuid[])`, [
          ['department-chief', 'department-deputy'].map(postOf),
          rank,
        ]),
      );
      const duty = await walk.register({});
      await walk.goTo('2026-10-14');
      const id = await raiseTo(walk, duty, tier, 'office-chief');
      expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({
        interviewer: { postId: postOf(interviewer) },
        approverRole,
      });
      const signer = approverRole === 'OFFICE_DIRECTOR' ? 'office-director' : 'office-executive-deputy';
      expect((await approve(id, {}, signer)).status).toBe(200);
    },
  );

  it('a leader above everybody who may talk is not proposed at all', async () => {
    await walk.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE post SET rank = 90 WHERE id = $1', [postOf('department-principal')]),
    );
    const duty = await walk.register({});
    await walk.goTo('2026-10-14');
    const found = await walk.caseOf(duty);
    const path = `/supervision/cases/${found?.id ?? ''}/raise`;
    expect(
      codeOf(await walk.tryAct('office-chief', path, { tier: 3, reason: '整改走过场', skipReason: '影响全市进度' })),
    ).toEqual([422, 'NO_INTERVIEWER']);
  });

  it('what he leads is marked as known by whoever acts for him, and the record says on whose behalf', async () => {
    const id = await proposed({ projectId: await ledProject(walk) });
    const seats = walk.app.town.seats;
    const leader = seats['leading-official']?.postId;
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 5, '出访')`,
        [leader, seats['leading-official-2']?.postId],
      ),
    );
    await walk.act('leading-official-2', `/interviews/${id}/note`);
    const kept = await walk.app.db.query(
      `SELECT person_id AS "personId", on_behalf_of_post_id AS "postId" FROM audit_event WHERE action = 'interview.leader_noted' AND subject_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ personId: seats['leading-official-2']?.personId, postId: leader }]);
  });
});

describe('a proposal about a project that somebody leads', () => {
  let walk: Walk;
  let duty: string;
  let other: string;

  beforeAll(async () => {
    walk = await Walk.start();
    duty = await walk.register({ projectId: await ledProject(walk) });
    other = await walk.register({ title: '别的事项' });
    await walk.goTo('2026-10-14');
  });
  afterAll(() => walk.close());

  const TOLD = ['leading-official', 'leader-secretary'];
  const OUTSIDE = [
    ...['department-principal', 'department-deputy', 'department-chief', 'department-office', 'department2-chief'],
    ...['leading-official-2', 'group-head', 'group-liaison', 'county-principal'],
  ];
  const postOf = (seat: string): string => walk.app.town.seats[seat]?.postId ?? '';
  const toldOf = async (id: string) =>
    walk.app.db.query<{ role: string }>(
      `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.subject_id = $1 AND n.kind = 'LEADER_TOLD' ORDER BY p.role`,
      [id],
    );
  const listOf = async (seat: string): Promise<string[]> =>
    ((await walk.read(seat, '/interviews')).body['items'] as { id: string }[]).map(({ id }) => id);

  it('at the first tier tells nobody', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-chief');
    expect(await toldOf(id)).toEqual([]);
    expect((await walk.read('leading-official', `/interviews/${id}`)).status).toBe(404);
    const [{ approval } = { approval: '' }] = await walk.app.db.query<{ approval: string }>(
      `SELECT id AS approval FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    await walk.act('office-chief', `/approvals/${approval}/withdraw`);
    await walk.goTo('2026-10-15');
  });

  it('at the second tells him and his secretary, who see that one and nothing else; nobody outside the office hears of it', async () => {
    const id = await raiseTo(walk, duty, 2, 'office-chief');
    const aside = await raiseTo(walk, other, 3, 'office-chief');
    expect(await toldOf(id)).toEqual([{ role: 'LEADER_SECRETARY' }, { role: 'LEADING_OFFICIAL' }]);
    expect(await toldOf(aside)).toEqual([]);
    for (const seat of TOLD) {
      expect(await listOf(seat)).toEqual([id]);
      const { body } = await walk.read(seat, `/interviews/${id}`);
      expect(body).toMatchObject({
        state: 'PROPOSED',
        items: [{ obligationId: duty }],
        toldLeaders: [
          { postId: postOf('leading-official'), toldOn: '2026-10-15', signFrom: '2026-10-16', notedOn: null },
        ],
      });
      // What would be written is the office's until it is signed; so are stage and timeline of the case.
      expect((await walk.read(seat, `/interviews/${id}/notice`)).body['code']).toBe('INTERVIEW_WRONG_STATE');
      const { id: caseId = '' } = (await walk.caseOf(duty)) ?? {};
      const shown = (await walk.read(seat, `/supervision/cases/${caseId}`)).body;
      expect(shown).toMatchObject({ tier: 0, version: null });
      expect(JSON.stringify(shown)).not.toMatch(/LEADER_|TIER_/);
    }
    for (const seat of OUTSIDE) {
      expect([seat, (await walk.read(seat, `/interviews/${id}`)).status]).toEqual([seat, 404]);
      expect(await listOf(seat)).toEqual([]);
      expect(JSON.stringify((await walk.read(seat, '/notices')).body)).not.toMatch(/LEADER_|约谈/);
    }
  });

  it('waits for the next working day, at either door and from paper, and is told how to go on', async () => {
    const { id } = await walk.interview(duty, 2);
    const refused = await walk.tryAct('office-executive-deputy', `/interviews/${id}/approve`);
    expect(codeOf(refused)).toEqual([409, 'LEADER_NOT_HEARD']);
    expect(refused.body['detail']).toContain('10月16日');
    const batch = await walk.tryAct('office-executive-deputy', '/interviews/approve-batch', { interviewIds: [id] });
    expect(codeOf(batch)).toEqual([409, 'LEADER_NOT_HEARD']);
    expect(codeOf(await walk.tryAct('leading-official-2', `/interviews/${id}/note`))).toEqual([
      404,
      'INTERVIEW_NOT_FOUND',
    ]);
    expect((await walk.tryAct('office-director', `/interviews/${id}/note`)).status).toBe(403);
  });

  it('is signed at once when his secretary has marked it as known; the record says who did, the unit’s timeline does not', async () => {
    const { id } = await walk.interview(duty, 2);
    await walk.act('leader-secretary', `/interviews/${id}/note`);
    await walk.act('leading-official', `/interviews/${id}/note`);
    const [{ times, who } = { times: 0, who: '' }] = await walk.app.db.query<{ times: number; who: string }>(
      `SELECT count(*)::int AS times, max(person_id::text) AS who FROM audit_event WHERE action = 'interview.leader_noted' AND subject_id = $1`,
      [id],
    );
    expect([times, who]).toEqual([1, walk.app.town.seats['leader-secretary']?.personId]);
    expect(
      await walk.app.db.query(
        `SELECT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = 'LEADER_NOTED'`,
      ),
    ).toEqual([{ role: 'EXECUTIVE_DEPUTY_DIRECTOR' }]);
    await walk.act('office-executive-deputy', `/interviews/${id}/approve`);
    expect(codeOf(await walk.tryAct('leading-official', `/interviews/${id}/note`))).toEqual([
      409,
      'INTERVIEW_WRONG_STATE',
    ]);
    const { id: caseId = '' } = (await walk.caseOf(duty)) ?? {};
    const seen = async (seat: string): Promise<string> =>
      JSON.stringify([
        (await walk.read(seat, `/interviews/${id}`)).body,
        (await walk.read(seat, `/supervision/cases/${caseId}`)).body,
      ]);
    expect(await seen('department-deputy')).toContain('SIGNED');
    expect(await seen('department-deputy')).not.toMatch(/LEADER_|notedOn/);
    expect(await seen('office-chief')).toMatch(/LEADER_TOLD.*LEADER_NOTED/);
  });
});

/** Another official comes to lead a project while a talk about it is proposed. */
describe('a leading official who comes after a proposal', () => {
  let walk: Walk;
  let id: string;
  let projectId: string;

  /** From now on he leads the project. */
  async function lead(seat: string): Promise<void> {
    const leadingPostId = walk.app.town.seats[seat]?.postId;
    const changed = await (
      await walk.as('office-clerk')
    ).put(`/projects/${projectId}`, {
      ...{ name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL' },
      ...{ leadUnitId: walk.app.town.units['department'], leadingPostId },
    });
    expect(changed.status).toBe(200);
  }

  beforeAll(async () => {
    walk = await Walk.start();
    projectId = await ledProject(walk);
    const duty = await walk.register({ projectId });
    await walk.goTo('2026-10-14');
    id = await raiseTo(walk, duty, 2, 'office-chief');
    await walk.act('leader-secretary', `/interviews/${id}/note`);
    await lead('leading-official-2');
  });
  afterAll(() => walk.close());

  const sign = () => walk.tryAct('office-executive-deputy', `/interviews/${id}/approve`);
  const seenBy = async (seat: string) => (await walk.read(seat, `/interviews/${id}`)).status;

  it('is waited for before anybody has told him, though the former one had marked it as known', async () => {
    const refused = await sign();
    expect(codeOf(refused)).toEqual([409, 'LEADER_NOT_HEARD']);
    expect(refused.body['detail']).toContain('10月15日');
  });

  it('is told by the next look, once, and sees the proposal; the former one does no more', async () => {
    await walk.sweep();
    await walk.sweep();
    expect(await walk.noticesOf('leading-official-2')).toEqual(['10-14 LEADER_TOLD']);
    expect([await seenBy('leading-official-2'), await seenBy('leading-official')]).toEqual([200, 404]);
    expect(codeOf(await sign())).toEqual([409, 'LEADER_NOT_HEARD']);
  });

  it('who leads again after another did is told again, and waited for; and so is the other', async () => {
    const told = async (seat: string) =>
      (await walk.noticesOf(seat)).filter((line) => line === '10-14 LEADER_TOLD').length;
    await lead('leading-official');
    await walk.sweep();
    expect([await told('leading-official'), await told('leader-secretary')]).toEqual([2, 2]);
    expect(codeOf(await sign())).toEqual([409, 'LEADER_NOT_HEARD']);
    await lead('leading-official-2');
    await walk.sweep();
    expect([await told('leading-official'), await told('leading-official-2')]).toEqual([2, 2]);
  });

  it('has his working day, or says that he knows: then it is signed', async () => {
    await walk.act('leading-official-2', `/interviews/${id}/note`);
    expect((await sign()).status).toBe(200);
  });
});

/** The third tier of a project that is led: nobody marks it, and the next working day is enough. */
it('unmarked, a third tier of a led project is signed from the next working day', async () => {
  const walk = await Walk.start();
  const duty = await walk.register({ projectId: await ledProject(walk) });
  await walk.goTo('2026-10-14');
  const id = await raiseTo(walk, duty, 3);
  expect(codeOf(await walk.tryAct('office-director', `/interviews/${id}/approve`))).toEqual([409, 'LEADER_NOT_HEARD']);
  await walk.goTo('2026-10-15');
  expect((await walk.tryAct('office-director', `/interviews/${id}/approve`)).status).toBe(200);
  await walk.close();
});

/** Two people: who asks, and one level above the tier's approver. */
describe('a waiver', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register({ projectId: await ledProject(walk) });
    await walk.goTo('2026-10-14');
  });
  afterEach(() => walk.close());

  const ask = async (id: string, by: string): Promise<string> => {
    const given = { reason: '任务经批准调整', documentNumber: '市改办〔2026〕8号' };
    return (await walk.act(by, `/interviews/${id}/waive`, given))['approvalId'] as string;
  };
  const decide = (seat: string, approval: string, body: object = {}) =>
    walk.tryAct(seat, `/approvals/${approval}/approve`, body);

  const OFFICE = ['office-director', 'office-executive-deputy', 'office-deputy', 'office-chief'] as const;
  const CELLS = ([1, 2, 3] as const).flatMap((tier) => OFFICE.map((asker) => [tier, asker] as const));
  /** Who decides, tier by tier and asker by asker; of the third the paper of the city's head. */
  const expected = (tier: number, asker: string): string => {
    if (tier === 1) return asker === 'office-executive-deputy' ? 'office-director' : 'office-executive-deputy';
    return asker === 'office-director' ? 'office-executive-deputy' : 'office-director';
  };

  it.each(CELLS)('of tier %s asked by %s has somebody who decides, and no stranger sees it', async (tier, asker) => {
    const raiser = asker === 'office-chief' ? 'office-deputy' : 'office-chief';
    const approval = await ask(await raiseTo(walk, duty, tier, raiser), asker);
    for (const stranger of [
      'leading-official',
      'leading-official-2',
      'leader-secretary',
      'group-head',
      'department-principal',
    ])
      expect((await walk.read(stranger, `/approvals/${approval}`)).status).toBe(404);
    expect(codeOf(await decide(asker, approval))[0]).toBeGreaterThanOrEqual(403);
    const decider = expected(tier, asker);
    const onPaper = tier === 3 || (tier === 2 && asker === 'office-director');
    if (onPaper) {
      expect(codeOf(await decide(decider, approval))).toEqual([403, 'WAIVER_ON_PAPER']);
      expect(codeOf(await decide('office-clerk', approval, paper('市委书记', '2026-10-14')))).toEqual([
        403,
        'APPROVAL_PAPER_NOT_YOURS',
      ]);
    }
    const done = await decide(decider, approval, onPaper ? paper('市委书记', '2026-10-14') : {});
    if (onPaper) {
      // The paper of a city's head takes a second person too: neither who registered it nor who asked.
      expect([done.status, (await walk.caseOf(duty))?.outcome]).toEqual([200, null]);
      const confirm = (seat: string) => walk.tryAct(seat, `/approvals/${approval}/confirm-paper`, {});
      expect((await confirm(decider)).body['code']).toBe('APPROVAL_PAPER_SECOND_PERSON');
      expect((await confirm(asker)).body['code']).toBe('APPROVAL_OWN_PROPOSAL');
      expect((await confirm('office-clerk')).status).toBe(200);
    }
    expect([done.status, (await walk.caseOf(duty))?.outcome]).toEqual([200, 'EXCUSED']);
  });

  it('silent, it reminds the office; decided, it reminds no more', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-deputy');
    const approval = await ask(id, 'office-chief');
    const owed = () =>
      walk.app.db.query(`SELECT state, due_on AS "dueOn" FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1`, [
        id,
      ]);
    expect(await owed()).toEqual([{ state: 'OPEN', dueOn: '2026-10-19' }]);
    await walk.act('office-executive-deputy', `/approvals/${approval}/reject`, { words: '继续约谈' });
    expect(await owed()).toMatchObject([{ state: 'MET' }]);
  });

  it('is taken back by whoever asked, and by nobody else; the interview goes on, and it can be asked for again', async () => {
    const id = await raiseTo(walk, duty, 2, 'office-chief');
    const approval = await ask(id, 'office-executive-deputy');
    const withdraw = (by: string) => walk.tryAct(by, `/approvals/${approval}/withdraw`, {});
    expect(codeOf(await withdraw('office-deputy'))).toEqual([403, 'APPROVAL_NOT_YOUR_REQUEST']);
    expect((await withdraw('department-principal')).status).toBe(404);
    expect((await withdraw('office-executive-deputy')).body).toMatchObject({ state: 'WITHDRAWN' });
    expect(codeOf(await withdraw('office-executive-deputy'))).toEqual([409, 'APPROVAL_DECIDED']);
    expect(codeOf(await decide('office-director', approval))).toEqual([409, 'APPROVAL_DECIDED']);
    expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'PROPOSED' });
    expect(
      await walk.app.db.query(
        `SELECT state FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1 AND state = 'OPEN'`,
        [id],
      ),
    ).toEqual([]);
    const [event] = await walk.app.db.query(
      `SELECT facts->>'kind' AS kind FROM audit_event WHERE action = 'approval.withdrawn'`,
    );
    expect(event).toEqual({ kind: 'WAIVER' });
    expect((await decide('office-director', await ask(id, 'office-executive-deputy'))).status).toBe(200);
  });

  it('ends a case whose third tier has failed, and the study of a listing with it', async () => {
    const id = await failThirdTier(walk, duty);
    const approval = await ask(id, 'office-chief');
    const [{ today } = { today: '' }] = await walk.app.db.query<{ today: string }>('SELECT app_today()::text AS today');
    expect((await decide('office-director', approval, paper('市委书记', today))).status).toBe(200);
    expect((await walk.tryAct('office-deputy', `/approvals/${approval}/confirm-paper`, {})).status).toBe(200);
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'CLOSED', outcome: 'EXCUSED' });
    const [study] = await walk.app.db.query(`SELECT state FROM obligation WHERE kind = 'OFFICE_WORK'`);
    expect(study).toEqual({ state: 'MET' });
    expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'FAILED' });
  });
});
