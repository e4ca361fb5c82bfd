import { Client } from 'pg';
import { MIGRATIONS } from '../../../src/app/registry.js';
import { migrate } from '../../../src/platform/database/migrator.js';
import { createTestDatabase, type TestDatabase } from '../../support/databases.js';
import { formerDatabase, formerRows } from '../../support/former/former-database.js';

/** Everything by which two schemas can differ, in no order of their making. */
const SCHEMA = `
SELECT string_agg(part, E'\\n' ORDER BY part) AS schema FROM (
  SELECT 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || attidentity::text
         || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS part
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
             WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f' AND p.probin IS NULL) parts`;

describe('a database of an earlier build is taken over', () => {
  const made: TestDatabase[] = [];
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  async function ask<R extends object>({ url }: TestDatabase, sql: string): Promise<R[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('from before the runner was TypeORM’s, without running anything twice', async () => {
    const newest = await createTestDatabase();
    made.push(newest);
    await ask(newest, 'DROP TABLE migration');

    expect(await migrate(newest.url, MIGRATIONS)).toEqual([]);

    expect(await ask(newest, 'SELECT name FROM migration ORDER BY id')).toEqual(
      MIGRATIONS.map(({ name, stamp }) => ({ name: `${name}${stamp}` })),
    );
    expect(await migrate(newest.url, MIGRATIONS)).toEqual([]);
  });

  describe('filled by commit 05477e8', () => {
    const rows = formerRows();
    let former: TestDatabase;
    let applied: readonly string[];

    beforeAll(async () => {
      former = await formerDatabase(rows);
      made.push(former);
      applied = await migrate(former.url, MIGRATIONS);
    });

    it('runs what came after it, and that alone', () => {
      const had = rows.schema_migration.map(({ id }) => id);
      expect(had.length).toBeGreaterThan(30);
      expect([...had, ...applied].sort()).toEqual(MIGRATIONS.map(({ id }) => id).sort());
    });

    it('has the schema of a fresh one', async () => {
      const fresh = await createTestDatabase();
      made.push(fresh);
      expect(await ask(former, SCHEMA)).toEqual(await ask(fresh, SCHEMA));
    });

    it('keeps every row', async () => {
      const kept = Object.entries(rows).filter(([table]) => table !== 'schema_migration' && table !== 'duty_request');
      for (const [table, { length }] of kept) {
        const [count] = await ask<{ n: number }>(former, `SELECT count(*)::int AS n FROM ${RENAMED[table] ?? table}`);
        expect(`${table} ${String(count?.n)}`).toBe(`${table} ${String(length + (MADE[table] ?? 0))}`);
      }
    });

    it('finds what a unit had asked for on the obligation', async () => {
      expect(
        await ask(
          former,
          `SELECT q.state, q.date_run AS run, q.first, (SELECT a.subject_type FROM approval a WHERE a.subject_id = q.id) AS approval
             FROM obligation_request q ORDER BY q.state`,
        ),
      ).toEqual([
        { state: 'PENDING', run: 1, first: true, approval: 'OBLIGATION_REQUEST' },
        { state: 'REFUSED', run: 1, first: true, approval: null },
      ]);
    });
  });
});

/** Tables that are called differently now. */
const RENAMED: Readonly<Record<string, string>> = { ledger_import: 'file_import' };

/** What later steps write: the listing of an exhausted case is studied by the office. */
const MADE: Readonly<Record<string, number>> = { obligation: 1 };
