import { Client } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { createTestDatabase } from '../../support/databases.js';

describe('a test file’s own database', () => {
  it('holds every migration, belongs to a role that is no superuser, and shares nothing with another', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await ask(one.url, 'CREATE TABLE only_here (id int)');

    expect((await ask(one.url, 'SELECT id FROM schema_migration')).length).toBe(MIGRATIONS.length);
    expect(await ask(one.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false },
    ]);
    expect(await ask(other.url, "SELECT to_regclass('only_here') AS found")).toEqual([{ found: null }]);
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });

  it('compares and sorts Chinese as the product needs it', async () => {
    const { url, drop } = await createTestDatabase();
    const sorted = await ask(
      url,
      `SELECT string_agg(name, ' ' ORDER BY name COLLATE "zh-x-icu") AS names
      FROM (VALUES ('张'), ('李'), ('王'), ('白')) AS people (name)`,
    );
    expect(sorted).toEqual([{ names: '白 李 王 张' }]);
    await ask(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    expect(await ask(url, "SELECT cardinality(show_trgm('改革任务')) AS n")).toEqual([{ n: 5 }]);
    await drop();
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
