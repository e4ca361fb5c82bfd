import { hash } from '@node-rs/argon2';
import { SESSION_COOKIE } from '../../../src/modules/access/index.js';
import { Readiness } from '../../../src/platform/observability/readiness.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Client, clientOf } from '../../support/client.js';
import { DatabaseHarm } from '../../support/harm-database.js';

const PASSWORD = 'a-good-long-password';

describe('while the database takes no writes', () => {
  let app: TestApp;
  let harm: DatabaseHarm;
  let login = '';

  beforeEach(async () => {
    app = await startTestApp();
    harm = await DatabaseHarm.of(app.databaseUrl);
    const [account] = await harm.query<{ login: string }>(
      `UPDATE account SET password_hash = $1 WHERE demo_persona = 'office-chief' RETURNING login`,
      [await hash(PASSWORD)],
    );
    login = account?.login ?? '';
  });
  afterEach(async () => {
    await harm.end();
    await app.close();
  });

  const look = (): Promise<void> => app.get(Readiness).look();
  const readOnly = async (on: boolean): Promise<void> => {
    await harm.setReadOnly(on);
    await look();
  };
  /** Signs in; the client that the cookie makes, or the status of the refusal. */
  const signIn = async (password = PASSWORD): Promise<Client | number> => {
    const { status, headers } = await app.anonymous.post('/sessions', { login, password });
    const token = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(headers.get('set-cookie') ?? '')?.[1];
    return token === undefined ? status : clientOf(app.url, `${SESSION_COOKIE}=${token}`);
  };
  const reader = async (): Promise<Client> => {
    const client = await signIn();
    if (typeof client === 'number') throw new Error(`signing in: ${String(client)}`);
    return client;
  };

  it('a session is read on though its activity cannot be noted, before and after anybody has looked', async () => {
    const chief = await app.as('office-chief');
    await harm.query(`UPDATE session SET seen_at = now() - interval '5 minutes'`);
    await harm.setReadOnly(true);
    expect((await chief.get('/me')).status).toBe(200);
    await look();
    expect((await chief.get('/me')).status).toBe(200);
  });

  it('nobody goes idle whose activity could not be noted; who was idle before stays out', async () => {
    const [chief, clerk] = [await app.as('office-chief'), await app.as('office-clerk')];
    await readOnly(true);
    // As though writes had ended an hour ago, with the one active just before and the other long gone.
    await harm.query(
      `UPDATE session SET seen_at = now() - CASE WHEN account_id = (SELECT id FROM account WHERE demo_persona = 'office-chief')
         THEN interval '14 minutes' ELSE interval '16 minutes' END`,
    );
    expect([(await chief.get('/me')).status, (await clerk.get('/me')).status]).toEqual([200, 401]);
  });

  it('people sign in to read; acts are refused as read-only, and nothing comes of them', async () => {
    await readOnly(true);
    const chief = await reader();
    expect((await chief.get('/me')).body).toMatchObject({ permissions: expect.arrayContaining(['status.read']) });
    expect((await chief.get('/projects')).status).toBe(200);
    const act = await chief.post('/people', { name: '某人' });
    expect([act.status, act.body['code']]).toEqual([503, 'DATABASE_READ_ONLY']);
  });

  it('signing in succeeds also in the moment before anybody has looked', async () => {
    await harm.setReadOnly(true);
    expect((await (await reader()).get('/me')).status).toBe(200);
  });

  it('the pass is worth nothing once writes are taken again, nor with another password, a disabled account or a changed letter', async () => {
    await readOnly(true);
    const chief = await reader();
    const forged = clientOf(
      app.url,
      chief.cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    const later = clientOf(
      app.url,
      chief.cookie.replace(/\.(\d)/, (_, digit: string) => `.${String(Number(digit) + 1)}`),
    );
    expect([(await forged.get('/me')).status, (await later.get('/me')).status]).toEqual([401, 401]);
    await harm.query(`UPDATE account SET disabled_at = now() WHERE login = $1`, [login]);
    expect((await chief.get('/me')).status).toBe(401);
    await harm.query(`UPDATE account SET disabled_at = NULL, password_hash = $2 WHERE login = $1`, [
      login,
      await hash('another-long-password'),
    ]);
    expect((await chief.get('/me')).status).toBe(401);
    await harm.query(`UPDATE account SET password_hash = $2 WHERE login = $1`, [login, await hash(PASSWORD)]);
    const again = await reader();
    await readOnly(false);
    expect((await again.get('/me')).status).toBe(401);
  });

  it('five wrong passwords lock the name, as always', async () => {
    await readOnly(true);
    const tries = [1, 2, 3, 4, 5, 6].map(() => 'wrong-wrong-wrong');
    const answers: (Client | number)[] = [];
    for (const password of tries) answers.push(await signIn(password));
    expect(answers).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await signIn()).toBe(429);
  });

  it('signing out takes the cookie back from the browser', async () => {
    const chief = await app.as('office-chief');
    await readOnly(true);
    const { status, headers } = await chief.delete('/sessions/current');
    expect(status).toBe(503);
    expect(headers.get('set-cookie')).toMatch(new RegExp(`^${SESSION_COOKIE}=;`));
  });
});
