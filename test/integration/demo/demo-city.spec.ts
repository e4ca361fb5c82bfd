import { Client } from 'pg';
import { prepareDemoCity } from '../../../src/app/demo-city.js';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { clearHalfLoadedCity } from '../../../src/demo/index.js';
import { loadSettings } from '../../../src/platform/config/index.js';
import { migrate } from '../../../src/platform/database/migrator.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';

const LONG_MS = 240_000;

describe('the demo city', () => {
  let database: TestDatabase;
  let client: Client;
  const one = async (sql: string): Promise<unknown> => (await client.query<Record<string, unknown>>(sql)).rows[0];
  const prepare = (): Promise<void> =>
    prepareDemoCity(
      loadSettings({ DEMO: '1', PORT: '0', LOG_LEVEL: 'fatal', DATABASE_URL: database.url }),
      database.url,
    );

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    // A start that was killed while it built the city.
    await client.query(`INSERT INTO demo_city (state) VALUES ('LOADING')`);
    await client.query(`INSERT INTO unit (path, kind, name) VALUES ('x/', 'REGION', '半座城')`);
    await clearHalfLoadedCity(database.url);
    await migrate(database.url, MIGRATIONS);
    await prepare();
  }, LONG_MS);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is built anew where a start was killed half-way', async () => {
    expect(
      await one(
        `SELECT (SELECT state FROM demo_city) AS state, (SELECT count(*)::int FROM unit WHERE name = '半座城') AS half`,
      ),
    ).toEqual({ state: 'LOADED', half: 0 });
  });

  it('has the shape of the two reports', async () => {
    const counts =
      await one(`SELECT (SELECT count(*)::int FROM unit WHERE kind = 'DEPARTMENT') AS departments, (SELECT count(*)::int FROM unit WHERE kind = 'COUNTY') AS counties,
      (SELECT count(*)::int FROM unit WHERE kind = 'DEVELOPMENT_ZONE') AS zones, (SELECT count(*)::int FROM project) AS projects, (SELECT count(*)::int FROM project WHERE leader_led_from IS NOT NULL) AS led,
      (SELECT count(*)::int FROM account WHERE demo_persona IS NOT NULL) AS personas, (SELECT count(*)::int FROM person WHERE phone IS NULL) AS mute`);
    expect(counts).toEqual({ departments: 20, counties: 13, zones: 2, projects: 30, led: 10, personas: 18, mute: 0 });
  });

  it('stands at 9 October 2026, 09:00, the clock running', async () => {
    expect(
      await one(
        `SELECT to_char(base AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS base, running FROM business_clock`,
      ),
    ).toEqual({ base: '2026-10-09 09:00', running: true });
  });

  it('has its second quarter closed with make-ups, the third being filed, the fourth open', async () => {
    const { rows } = await client.query<{ quarter: number; state: string; duties: string[] }>(
      `SELECT c.quarter, c.state, array_agg(DISTINCT d.state ORDER BY d.state) AS duties FROM cycle c JOIN duty d ON d.cycle_id = c.id GROUP BY c.id ORDER BY c.quarter`,
    );
    expect(rows).toEqual([
      { quarter: 2, state: 'CLOSED', duties: ['DEFERRED', 'MISSED', 'VERIFIED'] },
      { quarter: 3, state: 'OPEN', duties: ['PLANNED', 'SUBMITTED', 'VERIFIED'] },
      { quarter: 4, state: 'OPEN', duties: ['UNPLANNED'] },
    ]);
  });

  it('has late tasks, history on hold, a first-tier proposal for the personas’ department and a second-tier one', async () => {
    const state = await one(`SELECT (SELECT count(*)::int FROM obligation WHERE hold = 'HISTORIC') AS historic,
      (SELECT count(*) > 2 FROM obligation WHERE kind = 'TASK' AND state = 'OPEN' AND hold IS NULL AND due_on < app_today()) AS late,
      (SELECT count(*)::int FROM interview i JOIN unit u ON u.id = i.unit_id WHERE u.name = '市商务局' AND i.tier = 1 AND i.state = 'PROPOSED') AS first,
      (SELECT count(*)::int FROM interview WHERE tier = 2 AND state = 'PROPOSED') AS second`);
    expect(state).toEqual({ historic: 2, late: true, first: 1, second: 1 });
  });

  it('has entries of every register, one that waits for the office and one that was returned', async () => {
    const { rows } = await client.query(
      `SELECT kind, count(*)::int AS n, count(*) FILTER (WHERE state = 'REPORTED')::int AS waiting, count(*) FILTER (WHERE state = 'RETURNED')::int AS returned,
              count(*) FILTER (WHERE publicity = 'PUBLIC')::int AS public FROM register_entry GROUP BY kind ORDER BY kind`,
    );
    expect(rows).toEqual([
      { kind: 'COMMENDATION', n: 1, waiting: 0, returned: 0, public: 0 },
      { kind: 'EXPERIENCE_CASE', n: 9, waiting: 0, returned: 0, public: 0 },
      { kind: 'FRONT_RUNNER_CLAIM', n: 2, waiting: 0, returned: 0, public: 0 },
      { kind: 'INFORMATION_ITEM', n: 2, waiting: 0, returned: 0, public: 0 },
      { kind: 'OUTPUT', n: 5, waiting: 1, returned: 1, public: 1 },
      { kind: 'PUBLICITY_ITEM', n: 1, waiting: 0, returned: 0, public: 0 },
      { kind: 'RECOGNITION', n: 2, waiting: 0, returned: 0, public: 1 },
    ]);
  });

  it('was lived, not inserted: every act of its people stands in the record as scripted', async () => {
    const acts =
      await one(`SELECT count(*) FILTER (WHERE origin = 'HTTP')::int AS unmarked, count(*) FILTER (WHERE origin = 'AUTOPILOT' AND action = 'duty.submitted') > 50 AS filed
      FROM audit_event WHERE actor_kind = 'PERSON'`);
    expect(acts).toEqual({ unmarked: 0, filed: true });
  });

  it('is built once', async () => {
    const before = await one('SELECT count(*)::int AS n FROM audit_event');
    await prepare();
    await clearHalfLoadedCity(database.url);
    expect(await one('SELECT count(*)::int AS n FROM audit_event')).toEqual(before);
  });
});
