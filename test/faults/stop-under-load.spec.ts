import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, ActRefused, apiClientOverHttp } from '../../src/demo/api-client/api-client.js';
import { CLERK } from '../../src/demo/acts/acts.js';
import { comesToRest, Fleet } from '../support/faults/fleet.js';
import { openDoor, type OpenDoor, TEST_APPLICATION } from '../support/faults/door.js';
import { brokenInvariants } from '../support/faults/invariants.js';
import { ProductProcess } from '../support/faults/product-process.js';
import { continueFrom, reference } from '../support/faults/reference.js';
import { until } from '../support/queue-process.js';
import { describeWithRedis, startTestRedis, type TestRedis } from '../support/redis.js';
import type { TestDatabase } from '../support/databases.js';

const LONG_MS = 600_000;
const CLIENTS = 16;
const IMPORTS = 3;
const ledger = readFileSync(join(__dirname, '../support/ledger/ledger-2026.xlsx'));

interface Answered {
  readonly notes: string[];
  readonly imports: string[];
}

function behaviour(redisUrl: () => string | undefined): void {
  let database: TestDatabase;
  let door: OpenDoor;
  beforeEach(async () => {
    database = await continueFrom((await reference()).templates.beforeCases);
    door = await openDoor(database.url);
  }, LONG_MS);
  afterEach(async () => {
    await door.close();
    await database.drop();
  });

  it(
    'ends with 0; every answered write is found afterwards, every job in flight ends exactly once',
    async () => {
      const members =
        redisUrl() === undefined ? ([{ role: 'all' }] as const) : ([{ role: 'http' }, { role: 'worker' }] as const);
      const fleet = await Fleet.start({ databaseUrl: database.url, redisUrl: redisUrl(), members });
      try {
        const answered: Answered = { notes: [], imports: [] };
        const { reporters, importers } = await load(fleet.front.url, door, answered);
        await until('much is answered', () => answered.notes.length > 3 * CLIENTS, 60_000);
        const clients = [...reporters, ...importers()];
        await until('work is in flight', () => isBusy(door, answered), 60_000);
        expect(await fleet.stop()).toEqual(members.map(() => 0));
        await Promise.all(clients);

        expect(await notesOf(door)).toEqual(expect.arrayContaining(answered.notes));
        expect(new Set(await notesOf(door)).size).toBe((await notesOf(door)).length);
        expect(await running(door)).toEqual([]);

        // The one that works off what was given back: the only one, or the worker.
        fleet.members.at(-1)?.restart();
        await comesToRest(door);
        expect(await readings(door)).toEqual(answered.imports.map(() => 1));
        expect(await brokenInvariants(door.database)).toEqual({});
      } finally {
        await fleet.stop();
      }
    },
    LONG_MS,
  );
}

describe('SIGTERM to a process that has not started yet', () => {
  it('is heard: it finishes its start, stops in order and ends with 0', async () => {
    const database = await continueFrom((await reference()).templates.beforeCases);
    const door = await openDoor(database.url);
    try {
      const product = await ProductProcess.start({ environment: { DATABASE_URL: database.url, ROLE: 'worker' } });
      await until('it has come to its database', () => strangers(door), 60_000);
      expect(await product.end('SIGTERM')).toBe(0);
    } finally {
      await door.close();
      await database.drop();
    }
  });
});

describe('SIGTERM under load, the queue in PostgreSQL', () => {
  behaviour(() => undefined);
});

describeWithRedis('SIGTERM under load, the queue in Redis', () => {
  let redis: TestRedis | undefined;
  beforeAll(async () => {
    redis = await startTestRedis();
  });
  afterAll(() => redis?.stop());
  behaviour(() => redis?.url);
});

/** Whether anybody but the test is connected. */
async function strangers({ database }: OpenDoor): Promise<boolean> {
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name <> $1',
    [TEST_APPLICATION],
  );
  return count > 0;
}

interface Load {
  readonly reporters: readonly Promise<void>[];
  readonly importers: () => readonly Promise<void>[];
}

/** Clients that report progress on tasks one after the other until nobody answers any more; and files that wait to be read. */
async function load(url: string, door: OpenDoor, answered: Answered): Promise<Load> {
  const client = apiClientOverHttp(url, door);
  const tasks = await door.database.query<{ id: string; unit: string }>(
    `SELECT t.id, u.name AS unit FROM task t JOIN unit u ON u.id = t.unit_id JOIN obligation o ON o.id = t.obligation_id
      WHERE t.state = 'ASSIGNED' AND u.kind = 'DEPARTMENT' AND o.hold IS NULL ORDER BY t.id`,
  );
  const send = async <T>(act: Act): Promise<T | null> => {
    try {
      return await client.act<T>(act);
    } catch (error) {
      // No answer, or that the service is going: the client knows that it knows nothing.
      if (error instanceof ActRefused && error.status < 500) throw error;
      return null;
    }
  };
  const reporter = async (client: number): Promise<void> => {
    for (let number = 0; ; number += 1) {
      const task = tasks[(client + number) % tasks.length];
      if (task === undefined) throw new Error('there is no task to report on');
      const note = `第${String(client)}人第${String(number)}次`;
      const as = { unit: task.unit, role: 'LIAISON' } as const;
      const answer = await send({ as, path: `/tasks/${task.id}/progress`, body: { percent: 10, note }, key: note });
      if (answer === null) return;
      answered.notes.push(note);
    }
  };
  const importer = async (number: number): Promise<void> => {
    const file = { name: `${String(number)}.xlsx`, content: ledger };
    const answer = await send<{ importId: string }>({ as: CLERK, path: '/ledger-imports', file, key: file.name });
    if (answer !== null) answered.imports.push(answer.importId);
  };
  return {
    reporters: Array.from({ length: CLIENTS }, (_, client) => reporter(client)),
    importers: () => Array.from({ length: IMPORTS }, (_, number) => importer(number)),
  };
}

async function isBusy({ database }: OpenDoor, { imports }: Answered): Promise<boolean> {
  const [work] = await database.query<{ running: number }>(
    `SELECT count(*)::int AS running FROM work WHERE state = 'RUNNING'`,
  );
  return imports.length === IMPORTS && (work?.running ?? 0) > 0;
}

async function notesOf({ database }: OpenDoor): Promise<string[]> {
  const rows = await database.query<{ note: string }>('SELECT note FROM task_progress ORDER BY note');
  return rows.map(({ note }) => note);
}

/** A stopped process leaves no work in its hands: it is done, or given back. */
function running({ database }: OpenDoor): Promise<unknown[]> {
  return database.query(`SELECT id, kind, attempts FROM work WHERE state = 'RUNNING'`);
}

/** How often each of the new files was read. */
async function readings({ database }: OpenDoor): Promise<number[]> {
  const rows = await database.query<{ n: number }>(
    `SELECT count(e.id)::int AS n FROM file_import i LEFT JOIN audit_event e ON e.subject_id = i.id AND e.action = 'ledger-import.read'
      WHERE i.file_name ~ '^\\d+\\.xlsx$' GROUP BY i.id`,
  );
  return rows.map(({ n }) => n);
}
