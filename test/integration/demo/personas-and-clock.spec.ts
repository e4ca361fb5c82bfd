import { startTestApp, type TestApp } from '../../support/app.js';

interface Arrival {
  readonly today: string;
  readonly events: readonly { readonly day: string; readonly kind: string; readonly text: string }[];
}

describe('outside the demo', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.close());

  it.each([
    ['GET', '/demo/personas', undefined],
    ['POST', '/demo/sign-in', { persona: 'office-chief' }],
    ['GET', '/demo/clock', undefined],
    ['POST', '/demo/clock', { advanceWorkingDays: 1 }],
  ] as const)('%s %s is not found', async (method, path, body) => {
    const someone = await app.as('office-chief');
    const answer = method === 'GET' ? await someone.get(path) : await someone.post(path, body);
    expect([answer.status, answer.body['code']]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('in the demo', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startTestApp({ environment: { DEMO: '1' } })));
  afterAll(() => app.close());

  it('anybody may see who there is, and sign in as one of them', async () => {
    const list = await app.anonymous.get<{ persona: string; name: string | null }[]>('/demo/personas');
    expect(list.status).toBe(200);
    expect(list.body.map(({ persona }) => persona)).toEqual(
      expect.arrayContaining(['office-chief', 'department-liaison', 'audit-admin']),
    );
    const signedIn = await app.anonymous.post('/demo/sign-in', { persona: 'department-liaison' });
    const cookie = /^([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const me = await app.anonymous.get<{ posts: { postId: string }[] }>('/me', { cookie });
    expect(me.body.posts.map(({ postId }) => postId)).toEqual([app.town.seats['department-liaison']?.postId]);
  });

  it('nobody signs in as a persona that there is not', async () => {
    const answer = await app.anonymous.post('/demo/sign-in', { persona: 'emperor' });
    expect([answer.status, answer.body['code']]).toEqual([422, 'PERSONA_UNKNOWN']);
  });

  it.each([
    ['backwards', { advanceTo: '2026-06-30' }, 'CLOCK_FORWARD_ONLY'],
    ['more than 400 days on', { advanceTo: '2027-12-01' }, 'CLOCK_TOO_FAR'],
    ['to two targets', { advanceTo: '2026-07-02', advanceWorkingDays: 1 }, 'CLOCK_ONE_TARGET'],
    ['nowhere', {}, 'CLOCK_ONE_TARGET'],
  ])('the clock does not go %s', async (_whither, body, code) => {
    const answer = await (await app.as('office-chief')).post('/demo/clock', body);
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });

  it('only somebody who is signed in moves the clock', async () => {
    expect((await app.anonymous.post('/demo/clock', { advanceWorkingDays: 1 })).status).toBe(401);
  });

  it('what falls due on the way happens on its day, in order, and is told', async () => {
    const chief = await app.as('office-chief');
    const unitId = app.town.units['department'];
    const task = { matter: '报送改革案例', unitId, dueOn: '2026-07-10', origin: '主任批示' };
    expect((await chief.post('/tasks', task)).status).toBe(201);
    const { body } = await chief.post<Arrival>('/demo/clock', { advanceTo: '2026-07-16' });
    expect(body.today).toBe('2026-07-16');
    const told = body.events
      .filter(({ text }) => text.includes('报送改革案例'))
      .map(({ day, kind }) => `${day} ${kind}`);
    expect(told).toEqual([
      '2026-07-03 REMINDER',
      '2026-07-13 CASE_OPENED',
      '2026-07-13 OVERDUE_REMINDER',
      '2026-07-15 SLIP_PREPARED',
      '2026-07-16 SLIP_SENT',
    ]);
    const [inbox] = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM notice WHERE kind = 'OVERDUE_REMINDER' AND issued_on = '2026-07-13'`,
    );
    expect(inbox?.n).toBe(2);
  });

  it('counts working days, holidays left out', async () => {
    const chief = await app.as('office-chief');
    await chief.post('/demo/clock', { advanceTo: '2026-09-30' });
    const { body } = await chief.post<Arrival>('/demo/clock', { advanceWorkingDays: 3 });
    expect(body.today).toBe('2026-10-10');
  });

  it('two visitors who move it at once both arrive, one after the other', async () => {
    const chief = await app.as('office-chief');
    const [one, other] = await Promise.all([
      chief.post<Arrival>('/demo/clock', { advanceTo: '2026-10-15' }),
      chief.post<Arrival>('/demo/clock', { advanceTo: '2026-10-14' }),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    const { body } = await chief.get<{ today: string }>('/demo/clock');
    expect(body.today).toBe('2026-10-15');
  });
});
