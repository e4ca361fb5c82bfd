import { Client } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { migrate } from '../../../src/platform/database/migrator.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/databases.js';

describe('the migrations', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('are applied once by two processes that start at the same moment', async () => {
    database = await createEmptyDatabase();
    const applied = await Promise.all([migrate(database.url, MIGRATIONS), migrate(database.url, MIGRATIONS)]);
    expect(applied.map(({ length }) => length).sort()).toEqual([0, MIGRATIONS.length].sort());
    expect(await ask(database.url, 'SELECT count(*)::int AS n FROM schema_migration')).toEqual([
      { n: MIGRATIONS.length },
    ]);
  });

  it('change nothing when they are all there', async () => {
    database = await createTestDatabase();
    expect(await migrate(database.url, MIGRATIONS)).toEqual([]);
  });

  it('leave nothing of a step that fails, and keep the ones before it', async () => {
    database = await createEmptyDatabase();
    const steps = [
      { id: '1', sql: 'CREATE TABLE first (n int)' },
      { id: '2', sql: 'CREATE TABLE second (n int); SELECT no_such_thing()' },
    ];
    await expect(migrate(database.url, steps)).rejects.toThrow(/migration 2 failed/);
    expect(
      await ask(database.url, "SELECT to_regclass('first')::text AS one, to_regclass('second')::text AS two"),
    ).toEqual([{ one: 'first', two: null }]);
  });

  it('refuse a step that reads differently from what was applied', async () => {
    database = await createEmptyDatabase();
    await migrate(database.url, [{ id: '1', sql: 'SELECT 1' }]);
    await expect(migrate(database.url, [{ id: '1', sql: 'SELECT 2' }])).rejects.toThrow(/1 was changed/);
  });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
