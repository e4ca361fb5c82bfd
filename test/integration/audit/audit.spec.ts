import { recordAct, recordActs, Sealer, VerifyAudit, type AuditReport } from '../../../src/modules/audit/index.js';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { until } from '../../support/queue-process.js';

const SUBJECT = '01920000-0000-7000-8000-00000000000a';

describe('the record of acts', () => {
  let app: TestApp;
  let auditor: Client;

  beforeAll(async () => {
    app = await startTestApp();
    auditor = await app.as('audit-admin');
  });
  afterAll(() => app.close());
  beforeEach(() => tamper('TRUNCATE audit_event, audit_seal', 'DELETE FROM audit_era WHERE era > 1'));

  const record = (action: `demo.${string}`): Promise<void> =>
    app.unitOfWork.run((tx) =>
      recordAct(tx, systemActor('engine'), { action, subjectType: 'DUTY', subjectId: SUBJECT, facts: { n: 1 } }),
    );
  const seal = (): Promise<void> => app.get(Sealer).run();
  const verify = (anchor: { number: number; digest: string } | null = null): Promise<AuditReport> =>
    app.get(VerifyAudit).execute(anchor, () => Promise.resolve());
  const codes = async (anchor: { number: number; digest: string } | null = null): Promise<readonly string[]> =>
    (await verify(anchor)).faults.map((fault) => fault.code);
  const query = <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    app.unitOfWork.run((tx) => tx.query<R>(sql, params));
  /** As the owner of the tables, with the triggers out of the way. */
  const tamper = async (...statements: readonly string[]): Promise<void> => {
    const guards = ['audit_event', 'audit_seal', 'audit_era'];
    for (const table of guards) await query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await query(statement);
    for (const table of guards) await query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
  /** A transaction of another test's database on the same server may hide ours from the sealer for a while. */
  const nothingOlderRuns = (): Promise<void> =>
    until('no older transaction runs', async () => {
      const [row] = await query<{ none: boolean }>(
        `SELECT NOT EXISTS (SELECT FROM audit_event e WHERE (e.era, e.xid) >= (SELECT max(era), pg_snapshot_xmin(pg_current_snapshot()) FROM audit_era)) AS none`,
      );
      return row?.none === true;
    });
  const sealAll = async (): Promise<void> => {
    await nothingOlderRuns();
    await seal();
  };
  const sealFive = async (): Promise<void> => {
    for (const action of ['one', 'two', 'three', 'four', 'five']) await record(`demo.${action}`);
    await sealAll();
  };

  it.each([
    ['changed', `UPDATE audit_event SET action = 'x'`],
    ['deleted', 'DELETE FROM audit_event'],
    ['emptied', 'TRUNCATE audit_event'],
    ['resealed', `UPDATE audit_seal SET digest = ''`],
    ['unsealed', 'DELETE FROM audit_seal'],
  ])('cannot be %s', async (_, statement) => {
    await record('demo.one');
    await expect(query(statement)).rejects.toThrow('append-only');
  });

  it('holds both clocks, and takes neither place nor digest from the statement', async () => {
    await query(
      `INSERT INTO audit_event (action, subject_type, actor_kind, actor_name, origin, era, xid, digest) VALUES ('demo.forged', 'DUTY', 'SYSTEM', 'x', 'JOB', 9, '1', '')`,
    );
    const [row] = await query<{ day: string; fresh: boolean; era: number; length: number; settled: boolean }>(
      `SELECT (business_at AT TIME ZONE 'Asia/Shanghai')::date AS day, recorded_at > now() - interval '1 minute' AS fresh, era, length(digest),
              xid > '1'::xid8 AS settled FROM audit_event WHERE action = 'demo.forged'`,
    );
    expect(row).toEqual({ day: '2026-07-01', fresh: true, era: 1, length: 32, settled: true });
  });

  it('goes with its news where open pages hear of its kind, by one statement and its ids alone', async () => {
    const act = { subjectType: 'TASK', subjectId: SUBJECT, facts: { words: '不外传' } } as const;
    await app.unitOfWork.run((tx) =>
      recordActs(tx, systemActor('engine'), [
        { ...act, action: 'task.progressed' },
        { ...act, action: 'demo.advanced' },
      ]),
    );
    const news = `SELECT topic, subject_id AS id, payload FROM outbox WHERE topic IN ('task.progressed', 'demo.advanced')`;
    expect(await query(news)).toEqual([{ topic: 'task.progressed', id: SUBJECT, payload: {} }]);
    expect(await query('SELECT action, business_at = app_now() AS now FROM audit_event ORDER BY action')).toEqual([
      { action: 'demo.advanced', now: true },
      { action: 'task.progressed', now: true },
    ]);
  });

  it('is undone with the act', async () => {
    const act = app.unitOfWork.run(async (tx) => {
      await recordAct(tx, systemActor('engine'), { action: 'demo.undone', subjectType: 'DUTY', subjectId: null });
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await query(`SELECT FROM audit_event WHERE action = 'demo.undone'`)).toEqual([]);
  });

  it('is sound when nobody touched it, and tells of the unsealed tail', async () => {
    await sealFive();
    await record('demo.fresh');
    const report = await verify();
    expect(report).toMatchObject({ sound: true, faults: [], sealedEvents: 5, unsealed: { count: 1, changed: [] } });
    expect(report.unsealed.ageSeconds).toBeGreaterThan(0);
    await sealAll();
    expect(await verify()).toMatchObject({ sealedEvents: 6, unsealed: { count: 0, oldestAt: null, ageSeconds: 0 } });
  });

  it.each([
    ['an edit', `UPDATE audit_event SET facts = '{"n": 2}' WHERE action = 'demo.two'`, 'EVENT_CHANGED'],
    [
      'a moved time',
      `UPDATE audit_event SET business_at = business_at - interval '1 day' WHERE action = 'demo.two'`,
      'EVENT_CHANGED',
    ],
    [
      'an edit with a new digest',
      `UPDATE audit_event e SET digest = audit_digest(jsonb_populate_record(e, '{"action":"demo.evil"}')), action = 'demo.evil' WHERE action = 'demo.two'`,
      'SEAL_DIFFERS',
    ],
    ['a deletion', `DELETE FROM audit_event WHERE action = 'demo.three'`, 'EVENTS_MISSING'],
    ['the end cut off', `DELETE FROM audit_event WHERE action = 'demo.five'`, 'EVENTS_MISSING'],
    [
      'a later insertion',
      `INSERT INTO audit_event SELECT (jsonb_populate_record(e, '{"id":"01920000-0000-7000-8000-0000000000ff"}')).* FROM audit_event e WHERE action = 'demo.one'`,
      'EVENT_CHANGED',
    ],
    [
      'a rewritten seal',
      `UPDATE audit_seal SET digest = sha256(digest) WHERE number = (SELECT max(number) FROM audit_seal)`,
      'SEAL_DIFFERS',
    ],
  ])('shows %s', async (_, statement, code) => {
    await sealFive();
    await tamper(statement);
    expect(await codes()).toEqual([code]);
    expect((await verify()).sound).toBe(false);
  });

  it('shows an insertion that brings its own digest', async () => {
    await sealFive();
    await tamper(
      `INSERT INTO audit_event SELECT (jsonb_populate_record(e, '{"id":"01920000-0000-7000-8000-0000000000ff"}')).* FROM audit_event e WHERE action = 'demo.one'`,
      `UPDATE audit_event e SET digest = audit_digest(e) WHERE id = '01920000-0000-7000-8000-0000000000ff'`,
    );
    expect(await codes()).toEqual(['EVENTS_ADDED']);
  });

  it('shows two events that changed places', async () => {
    await sealFive();
    await tamper(
      `UPDATE audit_event e SET xid = o.xid FROM audit_event o WHERE (e.action, o.action) IN (('demo.two', 'demo.four'), ('demo.four', 'demo.two'))`,
      `UPDATE audit_event e SET digest = audit_digest(e) WHERE action IN ('demo.two', 'demo.four')`,
    );
    expect(await codes()).toEqual(['SEAL_DIFFERS']);
  });

  it('shows a seal left out, and a chain written anew behind it', async () => {
    for (const action of ['demo.one', 'demo.two', 'demo.three'] as const) {
      await record(action);
      await sealAll();
    }
    await tamper(`DELETE FROM audit_seal WHERE number = 2`);
    expect(await codes()).toEqual(expect.arrayContaining(['SEAL_MISSING', 'CHAIN_BROKEN']));
  });

  it('shows an end cut off together with its seals, to whoever noted the last seal', async () => {
    await sealFive();
    const { lastSeal } = await verify();
    await tamper(
      `DELETE FROM audit_event WHERE action LIKE 'demo.%'`,
      `DELETE FROM audit_seal WHERE number = ${String(lastSeal?.number)}`,
    );
    expect(await codes()).toEqual([]);
    expect(await codes(lastSeal)).toEqual(['ANCHOR_MISSING']);
    await sealFive();
    expect(await codes(lastSeal)).toEqual(['ANCHOR_DIFFERS']);
  });

  it('shows an edit of the unsealed tail', async () => {
    await record('demo.fresh');
    await tamper(`UPDATE audit_event SET action = 'demo.stale' WHERE action = 'demo.fresh'`);
    const report = await verify();
    expect(report.unsealed.changed).toHaveLength(1);
    expect(report.sound).toBe(false);
  });

  it('seals nothing while an older transaction runs, and everything once, whatever the writers do', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let written: () => void = () => undefined;
    const hasWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = app.unitOfWork.run(async (tx) => {
      await recordAct(tx, systemActor('slow'), { action: 'demo.slow', subjectType: 'DUTY', subjectId: null });
      written();
      await held;
    });
    await hasWritten;
    await record('demo.quick');
    await seal();
    expect((await verify()).sealedEvents).toBe(0);
    release();
    await slow;
    const sealers = Array.from({ length: 4 }, async () => {
      for (let times = 0; times < 10; times += 1) await seal();
    });
    await Promise.all([...Array.from({ length: 100 }, (_, place) => record(`demo.${String(place)}`)), ...sealers]);
    await sealAll();
    expect(await verify()).toMatchObject({ sound: true, sealedEvents: 102, unsealed: { count: 0 } });
  });

  it('cuts a long tail into several seals', async () => {
    await query(
      `INSERT INTO audit_event (action, subject_type, actor_kind, actor_name, origin) SELECT 'demo.many', 'DUTY', 'SYSTEM', 'x', 'JOB' FROM generate_series(1, 10)`,
    );
    for (let times = 0; times < 3; times += 1)
      await query(
        `INSERT INTO audit_event (action, subject_type, actor_kind, actor_name, origin) SELECT 'demo.many', 'DUTY', 'SYSTEM', 'x', 'JOB' FROM generate_series(1, 1500)`,
      );
    await sealAll();
    expect(
      await query(`SELECT event_count AS events, first_event_number AS first FROM audit_seal ORDER BY number`),
    ).toEqual([
      { events: 3010, first: 1 },
      { events: 1500, first: 3011 },
    ]);
    expect((await verify()).sound).toBe(true);
  });

  it('begins a new era where transaction numbers run behind, as after a restored dump', async () => {
    await sealFive();
    await tamper(
      `UPDATE audit_event SET xid = '9000000000' WHERE action = 'demo.five'`,
      `UPDATE audit_event e SET digest = audit_digest(e) WHERE action = 'demo.five'`,
    );
    await app.get(Sealer).beginEraIfNeeded();
    await record('demo.era');
    await sealAll();
    expect(await query(`SELECT era FROM audit_event WHERE action = 'demo.era'`)).toEqual([{ era: 2 }]);
    expect(await verify()).toMatchObject({ unsealed: { count: 0 } });
  });

  it('is read by the audit administrator page by page, with filters', async () => {
    for (let times = 0; times < 5; times += 1) await record('demo.listed');
    await record('demo.other');
    const first = await auditor.get<{ items: { action: string; sealed: boolean }[]; nextCursor: string }>(
      `/audit-events?action=demo.listed&subjectId=${SUBJECT}&limit=3`,
    );
    expect(first.status).toBe(200);
    expect(first.body.items.map((item) => item.action)).toEqual(['demo.listed', 'demo.listed', 'demo.listed']);
    const second = await auditor.get<{ items: unknown[]; nextCursor: string | null }>(
      `/audit-events?action=demo.listed&limit=3&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toHaveLength(2);
    expect(second.body.nextCursor).toBeNull();
    expect((await auditor.get<{ items: unknown[] }>('/audit-events?from=2026-07-02')).body.items).toEqual([]);
    const days = await auditor.get<{ items: { action: string }[] }>(
      '/audit-events?from=2026-07-01&to=2026-07-01&action=demo.other',
    );
    expect(days.body.items).toHaveLength(1);
  });

  it.each(['bm90anNvbg', 'W10', 'WzFd', 'WyJ4Il0', '%00'])(
    'refuses the cursor %s that it never wrote',
    async (cursor) => {
      const answer = await auditor.get('/audit-events?cursor=' + cursor);
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'VALIDATION_FAILED', errors: [{ pointer: '/cursor' }] },
      });
    },
  );

  it('is closed to everybody else', async () => {
    for (const key of ['office-director', 'department-chief', 'system-admin', 'security-admin']) {
      const person = await app.as(key);
      expect((await person.get('/audit-events')).status).toBe(403);
      expect((await person.post('/audit-events/verify', {})).status).toBe(403);
    }
  });

  it('is checked as long work, whose report its asker alone may read', async () => {
    await sealFive();
    const asked = await auditor.post<{ jobId: string }>('/audit-events/verify', {});
    expect(asked.status).toBe(202);
    expect(asked.headers.get('location')).toBe(`/api/v1/jobs/${asked.body.jobId}`);
    expect((await auditor.get(`/jobs/${asked.body.jobId}`)).body).toMatchObject({ state: 'QUEUED', result: null });
    await app.get(JobRunner).drain();
    const done = await auditor.get(`/jobs/${asked.body.jobId}`);
    expect(done.body).toMatchObject({
      state: 'DONE',
      progress: 100,
      result: { sound: true, sealedEvents: 5, faults: [] },
    });
    expect((await (await app.as('system-admin')).get(`/jobs/${asked.body.jobId}`)).status).toBe(404);
    expect(await query(`SELECT subject_id FROM audit_event WHERE action = 'audit.verification-started'`)).toEqual([
      { subject_id: asked.body.jobId },
    ]);
  });
});
