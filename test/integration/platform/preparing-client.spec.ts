import { PreparingClient } from '../../../src/platform/database/preparing-client.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/databases.js';

const KEPT = 'SELECT statement FROM pg_prepared_statements WHERE name = $1';

describe('a connection that keeps plans', () => {
  let database: TestDatabase;
  let client: PreparingClient;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    client = new PreparingClient({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE thing (id int); INSERT INTO thing VALUES (1), (2)');
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  it('prepares a statement with parameters once, and answers each call by its own values', async () => {
    const text = 'SELECT id FROM thing WHERE id = $1';
    const answers = [];
    for (const id of [1, 2, 3]) answers.push((await client.query(text, [id])).rows);
    expect(answers).toEqual([[{ id: 1 }], [{ id: 2 }], []]);
    const { rows } = await client.query(
      'SELECT statement, (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements',
    );
    expect(rows).toEqual([{ statement: text, runs: 3 }]);
  });

  it('keeps nothing of what has no plan, nor of several statements at once', async () => {
    await client.query('BEGIN', []);
    await client.query('SELECT 1; SELECT 2', []);
    await client.query('COMMIT', []);
    expect((await client.query('SELECT FROM pg_prepared_statements')).rowCount).toBe(0);
  });

  it('makes a new plan after a migration changed the columns of the old one', async () => {
    const text = 'SELECT * FROM thing WHERE id = $1';
    await client.query(text, [1]);
    await client.query('ALTER TABLE thing ADD COLUMN name text');
    await expect(client.query(text, [1])).rejects.toThrow(/cached plan/);
    expect((await client.query(text, [1])).rows).toEqual([{ id: 1, name: null }]);
    expect((await client.query(KEPT, ['kept_1'])).rowCount).toBe(1);
  });

  it('goes on after a statement that PostgreSQL refused', async () => {
    await expect(client.query('SELECT id / $1 FROM thing WHERE id = 1', [0])).rejects.toThrow(/division by zero/);
    await expect(client.query('SELECT nothing FROM thing WHERE id = $1', [1])).rejects.toThrow(/nothing/);
    expect((await client.query('SELECT id / $1 AS half FROM thing WHERE id = 1', [1])).rows).toEqual([{ half: 1 }]);
  });

  it('broken while nobody waits on it, ends nothing: the next statement says so', async () => {
    const killer = new PreparingClient({ connectionString: database.url });
    await killer.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const broken = new Promise((resolve) => client.once('end', resolve));
    await killer.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await broken;
    await killer.end();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });
});
