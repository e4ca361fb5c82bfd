import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { AppModule } from '../../../src/app/app.module.js';
import { prepareDemoCity } from '../../../src/app/demo-city.js';
import { createHttpApp } from '../../../src/app/http-app.js';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { CLERK } from '../../../src/demo/acts/acts.js';
import { apiClientInProcess } from '../../../src/demo/api-client/api-client.js';
import { Autopilot } from '../../../src/demo/autopilot/autopilot.js';
import { TimeMachine } from '../../../src/demo/clock/time-machine.js';
import { clearHalfLoadedCity } from '../../../src/demo/index.js';
import { loadSettings } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { migrate } from '../../../src/platform/database/migrator.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Log } from '../../../src/platform/observability/log.js';
import { instantAt } from '../../../src/shared-kernel/dates.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';
import { type OpenDoor, openDoor } from '../../support/faults/door.js';
import { selfDifferences } from '../../support/self-differences.js';
import { brokenInvariants } from '../../support/faults/invariants.js';
import { continueFrom } from '../../support/faults/reference.js';
import { longForm } from '../../support/form.js';

const LONG_MS = 240_000;

interface Counts {
  readonly items: readonly { readonly id: string; readonly value: number; readonly lastYear: number }[];
}

const settingsFor = (url: string) => loadSettings({ DEMO: '1', PORT: '0', LOG_LEVEL: 'fatal', DATABASE_URL: url });
const nameOf = ({ url }: TestDatabase): string => new URL(url).pathname.slice(1);

/** Built once for both: as the visitor finds it, and a copy for those who let it live on. */
let built: TestDatabase;
let lived: TestDatabase;

beforeAll(async () => {
  built = await createTestDatabase();
  // A start that was killed while it built the city.
  await onDatabase(built.url, async (client) => {
    await client.query(`INSERT INTO demo_city (state) VALUES ('LOADING')`);
    await client.query(`INSERT INTO unit (path, kind, name) VALUES ('x/', 'REGION', '半座城')`);
  });
  await clearHalfLoadedCity(built.url);
  await migrate(built.url, MIGRATIONS);
  await prepareDemoCity(settingsFor(built.url), built.url);
  lived = await continueFrom(nameOf(built));
}, LONG_MS);
afterAll(async () => {
  await built.drop();
  await lived.drop();
});

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function inCity<T>(url: string, work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
  const settings = settingsFor(url);
  const app = await createHttpApp(AppModule.forRoot(settings, url), settings);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return await work(app);
  } finally {
    await app.close();
  }
}

describe('the demo city', () => {
  let client: Client;
  const one = async (sql: string): Promise<unknown> => (await client.query<Record<string, unknown>>(sql)).rows[0];
  const countsOf = (year: number): Promise<Counts> =>
    inCity(built.url, (app) => {
      const clerk = apiClientInProcess(app, { database: app.get(Database), unitOfWork: app.get(UnitOfWork) });
      return clerk.act<Counts>({ as: CLERK, method: 'GET', path: `/counts?year=${String(year)}` });
    });

  beforeAll(async () => {
    client = new Client({ connectionString: built.url });
    await client.connect();
  });
  afterAll(() => client.end());

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
    expect(counts).toEqual({ departments: 20, counties: 13, zones: 2, projects: 61, led: 10, personas: 19, mute: 0 });
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
      ...{ listings: 1, recognitions: 7, publicity: 9, 'cases.promoted': 8, 'topics.converted': 1 },
      ...{ 'information.reported': 52, 'information.adopted.provincial': 9, 'information.adopted.national': 2 },
    });
    // What was commended last year.
    expect(Object.fromEntries(items.map(({ id, lastYear }) => [id, lastYear]))).toMatchObject({
      ...{ 'commendation.collectives': 2, 'commendation.individuals': 6 },
    });
  });

  it('has listed what lay longest on 22 September; its note of 8 October is a working day late, its end is 22 October', async () => {
    const listing = await one(
      `SELECT l.state, l.listed_on::text AS listed, l.ends_on::text AS ends, u.kind, n.due_on::text AS noted, o.state AS note
         FROM listing l JOIN unit u ON u.id = l.unit_id JOIN listing_note n ON n.listing_id = l.id JOIN obligation o ON o.id = n.obligation_id`,
    );
    expect(listing).toEqual({
      ...{ state: 'LISTED', listed: '2026-09-22', ends: '2026-10-22', kind: 'DEPARTMENT' },
      ...{ noted: '2026-10-08', note: 'OPEN' },
    });
  });

  it('has issued eight bulletins; the ninth is with its units, one of which objects', async () => {
    expect(
      await one(
        `SELECT count(*)::int AS issued, max(number) AS last FROM publication WHERE state = 'ISSUED' AND kind = 'BULLETIN'`,
      ),
    ).toEqual({ issued: 8, last: 8 });
    expect(
      await one(`SELECT p.state, p.data_day::text AS day, (SELECT count(*)::int FROM fact_check f WHERE f.publication_id = p.id AND f.state = 'OBJECTED') AS objections
           FROM publication p WHERE p.state <> 'ISSUED'`),
    ).toEqual({ state: 'CHECKING', day: '2026-09-30', objections: 1 });
  });

  it('has written about a company that answered, and is to write about the tax bureau; neither was talked to', async () => {
    const { rows } = await client.query(
      `SELECT u.name AS unit, c.state, c.outcome, array_agg(s.kind ORDER BY s.number) FILTER (WHERE s.kind IN ('TIER_BARRED','WORK_LETTER_SENT')) AS steps,
              (SELECT count(*)::int FROM interview i WHERE i.unit_id = u.id) AS talks
         FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id JOIN unit u ON u.id = o.owner_unit_id AND u.kind = 'VERTICAL' JOIN case_step s ON s.case_id = c.id
        GROUP BY u.id, u.name, c.id ORDER BY c.state`,
    );
    expect(rows).toEqual([
      {
        unit: '市供电公司',
        state: 'CLOSED',
        outcome: 'FULFILLED',
        steps: ['TIER_BARRED', 'WORK_LETTER_SENT'],
        talks: 0,
      },
      { unit: '市税务局', state: 'OPEN', outcome: null, steps: ['TIER_BARRED'], talks: 0 },
    ]);
  });

  it('has heard nine of its counties, and its sitting of November is planned with what the plan still has', async () => {
    const state =
      await one(`SELECT (SELECT count(DISTINCT u.id)::int FROM meeting_item i JOIN unit u ON u.id = i.by_unit_id WHERE u.kind = 'COUNTY' AND i.outcome = 'HEARD') AS heard,
      (SELECT count(*)::int FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id WHERE m.state = 'PLANNED' AND i.plan_item_id IS NOT NULL) AS planned,
      (SELECT count(*)::int FROM key_point_cover c JOIN key_point k ON k.id = c.key_point_id WHERE k.code = '省-01') AS named,
      (SELECT count(*)::int FROM register_entry e JOIN post p ON p.id = (e.fields->>'byPostId')::uuid WHERE e.kind = 'INSTRUCTION' AND p.title = '分管商务副市长') AS instructions`);
    expect(state).toEqual({ heard: 9, planned: 2, named: 1, instructions: 2 });
  });

  it('has one or two meetings of each special group, which count among nobody else’s', async () => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM meeting m JOIN unit g ON g.id = m.group_unit_id JOIN post p ON p.id = m.chair_post_id AND p.unit_id = g.id
        WHERE m.kind = 'GROUP' AND m.state = 'FINALISED' AND g.kind = 'SPECIAL_GROUP' GROUP BY g.id ORDER BY n`,
    );
    expect(rows.map(({ n }) => n)).toEqual([1, 1, 1, 1, 2, 2]);
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

  it('has a division of work in force by a workbook of two documents, and one post is being handed over', async () => {
    const state = await one(
      `SELECT (SELECT count(*)::int FROM division_of_work WHERE to_day IS NULL) AS units, (SELECT count(DISTINCT post_id)::int FROM division_of_work) AS leaders,
        (SELECT state FROM division_order) AS ordered, (SELECT count(DISTINCT document)::int FROM division_of_work) AS documents,
        (SELECT string_agg(state, ',') FROM handover) AS handovers`,
    );
    expect(state).toEqual({ units: 23, leaders: 10, ordered: 'CARRIED_OUT', documents: 2, handovers: 'GIVEN' });
  });

  it('was lived, not inserted: every act of its people stands in the record as scripted', async () => {
    const acts =
      await one(`SELECT count(*) FILTER (WHERE origin = 'HTTP')::int AS unmarked, count(*) FILTER (WHERE origin = 'AUTOPILOT' AND action = 'duty.submitted') > 50 AS filed
      FROM audit_event WHERE actor_kind = 'PERSON'`);
    expect(acts).toEqual({ unmarked: 0, filed: true });
  });

  it('is built once', async () => {
    const before = await one('SELECT count(*)::int AS n FROM audit_event');
    await prepareDemoCity(settingsFor(built.url), built.url);
    await clearHalfLoadedCity(built.url);
    expect(await one('SELECT count(*)::int AS n FROM audit_event')).toEqual(before);
  });
});

/** The committee's sitting with its minutes and the quarter's close; in the long form the next quarter's opening and the year's end too. */
const UNTIL = longForm ? '2027-01-07' : '2026-11-28';

describe(`the demo city, left to its people until ${UNTIL}`, () => {
  let door: OpenDoor;
  let refused: readonly unknown[];
  const acts = async (): Promise<Readonly<Record<string, number>>> => {
    const sql = `SELECT action, count(*)::int AS n FROM audit_event WHERE business_at > '2026-10-09T09:30+08' GROUP BY action`;
    const rows = await door.database.query<{ action: string; n: number }>(sql);
    return Object.fromEntries(rows.map(({ action, n }) => [action, n]));
  };

  beforeAll(async () => {
    refused = await inCity(lived.url, async (app) => {
      const warned = jest.spyOn(app.get(Log), 'warn').mockImplementation(() => undefined);
      const autopilot = app.get(Autopilot, { strict: false });
      await app.get(TimeMachine, { strict: false }).advance(instantAt(UNTIL, '09:00'), autopilot);
      return warned.mock.calls;
    });
    door = await openDoor(lived.url);
  }, LONG_MS);
  afterAll(() => door.close());

  it('is refused nothing on the way', () => {
    expect(refused).toEqual([]);
  });

  it('has everything of an office’s year happen', async () => {
    const sometimes = expect.any(Number);
    expect(await acts()).toMatchObject({
      ...{ 'duty.submitted': sometimes, 'duty.verified': sometimes, 'task.submitted': sometimes },
      ...{ 'problem.solved': sometimes, 'problem.assigned': sometimes, 'problem.confirmed': sometimes },
      ...{ 'reading.reported': sometimes, 'reading.confirmed': sometimes },
      ...{ 'register-entry.reported': sometimes, 'register-entry.confirmed': sometimes },
      ...{ 'register-entry.reported-back': 1, 'office-work.finished': sometimes, 'cycle.closed': 1 },
      ...{ 'fact-check.not-adopted': sometimes, 'publication.signed': 2, 'publication.issued': 2 },
      ...{ 'meeting.agenda-submitted': 1, 'meeting.held': 1, 'meeting.minutes-submitted': 1 },
      ...(longForm && { 'cycle.opened': 1, 'register-entry.moved': 3 }),
    });
  });

  it('has two entries of its units in every week', async () => {
    const rows = await door.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit_event WHERE action = 'register-entry.reported' AND business_at BETWEEN '2026-10-12' AND '2026-11-28'
        GROUP BY date_trunc('week', business_at AT TIME ZONE 'Asia/Shanghai')`,
    );
    expect(rows.map(({ n }) => n)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it('has its sitting of November final, where it was to be, with a task of each decision', async () => {
    const found = await door.database.query(
      `SELECT m.state, m.place, (SELECT count(*)::int FROM meeting_item i WHERE i.meeting_id = m.id AND (i.outcome IS NOT NULL OR i.kind = 'FIRST_TOPIC')) AS items,
              (SELECT count(*)::int FROM task t WHERE t.source = 'DECISION' AND t.matter LIKE '落实会议对%') AS tasks
         FROM meeting m WHERE m.kind = 'COMMITTEE' AND m.planned_on = '2026-11-18'`,
    );
    expect(found).toEqual([{ state: 'FINALISED', place: '市委常委会议室', items: 3, tasks: 2 }]);
  });

  it('leaves nothing lying on its office’s desk', async () => {
    const late = await door.database.query(
      `SELECT o.title, o.due_on FROM obligation o WHERE o.ladder = 'OFFICE' AND o.state = 'OPEN' AND o.due_on < app_today() - 7`,
    );
    expect(late).toEqual([]);
  });

  it('keeps every invariant', async () => {
    expect(await brokenInvariants(door.database)).toEqual({});
    expect(await selfDifferences(door.database)).toEqual({});
  });
});
