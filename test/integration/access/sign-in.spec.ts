import { FirstAdministrator } from '../../../src/modules/access/index.js';
import { loadSettings } from '../../../src/platform/config/index.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import type { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Client, clientOf } from '../../support/client.js';

const PASSWORD = '东河之水向西流20260701';

describe('signing in', () => {
  let test: TestApp;
  let security: Client;

  beforeAll(async () => {
    test = await startTestApp();
    security = await test.as('security-admin');
  });
  afterAll(() => test.close());

  const tokenIn = (link: string): string => link.split('#')[1] ?? '';
  const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const signIn = (login: string, password: string) => test.anonymous.post('/sessions', { login, password });

  /** An account of a person of the town who has none yet, with its password set by the link. */
  async function newcomer(login: string): Promise<string> {
    const [person] = await test.db.query<{ id: string }>(`INSERT INTO person (name) VALUES ('新人') RETURNING id`);
    const made = await security.post<{ id: string; link: { link: string } }>('/accounts', {
      login,
      personId: person?.id,
    });
    expect(made.status).toBe(201);
    const set = await test.anonymous.post('/passwords', { token: tokenIn(made.body.link.link), password: PASSWORD });
    expect(set).toMatchObject({ status: 200, body: { login } });
    return made.body.id;
  }

  const ageFailures = (login: string, minutes: number) =>
    test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE sign_in_failure SET at = at - make_interval(mins => $2) WHERE login = $1`, [login, minutes]),
    );

  it('gives a session as an HttpOnly cookie that says who I am', async () => {
    await newcomer('zhang');
    const answer = await signIn(' ZHANG ', PASSWORD);
    expect(answer.status).toBe(201);
    const header = answer.headers.get('set-cookie') ?? '';
    expect(header).toMatch(/^five-ones=[\w-]{43}; /);
    expect(header).toMatch(/HttpOnly/);
    expect(header).toMatch(/SameSite=Lax/);
    expect(header).not.toMatch(/Secure/);
    const me = await clientOf(test.url, cookieOf(answer.headers)).get('/me');
    expect(me).toMatchObject({ status: 200, body: { name: '新人', posts: [], adminRole: null } });
    // The office's day comes with it: no screen has to ask a list for it.
    const { today } = await test.db.one<{ today: string }>('SELECT app_today() AS today');
    expect(me.body).toMatchObject({ today });
  });

  it('keeps neither the password nor the token', async () => {
    const [account] = await test.db.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM account WHERE login = 'zhang'`,
    );
    expect(account?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const answer = await signIn('zhang', PASSWORD);
    const token = cookieOf(answer.headers).split('=')[1] ?? '';
    const [found] = await test.db.query<{ count: number }>(
      `SELECT count(*) AS count FROM session WHERE encode(token_digest, 'escape') LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(found?.count).toBe(0);
  });

  it('ends a session at sign-out, and its cookie is worthless at once', async () => {
    const answer = await signIn('zhang', PASSWORD);
    const mine = clientOf(test.url, cookieOf(answer.headers));
    expect((await mine.delete('/sessions/current')).status).toBe(204);
    expect((await mine.get('/me')).status).toBe(401);
  });

  it('says the same of a wrong password, an unknown name, a disabled account and one without a password', async () => {
    const disabled = await newcomer('gone');
    expect((await security.post(`/accounts/${disabled}/disable`)).status).toBe(200);
    for (const [login, password] of [
      ['zhang', 'something else 123'],
      ['nobody-at-all', PASSWORD],
      ['gone', PASSWORD],
      ['department-chief', PASSWORD],
    ] as const) {
      expect(await signIn(login, password)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } });
    }
  });

  it('works as hard for an unknown name as for a wrong password', async () => {
    // Milliseconds of processor time of this process: what others do on the machine does not count.
    const timed = async (login: string): Promise<number> => {
      const start = process.cpuUsage();
      await signIn(login, 'not the password');
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    await newcomer('timed');
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      known.push(await timed('timed'));
      unknown.push(await timed('unknown-timed'));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5);
  });

  it('evaluates exactly five of fifty parallel wrong passwords, then locks for 15 minutes', async () => {
    await newcomer('locked');
    const answers = await Promise.all(Array.from({ length: 50 }, () => signIn('locked', 'wrong wrong wrong')));
    const statuses = answers.map((answer) => answer.status);
    // The address has its own limit of twenty a minute, which earlier attempts may have used up in part.
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    const right = await signIn('locked', PASSWORD);
    expect(right).toMatchObject({ status: 429, body: { code: 'SIGN_IN_LOCKED' } });
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(890);
    await ageFailures('locked', 14);
    expect((await signIn('locked', PASSWORD)).status).toBe(429);
    await ageFailures('locked', 1);
    expect((await signIn('locked', PASSWORD)).status).toBe(201);
    expect((await signIn('locked', 'wrong again and again')).status).toBe(401);
  });

  it('locks an address after twenty failures a minute, whatever the names', async () => {
    await test.unitOfWork.run((tx) => tx.execute('DELETE FROM sign_in_failure'));
    const statuses: number[] = [];
    for (let number = 0; number < 21; number += 1)
      statuses.push((await signIn(`guess-${number}`, 'wrong wrong wrong')).status);
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses[20]).toBe(429);
    await test.unitOfWork.run((tx) => tx.execute('DELETE FROM sign_in_failure'));
  });

  it('ends a session that was idle for 15 minutes, or is 8 hours old, by the real clock', async () => {
    const shift = (column: 'seen_at' | 'expires_at', minutes: number) =>
      column === 'seen_at'
        ? test.unitOfWork.run((tx) =>
            tx.execute(`UPDATE session SET seen_at = seen_at - make_interval(mins => $1)`, [minutes]),
          )
        : test.unitOfWork.run((tx) =>
            tx.execute(`UPDATE session SET expires_at = expires_at - make_interval(mins => $1)`, [minutes]),
          );
    const idle = clientOf(test.url, cookieOf((await signIn('zhang', PASSWORD)).headers));
    await shift('seen_at', 14);
    expect((await idle.get('/me')).status).toBe(200);
    const [seen] = await test.db.query<{ fresh: boolean }>(
      `SELECT max(seen_at) > now() - interval '10 seconds' AS fresh FROM session`,
    );
    expect(seen?.fresh).toBe(true);
    await shift('seen_at', 15);
    expect((await idle.get('/me')).status).toBe(401);
    const old = clientOf(test.url, cookieOf((await signIn('zhang', PASSWORD)).headers));
    await shift('expires_at', 479);
    expect((await old.get('/me')).status).toBe(200);
    await shift('expires_at', 1);
    expect((await old.get('/me')).status).toBe(401);
    security = await test.as('security-admin');
  });

  it('does not let the business clock end or prolong a session', async () => {
    const mine = clientOf(test.url, cookieOf((await signIn('zhang', PASSWORD)).headers));
    await test.setClock('2026-09-30');
    expect((await mine.get('/me')).status).toBe(200);
  });

  it('ends every session at once when the account is disabled or the password changes', async () => {
    const id = await newcomer('moved');
    const first = clientOf(test.url, cookieOf((await signIn('moved', PASSWORD)).headers));
    const second = clientOf(test.url, cookieOf((await signIn('moved', PASSWORD)).headers));
    const changed = await first.post('/me/password', { current: PASSWORD, password: '另一个足够长的密码句子嘛' });
    expect(changed.status).toBe(200);
    expect((await second.get('/me')).status).toBe(401);
    const third = clientOf(test.url, cookieOf(changed.headers));
    expect((await third.get('/me')).status).toBe(200);
    expect((await security.post(`/accounts/${id}/disable`)).status).toBe(200);
    expect((await third.get('/me')).status).toBe(401);
  });

  it('uses a link once, refuses weak passwords without using it up, and lifts a lock', async () => {
    const id = await newcomer('forgetful');
    await Promise.all(Array.from({ length: 5 }, () => signIn('forgetful', 'wrong wrong wrong')));
    expect((await signIn('forgetful', PASSWORD)).status).toBe(429);
    const issued = await security.post<{ link: string }>(`/accounts/${id}/links`);
    const token = tokenIn(issued.body.link);
    for (const weak of ['short', '123456789012', 'forgetful-forgetful', 'aaaaaaaaaaaaaaa', 'password2026!']) {
      expect(await test.anonymous.post('/passwords', { token, password: weak })).toMatchObject({
        status: 422,
        body: { code: 'PASSWORD_TOO_WEAK' },
      });
    }
    expect((await test.anonymous.post('/passwords', { token, password: '全新的一个密码句子2026' })).status).toBe(200);
    expect(await test.anonymous.post('/passwords', { token, password: '再来一个密码句子20262' })).toMatchObject({
      status: 422,
      body: { code: 'LINK_NOT_VALID' },
    });
    expect((await signIn('forgetful', '全新的一个密码句子2026')).status).toBe(201);
  });

  it('refuses a link older than 24 hours', async () => {
    const id = await newcomer('slow');
    const issued = await security.post<{ link: string }>(`/accounts/${id}/links`);
    await test.unitOfWork.run((tx) =>
      tx.execute(`UPDATE one_time_link SET expires_at = expires_at - interval '24 hours'`),
    );
    expect(
      (await test.anonymous.post('/passwords', { token: tokenIn(issued.body.link), password: PASSWORD })).status,
    ).toBe(422);
  });

  it('refuses an unsafe request without the header that other sites cannot send', async () => {
    const answer = await fetch(`${test.url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'zhang', password: PASSWORD }),
    });
    expect(answer.status).toBe(403);
  });

  it('two processes that start at once on a fresh installation make one administrator, and each its link', async () => {
    let [found, go] = [(): void => undefined, (): void => undefined];
    const looked = new Promise<void>((resolve) => (found = resolve));
    const other = new Promise<void>((resolve) => (go = resolve));
    const slow = {
      run: <T>(work: (tx: Tx) => Promise<T>) =>
        test.unitOfWork.run(async (tx) => {
          const made = await work(tx);
          found();
          await other;
          return made;
        }),
    } as UnitOfWork;
    const first = new FirstAdministrator(slow, loadSettings({ DATABASE_URL: 'postgres://five@db/ones' })).execute();
    await looked;
    // The first has made the account, and nobody sees it yet.
    const second = test.get(FirstAdministrator).execute();
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await test.db.query(waiting)).length === 0);
    go();
    const links = await Promise.all([first, second]);
    expect(new Set(links.map((one) => one?.link)).size).toBe(2);
    expect(await test.db.query(`SELECT login FROM account WHERE login = 'administrator'`)).toHaveLength(1);
  });

  it('lets the first administrator in by a one-time link, and never again', async () => {
    const first = test.get(FirstAdministrator);
    const link = await first.execute();
    expect(link?.link).toMatch(/^http:\/\/.+\/set-password#[\w-]{43}$/);
    const set = await test.anonymous.post('/passwords', { token: tokenIn(link?.link ?? ''), password: PASSWORD });
    expect(set).toMatchObject({ status: 200, body: { login: 'administrator' } });
    const admin = clientOf(test.url, cookieOf((await signIn('administrator', PASSWORD)).headers));
    expect(await admin.get('/me')).toMatchObject({ body: { adminRole: 'SECURITY_ADMIN', posts: [] } });
    expect(await first.execute()).toBeNull();
  });

  it('records who came in and who was refused, without what was typed', async () => {
    const rows = await test.db.query<{ action: string; text: string }>(
      `SELECT action, actor_name || facts::text AS text FROM audit_event WHERE action LIKE 'session.%'`,
    );
    expect(rows.some((row) => row.action === 'session.opened')).toBe(true);
    expect(rows.some((row) => row.action === 'session.refused')).toBe(true);
    expect(rows.every((row) => !row.text.includes('guess-') && !row.text.includes('nobody-at-all'))).toBe(true);
  });
});
