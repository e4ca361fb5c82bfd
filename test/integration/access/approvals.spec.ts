import {
  type ApprovalKind,
  ApprovalKinds,
  type Decision,
  decideApproval,
  type NewApproval,
  requestApproval,
  withdrawApprovals,
} from '../../../src/modules/approvals/index.js';
import type { Actor } from '../../../src/shared-kernel/actor.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { clientOf } from '../../support/client.js';

describe('approvals', () => {
  let test: TestApp;
  const decided: { kind: string; decision: Decision }[] = [];
  let number = 0;

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    const handler = (kind: string) => ({
      onApproved: (_tx: unknown, _actor: unknown, _approval: unknown, decision: Decision) => {
        decided.push({ kind, decision });
        return Promise.resolve();
      },
      onRejected: (_tx: unknown, _actor: unknown, _approval: unknown, decision: Decision) => {
        decided.push({ kind, decision });
        return Promise.resolve();
      },
    });
    const kinds = test.get(ApprovalKinds);
    kinds.register('TEST' as ApprovalKind, { ...handler('TEST'), paperTakesTwo: () => Promise.resolve(false) });
    kinds.register('TEST_ALONE' as ApprovalKind, { ...handler('TEST_ALONE'), proposerMayDecide: true });
    kinds.register('TEST_WITHDRAWN' as ApprovalKind, {
      ...handler('TEST_WITHDRAWN'),
      onWithdrawn: () => Promise.resolve(),
    });
    kinds.register('TEST_BROKEN' as ApprovalKind, {
      ...handler('TEST_BROKEN'),
      onApproved: () => Promise.reject(new Error('the handler failed')),
    });
  });
  afterAll(() => test.close());

  const seat = (key: string) => {
    const found = test.town.seats[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const subject = (): string => `00000000-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`;

  function actorOf(key: string): Actor {
    const { personId, accountId, postId, unitId } = seat(key);
    const post = {
      postId,
      unitId,
      role: 'LIAISON' as const,
      rank: 10,
      title: key,
      unitPath: '',
      servesPostId: null,
      delegated: false,
    };
    return {
      kind: 'PERSON',
      personId,
      accountId,
      name: key,
      adminRole: null,
      posts: [post],
      origin: 'HTTP',
      requestId: null,
    };
  }

  function ask(by: string, asked: Partial<NewApproval>): Promise<string> {
    const whole: NewApproval = {
      kind: 'TEST',
      subjectType: 'DUTY',
      subjectId: subject(),
      unitId: seat('department-chief').unitId,
      title: '申请延期',
      ...asked,
    };
    return test.unitOfWork.run((tx) => requestApproval(tx, actorOf(by), whole));
  }
  const approve = async (key: string, id: string, body: object = {}) =>
    (await test.as(key)).post(`/approvals/${id}/approve`, body);
  const reject = async (key: string, id: string, body: object = {}) =>
    (await test.as(key)).post(`/approvals/${id}/reject`, body);
  const stateOf = async (id: string) =>
    (await test.db.query<{ state: string }>('SELECT state FROM approval WHERE id = $1', [id]))[0]?.state;

  it('is decided by the holder of the approving post, once', async () => {
    const id = await ask('department-liaison', { approverPostId: seat('department-deputy').postId });
    expect(await approve('department-deputy', id, { words: '同意' })).toMatchObject({
      status: 200,
      body: { state: 'APPROVED', words: '同意', offline: null, version: 2 },
    });
    expect(decided.at(-1)?.decision).toMatchObject({
      verdict: 'APPROVED',
      personId: seat('department-deputy').personId,
      onBehalfOfPostId: null,
    });
    expect(await approve('department-deputy', id)).toMatchObject({ status: 409, body: { code: 'APPROVAL_DECIDED' } });
    expect(await reject('department-deputy', id, { words: '不同意' })).toMatchObject({ status: 409 });
  });

  it('takes one of many decisions that come at once', async () => {
    const id = await ask('department-liaison', { approverPostId: seat('department-deputy').postId });
    const deputy = await test.as('department-deputy');
    const before = decided.length;
    const answers = await Promise.all(Array.from({ length: 8 }, () => deputy.post(`/approvals/${id}/approve`, {})));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(7);
    const [events] = await test.db.query<{ count: number }>(
      `SELECT count(*) AS count FROM audit_event WHERE subject_id = $1 AND action = 'approval.approved'`,
      [id],
    );
    expect(events?.count).toBe(1);
    expect(decided.length).toBeGreaterThan(before);
  });

  it('is decided by a role, in its unit where one is named', async () => {
    const byRole = await ask('department-liaison', { approverRole: 'OFFICE_DEPUTY_DIRECTOR' });
    expect(await approve('office-chief', byRole)).toMatchObject({ status: 403, body: { code: 'APPROVAL_NOT_YOURS' } });
    expect((await approve('office-deputy', byRole)).status).toBe(200);
    const inUnit = await ask('department-liaison', {
      approverRole: 'DEPUTY_LEADER',
      approverUnitId: seat('department-chief').unitId,
    });
    expect((await approve('department2-deputy', inUnit)).status).toBe(404);
    expect((await approve('department-deputy', inUnit)).status).toBe(200);
  });

  it('needs a reason to be refused', async () => {
    const id = await ask('department-liaison', { approverPostId: seat('department-deputy').postId });
    expect(await reject('department-deputy', id)).toMatchObject({
      status: 422,
      body: { code: 'APPROVAL_WORDS_REQUIRED' },
    });
    expect(await reject('department-deputy', id, { words: '时间不妥' })).toMatchObject({
      status: 200,
      body: { state: 'REJECTED' },
    });
  });

  it('is never decided by its proposer, unless the kind allows it, nor by the owner of the obligation', async () => {
    const own = await ask('department-deputy', { approverPostId: seat('department-deputy').postId });
    expect(await approve('department-deputy', own)).toMatchObject({
      status: 422,
      body: { code: 'APPROVAL_OWN_PROPOSAL' },
    });
    const alone = await ask('department-deputy', {
      kind: 'TEST_ALONE',
      approverPostId: seat('department-deputy').postId,
    });
    expect((await approve('department-deputy', alone)).status).toBe(200);
    const owned = await ask('department-liaison', {
      approverPostId: seat('department-deputy').postId,
      ownerPostId: seat('department-deputy').postId,
    });
    expect(await approve('department-deputy', owned)).toMatchObject({
      status: 422,
      body: { code: 'APPROVAL_OWN_OBLIGATION' },
    });
  });

  describe('from paper', () => {
    const paper = { by: '副市长', on: '2026-06-30', words: '同意。' };

    it('is registered by a section chief of the office, not by a clerk, and marked with who registered it', async () => {
      const id = await ask('department-liaison', { approverPostId: seat('leading-official').postId });
      expect(await approve('office-clerk', id, { offline: paper })).toMatchObject({
        status: 403,
        body: { code: 'APPROVAL_PAPER_NOT_YOURS' },
      });
      const numbered = { ...paper, number: '改办签〔2026〕7号' };
      const answer = await approve('office-chief', id, { offline: numbered });
      expect(answer).toMatchObject({
        status: 200,
        body: {
          state: 'APPROVED',
          words: '同意。',
          offline: { ...numbered, registeredByPerson: seat('office-chief').personId },
          decidedByPerson: seat('leading-official').personId,
        },
      });
    });

    it('is registered by the leader’s secretary, not by another leader’s', async () => {
      const id = await ask('department-liaison', { approverPostId: seat('leading-official').postId });
      expect((await approve('leader-secretary', id, {})).status).toBe(403);
      expect((await approve('leader-secretary', id, { offline: paper })).status).toBe(200);
      const other = await ask('department-liaison', { approverPostId: seat('leading-official-2').postId });
      expect((await approve('leader-secretary', other, { offline: paper })).status).toBe(404);
    });

    it('is not registered by the unit itself, nor with a day to come, nor with the proposer’s own signature', async () => {
      const id = await ask('department-liaison', { approverPostId: seat('leading-official').postId });
      expect(await approve('department-chief', id, { offline: paper })).toMatchObject({
        status: 403,
        body: { code: 'APPROVAL_PAPER_NOT_YOURS' },
      });
      expect(await approve('office-chief', id, { offline: { ...paper, on: '2026-07-02' } })).toMatchObject({
        status: 422,
        body: { code: 'APPROVAL_PAPER_FROM_FUTURE' },
      });
      const signedByProposer = await ask('office-deputy', { approverPostId: seat('office-deputy').postId });
      expect(await approve('office-chief', signedByProposer, { offline: paper })).toMatchObject({
        status: 422,
        body: { code: 'APPROVAL_OWN_PROPOSAL' },
      });
      const registeredByProposer = await ask('office-chief', { approverPostId: seat('office-deputy').postId });
      expect(await approve('office-chief', registeredByProposer, { offline: paper })).toMatchObject({
        status: 422,
        body: { code: 'APPROVAL_OWN_PROPOSAL' },
      });
    });
  });

  it('is decided by a deputy on behalf of the holder while the delegation runs, one hop only', async () => {
    await test.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-10', '学习'), ($2, $3, '2026-07-01', '2026-07-10', '出差')`,
        [seat('department3-deputy').postId, seat('department3-principal').postId, seat('department3-chief').postId],
      ),
    );
    const id = await ask('department3-liaison', {
      unitId: seat('department3-chief').unitId,
      approverPostId: seat('department3-deputy').postId,
    });
    expect((await approve('department3-chief', id)).status).toBe(403);
    const answer = await approve('department3-principal', id);
    expect(answer).toMatchObject({ status: 200, body: { onBehalfOfPost: seat('department3-deputy').postId } });
    const [event] = await test.db.query<{ post: string }>(
      `SELECT on_behalf_of_post_id AS post FROM audit_event WHERE subject_id = $1`,
      [id],
    );
    expect(event?.post).toBe(seat('department3-deputy').postId);
  });

  describe('by the deputy of one who may not decide it himself', () => {
    // The deputy leader is away; the principal acts for him, and holds no post of his own that decides.
    const byDeputyLeader = () => ({
      unitId: seat('department2-chief').unitId,
      approverRole: 'DEPUTY_LEADER',
      approverUnitId: seat('department2-chief').unitId,
    });
    beforeAll(() =>
      test.unitOfWork.run((tx) =>
        tx.execute(
          `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-10', '学习')`,
          [seat('department2-deputy').postId, seat('department2-principal').postId],
        ),
      ),
    );

    it.each<[string, string, () => Partial<NewApproval>, string | null]>([
      ['what the one he stands in for proposed', 'department2-deputy', () => ({}), 'APPROVAL_OWN_PROPOSAL'],
      [
        'what concerns that one',
        'department2-liaison',
        () => ({ facts: { concerned: [seat('department2-deputy').personId] } }),
        'APPROVAL_ABOUT_ONESELF',
      ],
      [
        'what that one owes',
        'department2-liaison',
        () => ({ ownerPostId: seat('department2-deputy').postId }),
        'APPROVAL_OWN_OBLIGATION',
      ],
      ['anything else', 'department2-liaison', () => ({}), null],
    ])('%s', async (_, by, asked, refused) => {
      const id = await ask(by, { ...byDeputyLeader(), ...asked() });
      const { status, body } = await approve('department2-principal', id);
      expect({ status, code: (body as { code?: string }).code ?? null }).toEqual({
        status: refused === null ? 200 : 422,
        code: refused,
      });
      expect(await stateOf(id)).toBe(refused === null ? 'APPROVED' : 'PENDING');
    });
  });

  it('changes nothing when what follows fails', async () => {
    const id = await ask('department-liaison', {
      kind: 'TEST_BROKEN',
      approverPostId: seat('department-deputy').postId,
    });
    expect((await approve('department-deputy', id)).status).toBe(500);
    expect(await stateOf(id)).toBe('PENDING');
    await test.unitOfWork.run((tx) => withdrawApprovals(tx, 'TEST_BROKEN', subject()));
    expect(await stateOf(id)).toBe('PENDING');
  });

  it('is withdrawn by the module that asked, and then cannot be decided', async () => {
    const about = subject();
    const id = await ask('department-liaison', { subjectId: about, approverPostId: seat('department-deputy').postId });
    expect(await test.unitOfWork.run((tx) => withdrawApprovals(tx, 'TEST', about))).toBe(1);
    expect(await stateOf(id)).toBe('WITHDRAWN');
    await expect(
      test.unitOfWork.run((tx) => decideApproval(tx, actorOf('department-deputy'), id, 'APPROVED')),
    ).rejects.toMatchObject({ code: 'APPROVAL_DECIDED' });
  });

  it('is offered back to whoever asked, at whichever step it waits, and not to him who put the next step by deciding', async () => {
    const about = { kind: 'TEST_WITHDRAWN', subjectId: subject() };
    const first = await ask('department-liaison', { ...about, approverPostId: seat('department-deputy').postId });
    const offered = async (key: string, id: string) => {
      const client = await test.as(key);
      const { body } = await client.get<{ items: { id: string; mayWithdraw: boolean }[] }>('/approvals?asked=true');
      const one = await client.get<{ mayWithdraw: boolean }>(`/approvals/${id}`);
      return [body.items.some((item) => item.id === id && item.mayWithdraw), one.body.mayWithdraw];
    };
    expect(await offered('department-liaison', first)).toEqual([true, true]);
    expect(await offered('department-deputy', first)).toEqual([false, false]);
    expect((await approve('department-deputy', first)).status).toBe(200);
    expect(await offered('department-liaison', first)).toEqual([false, false]);
    const second = await ask('department-deputy', { ...about, step: 2, approverRole: 'EXECUTIVE_DEPUTY_DIRECTOR' });
    expect(await offered('department-liaison', second)).toEqual([true, true]);
    expect(await offered('department-deputy', second)).toEqual([false, false]);
    expect((await (await test.as('department-deputy')).post(`/approvals/${second}/withdraw`)).body).toMatchObject({
      code: 'APPROVAL_NOT_YOUR_REQUEST',
    });
    expect((await (await test.as('department-liaison')).post(`/approvals/${second}/withdraw`)).body).toMatchObject({
      state: 'WITHDRAWN',
      mayWithdraw: false,
    });
  });

  it('is not offered back where its kind stays until it is decided', async () => {
    const id = await ask('department-liaison', { approverPostId: seat('department-deputy').postId });
    const { body } = await (await test.as('department-liaison')).get(`/approvals/${id}`);
    expect(body).toMatchObject({ mayWithdraw: false });
  });

  it('refuses a version that somebody has changed since', async () => {
    const id = await ask('department-liaison', { approverPostId: seat('department-deputy').postId });
    const deputy = await test.as('department-deputy');
    expect((await deputy.post(`/approvals/${id}/approve`, {}, { 'if-match': '7' })).status).toBe(412);
    expect((await deputy.post(`/approvals/${id}/approve`, {}, { 'if-match': '"1"' })).status).toBe(200);
  });

  describe('in lists', () => {
    const ids = async (key: string, query: string): Promise<string[]> => {
      const answer = await (await test.as(key)).get<{ items: { id: string }[] }>(`/approvals?limit=200&${query}`);
      return answer.body.items.map((item) => item.id);
    };

    it('shows the office’s own to the office alone, by list and by id', async () => {
      const secret = await ask('office-chief', { officeOnly: true, approverRole: 'OFFICE_DEPUTY_DIRECTOR' });
      for (const key of ['office-clerk', 'office-director']) expect(await ids(key, '')).toContain(secret);
      for (const key of [
        'department-chief',
        'department-principal',
        'leading-official',
        'group-liaison',
        'county-principal',
        'system-admin',
        'security-admin',
      ]) {
        expect(await ids(key, '')).not.toContain(secret);
        expect((await (await test.as(key)).get(`/approvals/${secret}`)).status).toBe(404);
        expect((await approve(key, secret)).status).toBe(404);
      }
    });

    it('shows a unit its own and no other unit’s', async () => {
      const id = await ask('department-liaison', { approverRole: 'OFFICE_DEPUTY_DIRECTOR' });
      expect(await ids('department-chief', '')).toContain(id);
      expect(await ids('department2-chief', '')).not.toContain(id);
      expect(await ids('county-principal', '')).not.toContain(id);
    });

    it('under “mine” what waits for my decision, my leader’s included, without what I proposed', async () => {
      const leader = await ask('department-liaison', { approverPostId: seat('leading-official').postId });
      expect(await ids('leading-official', 'mine=true')).toContain(leader);
      expect(await ids('leader-secretary', 'mine=true')).toContain(leader);
      expect(await ids('department-chief', 'mine=true')).not.toContain(leader);
      const own = await ask('office-deputy', { approverRole: 'OFFICE_DEPUTY_DIRECTOR' });
      expect(await ids('office-deputy', 'mine=true')).not.toContain(own);
      await approve('leading-official', leader);
      expect(await ids('leading-official', 'mine=true')).not.toContain(leader);
    });

    it('pages without gaps or doubles', async () => {
      const clerk = await test.as('office-clerk');
      const all = await ids('office-clerk', '');
      const seen: string[] = [];
      let cursor = '';
      do {
        const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await clerk.get(
          `/approvals?limit=3${cursor}`,
        );
        seen.push(...page.body.items.map((item) => item.id));
        cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
      } while (cursor !== '');
      expect(seen).toEqual(all);
    });
  });

  describe('of an administrator’s account', () => {
    const tokenIn = (link: string): string => link.split('#')[1] ?? '';

    it('takes a second administrator', async () => {
      const security = await test.as('security-admin');
      const made = await security.post<{ id: string; approvalId: string; link: null }>('/accounts', {
        login: 'audit-2',
        adminRole: 'AUDIT_ADMIN',
      });
      expect(made).toMatchObject({ status: 201, body: { link: null } });
      expect((await security.post(`/accounts/${made.body.id}/links`)).status).toBe(409);
      expect(await security.post(`/approvals/${made.body.approvalId}/approve`, {})).toMatchObject({
        status: 422,
        body: { code: 'APPROVAL_OWN_PROPOSAL' },
      });
      expect((await approve('office-director', made.body.approvalId)).status).toBe(404);
      expect((await approve('system-admin', made.body.approvalId)).status).toBe(200);
      const link = await security.post<{ link: string; approvalId: string }>(`/accounts/${made.body.id}/links`);
      expect(link.status).toBe(202);
      const agreed = await approve('system-admin', link.body.approvalId);
      const { code } = agreed.body['handed'] as { code: string };
      const token = tokenIn(link.body.link);
      const password = '审计员的长密码句子一二三';
      expect((await test.anonymous.post('/passwords', { token, code, password })).status).toBe(200);
    });

    it('stays disabled for good when refused', async () => {
      const security = await test.as('security-admin');
      const made = await security.post<{ id: string; approvalId: string }>('/accounts', {
        login: 'system-2',
        adminRole: 'SYSTEM_ADMIN',
      });
      expect((await reject('audit-admin', made.body.approvalId, { words: '人员不符' })).status).toBe(200);
      expect((await security.post(`/accounts/${made.body.id}/links`)).status).toBe(409);
      expect((await security.post(`/accounts/${made.body.id}/enable`)).status).toBe(409);
    });

    it('is never given to somebody with a post, and shows no business row whatever posts its person holds', async () => {
      const security = await test.as('security-admin');
      const holder = seat('office-director');
      await test.unitOfWork.run((tx) =>
        tx.execute('UPDATE account SET person_id = NULL WHERE id = $1', [holder.accountId]),
      );
      const asked = await security.post('/accounts', {
        login: 'both',
        personId: holder.personId,
        adminRole: 'SYSTEM_ADMIN',
      });
      expect(asked).toMatchObject({ status: 422, body: { code: 'ADMINISTRATOR_WITH_POST' } });
      await test.unitOfWork.run((tx) =>
        tx.execute(`UPDATE account SET person_id = $1 WHERE login = 'system-admin'`, [holder.personId]),
      );
      const me = await (await test.as('system-admin')).get('/me');
      expect(me.body).toMatchObject({ posts: [], scope: { all: false, unitPaths: [] } });
      expect(await ids('system-admin', '')).toEqual([]);
    });

    const ids = async (key: string, query: string): Promise<string[]> => {
      const answer = await (await test.as(key)).get<{ items: { id: string }[] }>(`/approvals?${query}&state=PENDING`);
      return answer.body.items.map((item) => item.id);
    };
  });

  it('is closed to whoever is not signed in', async () => {
    expect((await clientOf(test.url).get('/approvals')).status).toBe(401);
  });
});
