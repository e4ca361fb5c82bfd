import { createTestDatabase } from '../../support/databases.js';
import { Client } from 'pg';

describe('ids that the database gives', () => {
  it('keep the order of statements, also within a millisecond, and are of version 7 as before', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      const ids: string[] = [];
      // Beside each other in one statement's list of commands: far less than a millisecond apart.
      await client.query(
        `CREATE TABLE written (n serial, id uuid DEFAULT new_id());
         DO $$ BEGIN FOR n IN 1..2000 LOOP INSERT INTO written DEFAULT VALUES; END LOOP; END $$`,
      );
      const { rows } = await client.query<{ id: string }>('SELECT id FROM written ORDER BY n');
      ids.push(...rows.map(({ id }) => id));
      expect([...ids].sort()).toEqual(ids);
      expect(
        ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
      ).toEqual([]);
      const time = parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16);
      expect(Math.abs(time - Date.now())).toBeLessThan(3_600_000);
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
