import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { type Answer, type Client, clientOf } from '../../support/client.js';

const PASSWORD = '东河之水向西流20260701';

interface Issued {
  readonly link: string;
  readonly approvalId: string | null;
  readonly waitsFor: readonly string[];
  readonly code: string;
}

describe('a link to set a password, and an account’s end', () => {
  let test: TestApp;
  let security: Client;

  beforeAll(async () => {
    test = await borrowTestApp();
    security = await test.as('security-admin');
  });
  afterAll(() => test.close());

  const seat = (key: string) => {
    const found = test.town.seats[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const accountOf = async (login: string): Promise<string> =>
    (await test.db.query<{ id: string }>('SELECT id FROM account WHERE login = $1', [login]))[0]?.id ?? '';
  const ask = (id: string): Promise<Answer<Issued>> => security.post<Issued>(`/accounts/${id}/links`);
  const tokenIn = (link: string): string => link.split('#')[1] ?? '';
  const decide = async (key: string, id: string | null, verdict = 'approve', body: object = {}) =>
    (await test.as(key)).post<{ code: string; handed: { code: string } | null }>(
      `/approvals/${id ?? ''}/${verdict}`,
      body,
    );
  const set = (link: string, code?: string, password = PASSWORD) =>
    test.anonymous.post('/passwords', { token: tokenIn(link), password, ...(code !== undefined && { code }) });
  const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const inbox = async (key: string) =>
    (await (await test.as(key)).get<{ items: { body: string }[] }>('/notices')).body.items.map(({ body }) => body);

  /** Both halves for an account. */
  async function halves(id: string, second = 'system-admin'): Promise<{ link: string; code: string }> {
    const issued = await ask(id);
    const agreed = await decide(second, issued.body.approvalId);
    return { link: issued.body.link, code: agreed.body.handed?.code ?? '' };
  }

  it.each(['office-director', 'leading-official', 'department-principal', 'department-deputy', 'audit-admin'])(
    'of %s takes two people: the link is with one, the code with the other, and each alone is of no use',
    async (key) => {
      const id = await accountOf(key);
      const issued = await ask(id);
      expect(issued).toMatchObject({
        status: 202,
        body: { link: expect.stringMatching(/\?code=yes#[\w-]{43}$/) as string },
      });
      expect((await set(issued.body.link)).body['code']).toBe('LINK_WAITS');
      expect((await set(issued.body.link, '123456')).body['code']).toBe('LINK_WAITS');
      expect((await security.post(`/approvals/${issued.body.approvalId ?? ''}/approve`, {})).body['code']).toBe(
        'APPROVAL_OWN_PROPOSAL',
      );
      const owner = await test.as(key);
      const agreed = await decide('system-admin', issued.body.approvalId);
      const code = agreed.body.handed?.code ?? '';
      expect(code).toMatch(/^\d{6}$/);
      expect((await set(issued.body.link)).body['code']).toBe('LINK_CODE_REQUIRED');
      expect((await set(issued.body.link, other(code))).body).toMatchObject({
        code: 'LINK_CODE_WRONG',
        params: { left: 4 },
      });
      // Until here the owner's session and password stand.
      expect((await owner.get('/me')).status).toBe(200);
      expect((await set(issued.body.link, code)).status).toBe(200);
      expect((await owner.get('/me')).status).toBe(401);
      expect((await set(issued.body.link, code)).body['code']).toBe('LINK_NOT_VALID');
      expect(await inbox(key)).toEqual([
        expect.stringContaining('已通过一次性链接设置了新密码'),
        expect.stringContaining('申请了设置密码的链接'),
      ]);
    },
  );

  it('of whoever does not sign takes one', async () => {
    const issued = await ask(await accountOf('department-liaison'));
    expect(issued).toMatchObject({ status: 201, body: { approvalId: null, waitsFor: [] } });
    expect((await set(issued.body.link)).status).toBe(200);
    expect(await inbox('department-liaison')).toHaveLength(2);
  });

  it('that one person made is of no use once its owner signs', async () => {
    const issued = await ask(await accountOf('vertical-liaison'));
    expect(issued.status).toBe(201);
    await test.unitOfWork.run(async (tx) => {
      const { postId } = seat('vertical-deputy');
      await tx.execute(`UPDATE tenure SET to_day = app_today() WHERE post_id = $1`, [postId]);
      await tx.execute(`INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, app_today())`, [
        postId,
        seat('vertical-liaison').personId,
      ]);
    });
    expect((await set(issued.body.link)).body['code']).toBe('LINK_NOT_VALID');
  });

  describe('a password that one person’s link set', () => {
    let made = 0;

    /** A newcomer without a post, into whose account the link of one gets whoever has it. */
    async function entered(): Promise<{ personId: string; accountId: string; login: string; inside: Client }> {
      const login = `newcomer${String((made += 1))}`;
      const { body: person } = await (await test.as('office-clerk')).post<{ id: string }>('/people', { name: login });
      const { body } = await security.post<{ id: string; link: { link: string } }>('/accounts', {
        login,
        personId: person.id,
      });
      expect((await set(body.link.link)).status).toBe(200);
      return { personId: person.id, accountId: body.id, login, inside: await signIn(login) };
    }
    const open = (login: string, password = PASSWORD) => test.anonymous.post('/sessions', { login, password });
    const signIn = async (login: string): Promise<Client> => {
      const answer = await open(login);
      expect(answer.status).toBe(201);
      return clientOf(test.url, answer.headers.get('set-cookie')?.split(';')[0]);
    };
    const office = async (path: string, body: object) =>
      (await test.as('office-clerk')).post<{ approvalId: string }>(path, body);
    const seatIn = (key: string, personId: string) =>
      office(`/posts/${seat(key).postId}/tenures`, { personId, fromDay: '2026-07-10' });

    async function expectEnded({ inside, login, accountId }: Awaited<ReturnType<typeof entered>>): Promise<void> {
      expect((await inside.get('/me')).status).toBe(401);
      expect((await open(login)).status).toBe(401);
      const { link, code } = await halves(accountId);
      expect((await set(link, code)).status).toBe(200);
      expect((await open(login)).status).toBeLessThan(300);
      expect(
        (
          await test.db.query(`SELECT FROM audit_event WHERE action = 'password.ended' AND subject_id = $1`, [
            accountId,
          ])
        ).length,
      ).toBe(1);
    }

    it('ends with its sessions when its owner is seated in a post that signs, not before the decision', async () => {
      const one = await entered();
      const asked = await seatIn('county-deputy', one.personId);
      expect((await one.inside.get('/me')).status).toBe(200);
      expect((await decide('office-director', asked.body.approvalId)).status).toBe(200);
      await expectEnded(one);
      expect((await security.get<{ items: { body: string }[] }>('/notices')).body.items[0]?.body).toContain(one.login);
    });

    it('ends too when its owner had changed it himself', async () => {
      const one = await entered();
      const changed = await one.inside.post('/me/password', { current: PASSWORD, password: `${PASSWORD}改` });
      expect(changed.status).toBeLessThan(300);
      const asked = await seatIn('county-principal', one.personId);
      expect((await decide('office-director', asked.body.approvalId)).status).toBe(200);
      expect((await open(one.login, `${PASSWORD}改`)).status).toBe(401);
    });

    it('ends when the holder of a post that signs delegates it to its owner’s', async () => {
      const one = await entered();
      await seatIn('department3-chief', one.personId);
      expect((await one.inside.get('/me')).status).toBe(200);
      const days = { fromDay: '2026-07-10', lastDay: '2026-07-20', reason: '学习' };
      const deputyPostId = seat('department3-chief').postId;
      await (
        await test.as('department3-deputy')
      ).post('/delegations', { postId: seat('department3-deputy').postId, deputyPostId, ...days });
      await expectEnded(one);
    });

    it('stays where he comes to a post that does not sign; one that two people’s link set stays where he does', async () => {
      const one = await entered();
      await seatIn('department3-liaison', one.personId);
      expect((await one.inside.get('/me')).status).toBe(200);
      const { link, code } = await halves(await accountOf('department2-deputy'));
      expect((await set(link, code)).status).toBe(200);
      const inside = await signIn('department2-deputy');
      const asked = await seatIn('department3-principal', seat('department2-deputy').personId);
      expect((await decide('office-director', asked.body.approvalId)).status).toBe(200);
      expect((await inside.get('/me')).status).toBe(200);
    });
  });

  it('of whoever acts for one who signs takes two', async () => {
    await test.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 9, '学习')`,
        [seat('county-principal').postId, seat('county-chief').postId],
      ),
    );
    expect((await ask(await accountOf('county-chief'))).status).toBe(202);
  });

  it('is nobody’s for himself, and the owner is not the second person', async () => {
    expect(await ask(await accountOf('security-admin'))).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_OF_ONESELF' },
    });
    const issued = await ask(await accountOf('system-admin'));
    expect(issued.body.waitsFor).toEqual(['audit-admin']);
    expect((await decide('system-admin', issued.body.approvalId)).body.code).toBe('APPROVAL_ABOUT_ONESELF');
    expect((await decide('office-director', issued.body.approvalId)).status).toBe(404);
  });

  it('ends after five wrong codes, with the right one too', async () => {
    const { link, code } = await halves(await accountOf('department2-principal'));
    for (let left = 4; left >= 0; left -= 1)
      expect((await set(link, other(code))).body).toMatchObject({ code: 'LINK_CODE_WRONG', params: { left } });
    expect((await set(link, code)).body['code']).toBe('LINK_NOT_VALID');
  });

  it('counts wrong codes that come at once like those that come one by one', async () => {
    const { link, code } = await halves(await accountOf('department3-principal'));
    const answers = await Promise.all(Array.from({ length: 8 }, () => set(link, other(code))));
    expect(answers.map(({ body }) => body['code']).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'LINK_CODE_WRONG'),
      ...Array.from({ length: 3 }, () => 'LINK_NOT_VALID'),
    ]);
  });

  it('keeps its code for a weak password, and only as a hash', async () => {
    const { link, code } = await halves(await accountOf('vertical-principal'));
    expect((await set(link, code, 'short')).body['code']).toBe('PASSWORD_TOO_WEAK');
    const kept = await test.db.query<{ hash: string }>(
      'SELECT code_hash AS hash FROM one_time_link WHERE code_hash IS NOT NULL AND used_at IS NULL',
    );
    expect(kept.every(({ hash }) => hash.startsWith('$argon2id$'))).toBe(true);
    expect((await set(link, code)).status).toBe(200);
  });

  it('expires with its code after 24 hours', async () => {
    const { link, code } = await halves(await accountOf('county-deputy'));
    await test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE one_time_link SET expires_at = expires_at - interval '24 hours' WHERE used_at IS NULL`),
    );
    expect((await set(link, code)).body['code']).toBe('LINK_NOT_VALID');
  });

  it('is of no use once refused; asked for anew, the first one ends', async () => {
    const id = await accountOf('county-principal');
    const first = await ask(id);
    const second = await ask(id);
    expect((await decide('audit-admin', first.body.approvalId)).body.code).toBe('APPROVAL_DECIDED');
    expect((await set(first.body.link)).body['code']).toBe('LINK_NOT_VALID');
    expect((await decide('audit-admin', second.body.approvalId, 'reject', { words: '本人未要求' })).status).toBe(200);
    expect((await set(second.body.link)).body['code']).toBe('LINK_NOT_VALID');
    expect(await inbox('security-admin')).toContainEqual(expect.stringContaining('本人未要求'));
  });

  it('stands in the record: who asked, who agreed', async () => {
    const id = await accountOf('group-head');
    await halves(id, 'audit-admin');
    const rows = await test.db.query<{ action: string; actor: string }>(
      `SELECT action, actor_name AS actor FROM audit_event WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'account.link-requested', actor: 'security-admin' },
      { action: 'account.link-issued', actor: 'audit-admin' },
    ]);
  });

  it('an account of whoever signs, and an administrator’s, is disabled and let in again by two', async () => {
    const id = await accountOf('leading-official-2');
    const owner = await test.as('leading-official-2');
    const asked = await security.post<Issued>(`/accounts/${id}/disable`);
    expect(asked).toMatchObject({ status: 202, body: { disabledAt: null } });
    expect((await security.post<Issued>(`/accounts/${id}/disable`)).body.code).toBe('AUTHORITY_WAITS');
    expect((await owner.get('/me')).status).toBe(200);
    await decide('system-admin', asked.body.approvalId);
    expect((await owner.get('/me')).status).toBe(401);
    const back = await security.post<Issued>(`/accounts/${id}/enable`);
    expect(back.status).toBe(202);
    await decide('system-admin', back.body.approvalId);
    expect((await (await test.as('leading-official-2')).get('/me')).status).toBe(200);
    expect((await security.post(`/accounts/${await accountOf('audit-admin')}/disable`)).status).toBe(202);
    expect((await security.post(`/accounts/${await accountOf('security-admin')}/disable`)).body['code']).toBe(
      'ACCOUNT_OF_ONESELF',
    );
    expect((await security.post(`/accounts/${await accountOf('department-office')}/disable`)).status).toBe(200);
  });

  it('takes a head of the office where no other administrator is left, and is put before the director where nobody is', async () => {
    await test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE account SET disabled_at = now() WHERE admin_role IS NOT NULL AND login <> 'security-admin'`),
    );
    const id = await accountOf('office-chief');
    const asked = await ask(id);
    expect(asked.status).toBe(202);
    expect(asked.body.waitsFor).toHaveLength(3);
    expect((await decide('office-deputy', asked.body.approvalId)).body.handed?.code).toMatch(/^\d{6}$/);
    await test.unitOfWork.run((tx) =>
      tx.execute(
        `DELETE FROM tenure t USING post p WHERE p.id = t.post_id AND p.role IN ('OFFICE_DEPUTY_DIRECTOR','EXECUTIVE_DEPUTY_DIRECTOR','OFFICE_DIRECTOR')`,
      ),
    );
    const alone = await ask(id);
    expect(alone).toMatchObject({ status: 201, body: { approvalId: null } });
    const [waits] = await test.db.query(
      `SELECT title, approver_role AS role FROM approval WHERE kind = 'INITIAL_SETTING' AND state = 'PENDING'`,
    );
    expect(waits).toEqual({ title: '初始设置：为账号“office-chief”发放设置密码的链接', role: 'OFFICE_DIRECTOR' });
  });
});
