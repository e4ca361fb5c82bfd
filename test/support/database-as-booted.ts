import { Client } from 'pg';
import { testServer } from './test-server.js';

interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

/** Everything that a statement of a test could change about the database besides rows. */
const SCHEMA = `SELECT md5(string_agg(part, ',' ORDER BY part)) AS schema FROM (
    SELECT oid::text || ':' || xmin AS part FROM pg_class WHERE relnamespace > 16383 OR relnamespace = 'public'::regnamespace
    UNION ALL SELECT 't' || oid || ':' || xmin FROM pg_trigger
    UNION ALL SELECT 'c' || oid || ':' || xmin FROM pg_constraint
    UNION ALL SELECT 'p' || oid || ':' || xmin FROM pg_proc WHERE oid > 16383
    UNION ALL SELECT 'd' || oid || ':' || xmin FROM pg_database WHERE datname = current_database()
    UNION ALL SELECT 's' || setdatabase || ':' || xmin FROM pg_db_role_setting) parts`;

/** Functions and sequences made since, and the triggers that call them: what a test does harm with. */
const ADDED = `SELECT 'DROP FUNCTION ' || oid::regprocedure || ' CASCADE' AS away FROM pg_proc WHERE oid > $1
   UNION ALL SELECT 'DROP SEQUENCE ' || oid::regclass || ' CASCADE' FROM pg_class WHERE relkind = 'S' AND oid > $1`;

/** What brings back the rows: of a filled table, and of all that held none together with every sequence. */
interface WaysBack {
  readonly filled: ReadonlyMap<string, string>;
  readonly rest: string;
}

/** How many rows each filled table holds, and which transaction wrote the latest of them: the same again, and nothing changed. */
type Marks = ReadonlyMap<string, string>;

/** The rows of a database as they were at one moment, to go back to. */
export class DatabaseAsBooted {
  private marks: Marks = new Map();

  private constructor(
    private readonly admin: Client,
    private readonly schema: string,
    private readonly newest: string,
    private readonly back: WaysBack,
  ) {}

  static async of(databaseUrl: string): Promise<DatabaseAsBooted> {
    const url = new URL((await testServer()).adminUrl);
    url.pathname = new URL(databaseUrl).pathname;
    const admin = new Client({ connectionString: url.href, application_name: 'as booted' });
    // Whoever cuts every connection of the database cuts this one too; then it cannot be restored.
    admin.on('error', () => undefined);
    await admin.connect();
    const back = await copyRows(admin);
    const [newest] = await rowsOf<{ oid: string }>(admin, 'SELECT max(oid)::text AS oid FROM pg_class');
    const booted = new DatabaseAsBooted(admin, await schemaOf(admin), newest?.oid ?? '', back);
    booted.marks = await booted.marked();
    return booted;
  }

  /** @returns whether everything is as it was; if not, the database is good for nothing more */
  async restore(): Promise<boolean> {
    try {
      const [busy] = await rowsOf<{ n: number }>(
        this.admin,
        `SELECT count(*)::int AS n FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`,
      );
      if (busy?.n !== 0) return false;
      for (const { away } of await rowsOf<{ away: string }>(this.admin, ADDED, [this.newest]))
        await this.admin.query(away);
      if ((await schemaOf(this.admin)) !== this.schema) return false;
      const marks = await this.marked();
      const changed = [...this.back.filled].filter(([name]) => marks.get(name) !== this.marks.get(name));
      const parts = changed.map(([, statements]) => statements);
      await this.admin.query([BEGIN, ...parts, this.back.rest, 'COMMIT'].join(';\n'));
      if (changed.length > 0) this.marks = await this.marked();
      return true;
    } catch {
      return false;
    }
  }

  private async marked(): Promise<Marks> {
    const each = [...this.back.filled.keys()].map(
      (name) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) AS mark FROM ${name}`,
    );
    const rows = await rowsOf<{ name: string; mark: string }>(this.admin, each.join(' UNION ALL '));
    return new Map(rows.map(({ name, mark }) => [name, mark]));
  }

  end(): Promise<void> {
    return this.admin.end().catch(() => undefined);
  }
}

async function rowsOf<R extends object>(admin: Client, sql: string, params: readonly string[] = []): Promise<R[]> {
  return (await admin.query<R>(sql, [...params])).rows;
}

async function schemaOf(admin: Client): Promise<string> {
  return (await rowsOf<{ schema: string }>(admin, SCHEMA))[0]?.schema ?? '';
}

/** Past triggers and keys. */
const BEGIN = 'BEGIN;\nSET LOCAL session_replication_role = replica';

/** Copies what has rows beside. */
async function copyRows(admin: Client): Promise<WaysBack> {
  const tables = await rowsOf<{ name: string; columns: string }>(
    admin,
    `SELECT quote_ident(c.relname) AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.oid ORDER BY name`,
  );
  const filled = new Set((await rowsOf<{ name: string }>(admin, filledAmong(tables))).map(({ name }) => name));
  await admin.query('CREATE SCHEMA as_booted');
  const back = new Map<string, string>();
  // A table costs more to make than its rows to copy, and most hold none.
  for (const { name, columns } of tables.filter((table) => filled.has(table.name))) {
    await admin.query(`CREATE TABLE as_booted.${name} AS SELECT ${columns} FROM ${name}`);
    const rows = `SELECT ${columns} FROM as_booted.${name}`;
    back.set(name, `DELETE FROM ${name}; INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE ${rows}`);
  }
  const emptied = tables.filter(({ name }) => !filled.has(name)).map(({ name }) => `DELETE FROM ${name}`);
  return { filled: back, rest: [...emptied, ...(await sequences(admin))].join(';\n') };
}

/** Which of these tables hold a row. */
function filledAmong(tables: readonly { readonly name: string }[]): string {
  return tables.map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`).join(' UNION ALL ');
}

async function sequences(admin: Client): Promise<string[]> {
  const names = await rowsOf<{ name: string }>(
    admin,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
  );
  const all: string[] = [];
  for (const { name } of names) {
    const [at] = await rowsOf<Sequence>(admin, `SELECT last_value AS last, is_called AS called FROM ${name}`);
    if (at !== undefined) all.push(`SELECT setval('${name}', ${at.last}, ${String(at.called)})`);
  }
  return all;
}
