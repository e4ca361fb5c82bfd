import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { CLERK } from '../../src/demo/acts/acts.js';
import { importLedger } from '../../src/demo/acts/import-file.js';
import { apiClientOverHttp } from '../../src/demo/api-client/api-client.js';
import { createTestDatabase } from '../support/databases.js';
import { openDoor, type OpenDoor, TEST_APPLICATION } from '../support/faults/door.js';
import { comesToRest, Fleet } from '../support/faults/fleet.js';
import { brokenInvariants } from '../support/faults/invariants.js';
import { found } from '../support/faults/reference.js';
import { until } from '../support/queue-process.js';

const LONG_MS = 600_000;
const ledger = readFileSync(join(__dirname, '../support/ledger/ledger-2026.xlsx'));

/** How many of everything that an import brings there are. */
async function held({ database }: OpenDoor): Promise<unknown> {
  const [counts] = await database.query(
    `SELECT (SELECT count(*)::int FROM project) AS projects, (SELECT count(*)::int FROM project_party) AS parties,
            (SELECT count(*)::int FROM task) AS tasks, (SELECT count(*)::int FROM obligation WHERE kind = 'TASK') AS obligations`,
  );
  return counts;
}

const stateOf = async ({ database }: OpenDoor): Promise<unknown> =>
  (await database.query<{ state: string }>('SELECT state FROM file_import'))[0]?.state;

/** Holds the project that is removed last: whoever undoes the import waits there with everything else removed. */
async function holdLast(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: TEST_APPLICATION });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM project ORDER BY id DESC LIMIT 1 FOR UPDATE');
  return client;
}

const waits = async ({ database }: OpenDoor): Promise<boolean> =>
  (
    await database.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM project %'`,
    )
  ).length > 0;

describe('SIGKILL in the midst of undoing an import', () => {
  it(
    'takes nothing away by half; the import is undone once, as if nothing had been killed',
    async () => {
      const database = await createTestDatabase();
      await found(database.url);
      const door = await openDoor(database.url);
      const fleet = await Fleet.start({ databaseUrl: database.url, members: [{ role: 'all' }] });
      try {
        const client = apiClientOverHttp(fleet.front.url, door);
        const { id } = await importLedger(client, { name: '台账.xlsx', content: ledger }, () => comesToRest(door));
        const whole = await held(door);
        const holder = await holdLast(database.url);
        await client.act({ as: CLERK, path: `/ledger-imports/${id}/undo`, body: {} });
        await until('the undoing has come to its last project', () => waits(door), 60_000);
        await fleet.front.end('SIGKILL');
        await holder.query('ROLLBACK');
        await holder.end();
        expect([await held(door), await stateOf(door)]).toEqual([whole, 'UNDOING']);

        fleet.front.restart();
        await fleet.ready();
        await comesToRest(door);
        expect([await held(door), await stateOf(door)]).toEqual([
          { projects: 0, parties: 0, tasks: 0, obligations: 0 },
          'UNDONE',
        ]);
        const told = await door.database.query<{ action: string }>(
          `SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE '%.und%' ORDER BY id`,
          [id],
        );
        expect(told.map(({ action }) => action)).toEqual(['ledger-import.undo-begun', 'ledger-import.undone']);
        expect(await brokenInvariants(door.database)).toEqual({});
      } finally {
        await fleet.stop();
        await door.close();
        await database.drop();
      }
    },
    LONG_MS,
  );
});
