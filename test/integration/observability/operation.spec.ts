import { notify } from '../../../src/modules/notifications/index.js';
import { Log } from '../../../src/platform/observability/log.js';
import { Readiness } from '../../../src/platform/observability/readiness.js';
import { startTestApp, type TestApp } from '../../support/app.js';

describe('operation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const get = (path: string): Promise<Response> => fetch(`${app.url}${path}`);
  const metric = async (name: string): Promise<number | undefined> => {
    const line = (await (await get('/metrics')).text()).split('\n').find((text) => text.startsWith(name));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  };
  const query = (sql: string, params: readonly unknown[] = []): Promise<unknown[]> =>
    app.unitOfWork.run((tx) => tx.query(sql, params));

  it('lives', async () => {
    const answer = await get('/health/live');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'live' }]);
  });

  it('is ready with database, schema and queue', async () => {
    const answer = await get('/health/ready');
    expect(await answer.json()).toEqual({
      status: 'ready',
      why: [],
      checks: { database: 'up', migrations: 'up', writes: 'up', queue: 'up' },
      ageSeconds: expect.any(Number),
    });
    expect(answer.status).toBe(200);
  });

  it('is not ready when a step of the schema is missing', async () => {
    await query(`UPDATE schema_migration SET id = 'gone' WHERE id = '0100-audit'`);
    await app.get(Readiness).look();
    const answer = await get('/health/ready');
    await query(`UPDATE schema_migration SET id = '0100-audit' WHERE id = 'gone'`);
    await app.get(Readiness).look();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: 'unavailable',
      why: ['SCHEMA_INCOMPLETE'],
      checks: { database: 'up', migrations: 'down' },
    });
  });

  it('measures requests by the template of their route, never by address', async () => {
    const chief = await app.as('department-chief');
    await chief.post('/notices/01920000-0000-7000-8000-0000000000aa/read');
    const text = await (await get('/metrics')).text();
    expect(text).toContain(
      'five_ones_http_request_duration_seconds_count{method="POST",route="/api/v1/notices/:id/read",status="404"} 1',
    );
    expect(text).not.toContain('01920000-0000-7000-8000-0000000000aa');
  });

  it.each([
    'five_ones_queue_jobs{queue="engine",state="wait"}',
    'five_ones_work_unfinished',
    'five_ones_check_up{check="writes"}',
    'five_ones_obligation_step_age_seconds',
    'process_cpu_seconds_total',
  ])('shows %s', async (name) => {
    expect(await metric(name)).toBeGreaterThanOrEqual(0);
  });

  it('shows how long news have waited in the outbox', async () => {
    await query('TRUNCATE outbox');
    expect(await metric('five_ones_outbox_age_seconds')).toBe(0);
    await query(`INSERT INTO outbox (topic, created_at) VALUES ('test.said', now() - interval '90 seconds')`);
    expect(await metric('five_ones_outbox_age_seconds')).toBeGreaterThanOrEqual(90);
  });

  it('shows how long the record has waited for its seal', async () => {
    await query(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
    await query(
      `INSERT INTO audit_event (action, subject_type, actor_kind, actor_name, origin, era, xid, digest, recorded_at)
       VALUES ('a.one', 'DUTY', 'SYSTEM', 'x', 'JOB', 1, pg_current_xact_id(), '', now() - interval '120 seconds')`,
    );
    expect(await metric('five_ones_audit_unsealed_age_seconds')).toBeGreaterThanOrEqual(120);
  });

  it('tells those who look after it the same in words that a page can show', async () => {
    const { body } = await (
      await app.as('system-admin')
    ).get<{
      version: string;
      today: string;
      checks: object;
      database: { version: string; sizeBytes: number };
      queues: { queue: string }[];
      gauges: { name: string; value: number | null }[];
    }>('/status');
    expect(body).toMatchObject({ checks: { database: 'up', migrations: 'up', queue: 'up' } });
    expect(body.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(body.database.sizeBytes).toBeGreaterThan(1_000_000);
    expect(body.queues.map(({ queue }) => queue)).toEqual(['engine', 'work']);
    const age = body.gauges.find(({ name }) => name === 'five_ones_audit_unsealed_age_seconds');
    expect(age?.value).toBeGreaterThanOrEqual(120);
  });

  it('tells of a gauge that cannot be read, and shows no zero for it', async () => {
    await query('ALTER TABLE surge_hold RENAME TO surge_hold_away');
    const { body } = await (await app.as('office-chief')).get<{ gauges: object[] }>('/status');
    const shown = await metric('five_ones_surge_held_cases');
    await query('ALTER TABLE surge_hold_away RENAME TO surge_hold');
    expect(body.gauges).toContainEqual(expect.objectContaining({ name: 'five_ones_surge_held_cases', value: null }));
    expect(shown).toBeUndefined();
  });
});

describe('the log of requests', () => {
  it('names route, status and account, and holds no body, query or name', async () => {
    const app = await startTestApp();
    const log = app.get(Log);
    const calls = (['info', 'warn', 'error'] as const).map((level) => jest.spyOn(log, level));
    const chief = await app.as('department-chief');
    const { postId = '', accountId } = app.town.seats['department-chief'] ?? {};
    const subject = { subjectId: postId, title: '秘密标题', body: '秘密正文' };
    await app.unitOfWork.run((tx) => notify(tx, [{ key: 'k', kind: 'REMINDER', recipientPostId: postId, ...subject }]));
    await chief.get('/notices?limit=7');
    await chief.post('/sessions', { login: 'somebody', password: 'geheim-1234' });
    await app.close();
    const lines = calls.flatMap((spy) => spy.mock.calls);
    const served = lines.filter(([event]) => event === 'request.served').map(([, facts]) => facts);
    expect(served[0]).toMatchObject({ method: 'GET', route: '/api/v1/notices', status: 200, accountId });
    expect(served[0]).toHaveProperty('requestId');
    expect(served).toHaveLength(2);
    for (const secret of ['秘密', 'geheim', 'somebody', 'limit=7', '改革科科长']) {
      expect(JSON.stringify(lines)).not.toContain(secret);
    }
  });
});
