import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';

/** Creations are done once: key = person + route + key, kept with the body's digest and the answer for 24 hours. */
describe('a repeated request', () => {
  let app: TestApp;
  let clerk: Client;

  beforeAll(async () => {
    app = await startTestApp({ startOn: '2026-07-01' });
    clerk = await app.as('office-clerk');
  });
  afterAll(() => app.close());

  const task = (matter: string, change: object = {}) => ({
    matter,
    unitId: app.town.units['department'],
    dueOn: '2026-08-14',
    origin: '市委书记批示',
    ...change,
  });
  const send = (client: Client, key: string, body: object) =>
    client.post<{ id: string; code?: string }>('/tasks', body, { 'idempotency-key': key });
  const made = async (matter: string): Promise<number> =>
    (await app.db.query('SELECT FROM task WHERE matter = $1', [matter])).length;

  it('is answered as before, and marked as a repetition', async () => {
    const [first, second] = [await send(clerk, 'k1', task('一')), await send(clerk, 'k1', task('一'))];
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(await made('一')).toBe(1);
  });

  it('with another body is refused', async () => {
    await send(clerk, 'k2', task('二'));
    const other = await send(clerk, 'k2', task('二', { dueOn: '2026-08-17' }));
    expect([other.status, other.body.code, await made('二')]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', 1]);
  });

  it('without a key is refused, and with one that is no key', async () => {
    for (const key of ['', 'two words', 'x'.repeat(201)]) {
      const answer = await send(clerk, key, task('无'));
      expect([key, answer.status]).toEqual([key, 400]);
    }
    expect(await made('无')).toBe(0);
  });

  it('of another person, or on another route, is another request', async () => {
    const chief = await app.as('office-chief');
    expect((await send(clerk, 'k3', task('三'))).status).toBe(201);
    expect((await send(chief, 'k3', task('三'))).headers.get('idempotency-replayed')).toBeNull();
    expect(await made('三')).toBe(2);
    const other = await clerk.post('/units', { name: '市某局', kind: 'DEPARTMENT' }, { 'idempotency-key': 'k3' });
    expect(other.status).toBe(201);
  });

  it('whose act was refused may be sent again, corrected, under its key', async () => {
    expect((await send(clerk, 'k4', task('四', { dueOn: '2026-06-30' }))).status).toBe(422);
    expect((await send(clerk, 'k4', task('四'))).status).toBe(201);
    expect(await made('四')).toBe(1);
  });

  it('that comes many times at once is done once; who comes while it runs is told when to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(clerk, 'k5', task('五'))));
    const early = answers.filter((answer) => answer.status === 409);
    expect(answers.filter((answer) => answer.status === 201).length).toBe(8 - early.length);
    expect(new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id)).size).toBe(1);
    for (const answer of early) {
      expect(answer.body.code).toBe('IDEMPOTENCY_IN_PROGRESS');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await made('五')).toBe(1);
  });

  it('is told when to come again while the first is held up', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    let locked: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const holding = app.unitOfWork.run(async (tx) => {
      await tx.execute('LOCK TABLE task IN ACCESS EXCLUSIVE MODE');
      locked();
      await held;
    });
    await ready;
    const first = send(clerk, 'k6', task('六'));
    const statusOfSecond = async (): Promise<number> => {
      for (;;) {
        const [waiting] = await app.db.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        if ((waiting?.n ?? 0) === 0) continue;
        const second = await send(clerk, 'k6', task('六'));
        expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
        return second.status;
      }
    };
    try {
      expect(await statusOfSecond()).toBe(409);
    } finally {
      go();
      await holding;
    }
    expect((await first).status).toBe(201);
  });

  it('a day later is a new request, even where the old answer was not yet cleared away', async () => {
    await send(clerk, 'k7', task('七'));
    await app.unitOfWork.run((tx) =>
      tx.execute(`UPDATE idempotency_key SET created_at = created_at - interval '25 hours' WHERE key = 'k7'`),
    );
    expect((await send(clerk, 'k7', task('七', { dueOn: '2026-08-17' }))).status).toBe(201);
    expect(await made('七')).toBe(2);
    const again = await send(clerk, 'k7', task('七', { dueOn: '2026-08-17' }));
    expect([again.status, again.headers.get('idempotency-replayed'), await made('七')]).toEqual([201, 'true', 2]);
  });
});
