import { RetentionHandler } from '../../../src/modules/audit/index.js';
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
    await query(`ALTER TABLE audit_event ENABLE TRIGGER USER`);
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

  it('lets go by night what has served its time, with a count on record, and says how large the tables are; the record stays', async () => {
    const years = (count: number): string => `app_now() - interval '${String(count)} years'`;
    const told = (key: string, more: string, at: string): Promise<unknown[]> =>
      query(
        `INSERT INTO notice (key, kind, subject_type, subject_id, title, body, statutory, created_at)
         SELECT '${key}', 'DUTY_RETURNED', ${more}, ${at} FROM (SELECT new_id() AS id) n`,
      );
    const plain = `'DUTY', n.id, 'x', 'x'`;
    await told('old', `${plain}, false`, years(4));
    await told('legal', `${plain}, true`, years(4));
    await told('of a case', `'OBLIGATION', n.id, 'x', 'x', false`, years(4));
    await told('young', `${plain}, false`, years(2));
    await query(
      `INSERT INTO work (kind, state, created_at, finished_at) VALUES ('old', 'DONE', now() - interval '2 years', now() - interval '2 years'),
         ('waits', 'QUEUED', now() - interval '2 years', NULL), ('young', 'DONE', now(), now())`,
    );
    await query(
      `INSERT INTO file_import (state, file_name, file_digest, content, verdicts, created_at) VALUES ('DISCARDED', 'old.xlsx', 'd', 'x', '{x}', ${years(2)}),
         ('PREVIEW', 'open.xlsx', 'd', 'x', '{x}', ${years(2)})`,
    );
    const left = async () => ({
      notices: await query(`SELECT key FROM notice WHERE kind = 'DUTY_RETURNED' ORDER BY key`),
      work: await query(`SELECT kind FROM work WHERE kind IN ('old', 'waits', 'young') ORDER BY kind`),
      files: await query(`SELECT file_name AS name, content IS NOT NULL AS rows FROM file_import ORDER BY file_name`),
    });
    const before = await left();
    await app.setClock('2026-07-01', '23:00');
    await app.get(RetentionHandler).handle();
    expect(await left()).toEqual(before);

    await app.setClock('2026-07-02', '02:00');
    await app.get(RetentionHandler).handle();
    expect(await left()).toEqual({
      notices: [{ key: 'legal' }, { key: 'of a case' }, { key: 'young' }],
      work: [{ kind: 'waits' }, { kind: 'young' }],
      files: [
        { name: 'old.xlsx', rows: false },
        { name: 'open.xlsx', rows: true },
      ],
    });
    const acts = `SELECT facts FROM audit_event WHERE action = 'retention.let-go'`;
    const counts = { NOTICE: 1, WORK: 1, IMPORT_ROWS: 1 };
    expect(await query(acts)).toEqual([{ facts: expect.objectContaining(counts) }]);
    // The night is done, whoever asks.
    await app.get(RetentionHandler).handle();
    expect(await query(acts)).toHaveLength(1);

    const grown = async (): Promise<unknown[]> =>
      (
        await (await app.as('system-admin')).get<{ tables: { monthBytes: number | null }[] }>('/status')
      ).body.tables.map(({ monthBytes }) => monthBytes);
    // One night's figures alone tell of no growth, whatever came since.
    await query(`UPDATE retention_night SET sizes = '{"notice": 1}'`);
    await app.setClock('2026-07-08', '09:00');
    expect(new Set(await grown())).toEqual(new Set([null]));
    expect(await metric('five_ones_database_month_bytes')).toBe(0);

    await app.setClock('2026-07-12', '09:00');
    expect(await metric('five_ones_database_month_bytes')).toBeGreaterThan(0);
    const { body } = await (
      await app.as('system-admin')
    ).get<{
      tables: { name: string; bytes: number; monthBytes: number | null }[];
      kept: { kind: string; days: number; letGo: number }[];
    }>('/status');
    expect(body.tables[0]?.bytes).toBeGreaterThan(8_192);
    expect(body.tables.every(({ monthBytes }) => monthBytes !== null)).toBe(true);
    expect(body.kept).toContainEqual({ kind: 'NOTICE', days: 1_100, letGo: 1 });
    expect(await metric('five_ones_database_bytes')).toBeGreaterThan(1_000_000);
  });

  it('makes up for a night in which no process ran, and ends one that broke off, each with an act of its own', async () => {
    const old = `INSERT INTO work (kind, state, created_at, finished_at) VALUES ('old', 'DONE', now() - interval '2 years', now() - interval '2 years')`;
    const nights = () =>
      query(
        `SELECT night, sizes IS NOT NULL AS done, (let_go->>'WORK')::int AS work FROM retention_night WHERE night > '2026-07-12' ORDER BY night`,
      );
    await app.setClock('2026-07-14', '00:30');
    await query(old);
    await app.get(RetentionHandler).handle();
    expect(await nights()).toEqual([{ night: '2026-07-13', done: true, work: 1 }]);
    await app.setClock('2026-07-14', '23:00');
    await query(old);
    await app.get(RetentionHandler).handle();
    await app.get(RetentionHandler).handle();
    await query(`INSERT INTO retention_night (night, let_go) VALUES ('2026-07-15', '{"WORK": 7}')`);
    await app.setClock('2026-07-15', '07:00');
    await app.get(RetentionHandler).handle();
    expect(await nights()).toEqual([
      { night: '2026-07-13', done: true, work: 1 },
      { night: '2026-07-14', done: true, work: 1 },
      { night: '2026-07-15', done: true, work: 7 },
    ]);
    const acts = await query(
      `SELECT facts->'WORK' AS work FROM audit_event WHERE action = 'retention.let-go' ORDER BY id DESC LIMIT 3`,
    );
    expect(acts).toEqual([{ work: 7 }, { work: 1 }, { work: 1 }]);
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
