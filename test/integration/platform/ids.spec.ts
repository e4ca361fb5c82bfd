import { createTestDatabase } from '../../support/databases.js';
import { Client } from 'pg';

describe('ids that the database gives', () => {
  it('keep the order of statements, also within a millisecond, and are of version 7 as before', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      // Beside each other in one statement's list of commands: far less than a millisecond apart.
      await client.query(
        `CREATE TABLE written (n serial, id uuid DEFAULT new_id());
         DO $$ BEGIN FOR n IN 1..2000 LOOP INSERT INTO written DEFAULT VALUES; END LOOP; END $$`,
      );
      const { rows } = await client.query<{ id: string }>('SELECT id FROM written ORDER BY n');
      const ids = rows.map(({ id }) => id);
      expect([...ids].sort()).toEqual(ids);
      expect(
        ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
      ).toEqual([]);
      const [first = ''] = ids;
      const [made] = (
        await client.query<{ near: boolean }>(
          `SELECT abs(extract(epoch FROM clock_timestamp()) * 1000 - ('x' || lpad($1, 16, '0'))::bit(64)::bigint) < 3600000 AS near`,
          [first.replaceAll('-', '').slice(0, 12)],
        )
      ).rows;
      expect(made?.near).toBe(true);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
