import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { meetServer } from '../../../src/platform/database/first-contact.js';
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

describe('the first contact with a server of the operator’s own', () => {
  let database: TestDatabase;
  const lines: Server[] = [];
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(async () => {
    for (const line of lines) line.close();
    await database.drop();
  });

  /** A port before the server on which the first words of each connection come through changed. */
  const line = async (change: (words: string) => string, port = 0): Promise<string> => {
    const target = new URL(database.url);
    const server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      near.once('data', (words) => {
        far.write(Buffer.from(change(words.toString('latin1')), 'latin1'));
        near.pipe(far);
      });
      far.pipe(near);
      for (const socket of [near, far]) socket.on('error', () => undefined);
    }).listen(port, '127.0.0.1');
    lines.push(server);
    await once(server, 'listening');
    const url = new URL(database.url);
    url.port = String((server.address() as AddressInfo).port);
    return url.href;
  };

  it('waits while it is still starting', async () => {
    const url = await line((words) => words);
    const { port } = new URL(url);
    lines.pop()?.close();
    const met = meetServer(url);
    await line((words) => words, Number(port));
    await met;
  });

  it('gives up after its time with what the server said, and at once where it refuses us', async () => {
    const url = new URL(database.url);
    url.port = '1';
    await expect(meetServer(url.href, 0)).rejects.toThrow('ECONNREFUSED');
    url.port = new URL(database.url).port;
    url.pathname = '/nowhere_at_all';
    // With all its patience the test would run out of time.
    await expect(meetServer(url.href)).rejects.toThrow('nowhere_at_all');
    url.username = 'nobody_at_all';
    await expect(meetServer(url.href)).rejects.toThrow('nobody_at_all');
  });

  it('refuses what drops the limits that our connections ask for, and says what to do', async () => {
    const url = await line((words) => words.replace('statement_timeout=10000', 'statement_timeout=20000'));
    await expect(meetServer(url)).rejects.toThrow('lead to it directly');
  });
});
