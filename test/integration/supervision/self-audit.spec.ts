import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import { SelfAuditNightHandler } from '../../../src/modules/supervision/index.js';
import { loadSettings } from '../../../src/platform/config/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { DatabaseHarm } from '../../support/harm-database.js';

interface Run {
  readonly id: string;
  readonly night: string | null;
  readonly found: number | null;
  readonly checks: readonly { check: string; found: number; examples: { id: string; what: string }[] }[];
}

describe('the engine looks itself over', () => {
  let monitor: Server;
  let beats = 0;
  let app: TestApp;
  let harm: DatabaseHarm;
  let chief: Client;

  beforeAll(async () => {
    monitor = createServer((_request, answer) => {
      beats += 1;
      answer.writeHead(302, { location: '/elsewhere' }).end();
    }).listen(0, '127.0.0.1');
    await once(monitor, 'listening');
    const { port } = monitor.address() as AddressInfo;
    const environment = { HEARTBEAT_URL: `http://127.0.0.1:${String(port)}/ping` };
    app = await startTestApp({ startOn: '2026-07-01', environment });
    harm = await DatabaseHarm.of(app.databaseUrl);
    chief = await app.as('office-chief');
  });
  afterAll(async () => {
    await harm.end();
    await app.close();
    monitor.close();
  });

  const drain = () => app.get(JobRunner).drain();
  const runs = async (by = chief): Promise<readonly Run[]> =>
    (await by.get<{ items: Run[] }>('/self-audits')).body.items;
  const run = async (): Promise<Run> => {
    expect((await chief.post('/self-audits', {})).status).toBe(202);
    await drain();
    const [last] = await runs();
    if (last === undefined) throw new Error('no run is on record');
    return last;
  };
  const foundIn = ({ checks }: Run) =>
    Object.fromEntries(checks.filter(({ found }) => found > 0).map((one) => [one.check, one.found]));
  const officeWork = () =>
    harm.query<{ title: string; state: string }>(
      `SELECT o.title, o.state FROM obligation o JOIN office_work w ON w.id = o.subject_id WHERE w.what = 'SELF_AUDIT' ORDER BY o.id`,
    );
  const task = async (matter: string): Promise<string> => {
    const { units } = app.town;
    const body = { matter, unitId: units['department'], dueOn: '2026-08-31', origin: matter };
    const { status, body: made } = await chief.post<{ id: string }>('/tasks', body);
    expect([status, made]).toEqual([201, expect.anything()]);
    const [row] = await harm.query<{ id: string }>('SELECT obligation_id AS id FROM task WHERE id = $1', [made.id]);
    return row?.id ?? '';
  };

  it('finds nothing where all is well, and tells the monitor so', async () => {
    await task('建立清单');
    const told = beats;
    const found = await run();
    expect([found.found, foundIn(found)]).toEqual([0, {}]);
    expect(found.checks.length).toBe(11);
    expect(beats).toBe(told + 1);
    expect(await officeWork()).toEqual([]);
  });

  it('names what lost its next step, puts it on the office’s desk once a run, tells the monitor nothing and mends nothing', async () => {
    const id = await task('完善制度');
    await harm.query('UPDATE obligation SET next_at = NULL WHERE id = $1', [id]);
    const told = beats;
    const found = await run();
    expect(foundIn(found)).toEqual({ NEXT_STEP: 1 });
    expect(found.checks[0]?.examples).toEqual([{ id, what: '完善制度' }]);
    expect(beats).toBe(told);
    expect(await officeWork()).toEqual([{ title: '核实系统自检发现的差异：1处', state: 'OPEN' }]);
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toMatch(/^five_ones_self_audit_differences(\{.*\})? 1$/m);
    expect(await harm.query('SELECT next_at FROM obligation WHERE id = $1', [id])).toEqual([{ next_at: null }]);
    await harm.query('UPDATE obligation SET next_at = app_now() WHERE id = $1', [id]);
  });

  it.each([
    ['STEP_TAKEN', `UPDATE obligation SET next_at = app_now() - interval '2 hours' WHERE id = $1`],
    ['VERDICT', `UPDATE obligation SET state = 'SUBMITTED' WHERE id = $1`],
    ['ONE_STATE', `UPDATE task SET state = 'SUBMITTED' WHERE obligation_id = $1`],
    [
      'REQUESTS',
      `INSERT INTO obligation_pause (obligation_id, from_day, reason, source_id) VALUES ($1, '2026-07-01', 'EXTENSION', new_id())`,
    ],
    [
      'CLOCK_HOLDS',
      `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id) VALUES ($1, '2026-07-01', '2026-07-10', 'APPEAL', new_id())`,
    ],
    [
      'CASE_STEPS',
      `INSERT INTO supervision_case (obligation_id, unit_id, policy_version, calendar_version, date_run, tier)
       SELECT id, owner_unit_id, 1, 1, 1, 2 FROM obligation WHERE id = $1`,
    ],
    [
      'STEP_NOTICES',
      `INSERT INTO case_step (obligation_id, kind, clause, date_run, policy_version, calendar_version, actor_name, notice_keys)
       VALUES ($1, 'REMINDER', '', 1, 1, 1, '', ARRAY['a key that nobody wrote'])`,
    ],
  ])('notices a difference of %s', async (check, statement) => {
    const id = await task(`事项${check}`);
    const before = foundIn(await run())[check] ?? 0;
    await harm.query(statement, [id]);
    expect(foundIn(await run())[check]).toBe(before + 1);
    await harm.query(
      `UPDATE obligation SET state = 'CANCELLED', settled_on = app_today(), next_at = NULL WHERE id = $1`,
      [id],
    );
  });

  it('is asked of the office once while it looks into what was found', async () => {
    const id = await task('反复出现的差异');
    await harm.query('UPDATE obligation SET next_at = NULL WHERE id = $1', [id]);
    await run();
    const open = await officeWork();
    await run();
    expect(await officeWork()).toEqual(open);
    await harm.query('UPDATE obligation SET next_at = app_now() WHERE id = $1', [id]);
  });

  it('shows whoever only runs the system how many, and no matter by name', async () => {
    const id = await task('不便示人的事项');
    await harm.query('UPDATE obligation SET next_at = NULL WHERE id = $1', [id]);
    await run();
    const [last] = await runs(await app.as('system-admin'));
    expect(last?.checks[0]).toMatchObject({ check: 'NEXT_STEP', examples: [{ id, what: '' }] });
    await harm.query('UPDATE obligation SET next_at = app_now() WHERE id = $1', [id]);
  });

  it('runs by itself once a night, and never by day', async () => {
    const nights = async () => (await runs()).filter(({ night }) => night !== null).map(({ night }) => night);
    const tick = async (): Promise<void> => {
      await app.get(SelfAuditNightHandler).handle();
      await drain();
    };
    await app.setClock('2026-07-02', '00:59');
    await tick();
    expect(await nights()).toEqual([]);
    await app.setClock('2026-07-02', '01:00');
    await tick();
    await tick();
    expect(await nights()).toEqual(['2026-07-02']);
    await app.setClock('2026-07-02', '09:00');
    await tick();
    await app.setClock('2026-07-03', '05:30');
    await tick();
    expect(await nights()).toEqual(['2026-07-03', '2026-07-02']);
  });
});

describe('the monitor', () => {
  it.each([
    ['this machine', 'http://127.0.0.1:9000/ping', '', 'http://127.0.0.1:9000/ping'],
    [
      'a host that is listed',
      'https://monitor.city.example/a',
      'other.example, Monitor.city.example',
      'https://monitor.city.example/a',
    ],
  ])('may be %s', (_which, url, hosts, kept) => {
    expect(loadSettings({ HEARTBEAT_URL: url, HEARTBEAT_HOSTS: hosts }).heartbeatUrl).toBe(kept);
  });

  it.each([
    ['another host', 'http://10.1.2.3/ping', 'HEARTBEAT_HOSTS'],
    ['a listed name within another', 'http://monitor.city.example.evil.example/', 'HEARTBEAT_HOSTS'],
    ['no address', 'monitor', 'an address'],
    ['a file', 'file:///etc/passwd', 'an address'],
  ])('is never %s', (_which, url, message) => {
    expect(() => loadSettings({ HEARTBEAT_URL: url, HEARTBEAT_HOSTS: 'monitor.city.example' })).toThrow(message);
  });
});
