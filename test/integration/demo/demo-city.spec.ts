import { Client } from 'pg';
import { AppModule } from '../../../src/app/app.module.js';
import { prepareDemoCity } from '../../../src/app/demo-city.js';
import { createHttpApp } from '../../../src/app/http-app.js';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { CLERK } from '../../../src/demo/acts/acts.js';
import { apiClientInProcess } from '../../../src/demo/api-client/api-client.js';
import { clearHalfLoadedCity } from '../../../src/demo/index.js';
import { loadSettings } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { migrate } from '../../../src/platform/database/migrator.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';

const LONG_MS = 240_000;

interface Counts {
  readonly items: readonly { readonly id: string; readonly value: number; readonly lastYear: number }[];
}

describe('the demo city', () => {
  let database: TestDatabase;
  let client: Client;
  const one = async (sql: string): Promise<unknown> => (await client.query<Record<string, unknown>>(sql)).rows[0];
  const settings = () => loadSettings({ DEMO: '1', PORT: '0', LOG_LEVEL: 'fatal', DATABASE_URL: database.url });
  const prepare = (): Promise<void> => prepareDemoCity(settings(), database.url);
  const countsOf = async (year: number): Promise<Counts> => {
    const app = await createHttpApp(AppModule.forRoot(settings(), database.url), settings());
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      const clerk = apiClientInProcess(app, { database: app.get(Database), unitOfWork: app.get(UnitOfWork) });
      return await clerk.act<Counts>({ as: CLERK, method: 'GET', path: `/counts?year=${String(year)}` });
    } finally {
      await app.close();
    }
  };

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
    expect(counts).toEqual({ departments: 20, counties: 13, zones: 2, projects: 61, led: 10, personas: 18, mute: 0 });
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
    expect(state).toEqual({ historic: 3, late: true, first: 1, second: 1 });
  });

  it('has entries of every register, one that waits for the office and one that was returned', async () => {
    const { rows } = await client.query(
      `SELECT kind, count(*)::int AS n, count(*) FILTER (WHERE state = 'REPORTED')::int AS waiting, count(*) FILTER (WHERE state = 'RETURNED')::int AS returned,
              count(*) FILTER (WHERE publicity = 'PUBLIC')::int AS public FROM register_entry GROUP BY kind ORDER BY kind`,
    );
    expect(rows).toEqual([
      { kind: 'COMMENDATION', n: 1, waiting: 0, returned: 0, public: 0 },
      { kind: 'EXPERIENCE_CASE', n: 31, waiting: 0, returned: 0, public: 0 },
      { kind: 'FRONT_RUNNER_CLAIM', n: 39, waiting: 0, returned: 0, public: 0 },
      { kind: 'INFORMATION_ITEM', n: 52, waiting: 0, returned: 0, public: 0 },
      { kind: 'INSTRUCTION', n: 6, waiting: 0, returned: 0, public: 0 },
      { kind: 'LED_TOPIC', n: 3, waiting: 0, returned: 0, public: 0 },
      { kind: 'OUTCOME_FACT', n: 64, waiting: 0, returned: 0, public: 41 },
      { kind: 'OUTPUT', n: 85, waiting: 1, returned: 1, public: 1 },
      { kind: 'PILOT', n: 6, waiting: 0, returned: 0, public: 0 },
      { kind: 'PUBLICITY_ITEM', n: 9, waiting: 0, returned: 0, public: 0 },
      { kind: 'RECOGNITION', n: 7, waiting: 0, returned: 0, public: 1 },
    ]);
  });

  it('has cases in every stage, and problems in every state but one', async () => {
    const { rows } = await client.query(
      `SELECT coalesce(fields->>'stage', '') AS at, count(*)::int AS n FROM register_entry WHERE kind = 'EXPERIENCE_CASE' GROUP BY 1
       UNION ALL SELECT state, count(*)::int FROM problem GROUP BY 1 ORDER BY 1`,
    );
    expect(Object.fromEntries(rows.map(({ at, n }: { at: string; n: number }) => [at, n]))).toEqual({
      ...{ LEAD: 9, MINED: 7, CULTIVATED: 6, PROMOTED: 8, SHELVED: 1 },
      ...{ SOLVING: 7, SOLVED: 3, CONFIRMED: 6, DISPUTED: 1, VOID: 1 },
    });
  });

  it('counts its year as the year was', async () => {
    const { items } = await countsOf(2026);
    expect(Object.fromEntries(items.map(({ id, value }) => [id, value]))).toMatchObject({
      ...{ 'committee.meetings': 4, 'committee.documents': 7, 'committee.reports': 9, 'committee.decisions': 14 },
      ...{ 'committee.decisionsDone': 9, 'committee.decisionsRunning': 4, 'committee.decisionsOverdue': 1 },
      ...{ 'committee.planned': 16, 'committee.plannedTaken': 14, 'committee.adHoc': 2 },
      ...{ 'scheduling.meetings': 8, 'scheduling.meetings.cityHead': 3 },
      ...{ 'keyPoints.total': 46, 'keyPoints.covered': 44, 'keyPoints.done': 27, 'keyPoints.notApplicable': 1 },
      ...{ 'programmes.running': 1, 'programmes.fields': 3, 'programmes.major': 8 },
      ...{ 'programmes.minor': 22, 'programmes.minorDone': 12 },
      ...{ 'indicators.red': 1, 'indicators.yellow': 1, 'indicators.done': 1, 'indicators.green': 9 },
      ...{ 'pilots.inForce.national': 3, 'pilots.inForce.provincial': 2, 'pilots.inForce.municipal': 1 },
      ...{ 'pilots.keyOfYear': 5, 'problems.confirmed': 6, 'problems.waiting': 3 },
      ...{ 'outputs.total': 83, 'claims.national': 11, 'claims.provincial': 24, 'claims.unproven': 4 },
      ...{ recognitions: 7, publicity: 9, 'cases.promoted': 8, 'topics.converted': 1 },
      ...{ 'information.reported': 52, 'information.adopted.provincial': 9, 'information.adopted.national': 2 },
    });
    // What was commended last year.
    expect(Object.fromEntries(items.map(({ id, lastYear }) => [id, lastYear]))).toMatchObject({
      ...{ 'commendation.collectives': 2, 'commendation.individuals': 6 },
    });
  });

  it('has heard nine of its counties, and its sitting of November is planned with what the plan still has', async () => {
    const state =
      await one(`SELECT (SELECT count(DISTINCT u.id)::int FROM meeting_item i JOIN unit u ON u.id = i.by_unit_id WHERE u.kind = 'COUNTY' AND i.outcome = 'HEARD') AS heard,
      (SELECT count(*)::int FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id WHERE m.state = 'PLANNED' AND i.plan_item_id IS NOT NULL) AS planned,
      (SELECT count(*)::int FROM key_point_cover c JOIN key_point k ON k.id = c.key_point_id WHERE k.code = '省-01') AS named,
      (SELECT count(*)::int FROM register_entry e JOIN post p ON p.id = (e.fields->>'byPostId')::uuid WHERE e.kind = 'INSTRUCTION' AND p.title = '分管商务副市长') AS instructions`);
    expect(state).toEqual({ heard: 9, planned: 2, named: 1, instructions: 2 });
  });

  it('reads three indicators of each assessed reform; one of them nobody has read in time', async () => {
    const { rows } = await client.query<{ name: string; measured: number; overdue: number }>(
      `SELECT p.name, count(*)::int AS measured, (count(*) FILTER (WHERE EXISTS (SELECT FROM expected_reading x JOIN obligation o ON o.id = x.obligation_id
         WHERE x.indicator_id = i.id AND o.state = 'OPEN' AND o.due_on < app_today())))::int AS overdue
         FROM indicator i JOIN project p ON p.id = i.project_id GROUP BY p.name`,
    );
    expect(rows.map(({ measured }) => measured)).toEqual([3, 3, 3, 3]);
    expect(rows.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(1);
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
