import { Client } from 'pg';
import { testServer } from './test-server.js';

/** What may befall one database of the test server, by a superuser's hand; the others notice nothing. */
export class DatabaseHarm {
  private constructor(
    private readonly admin: Client,
    private readonly name: string,
  ) {}

  static async of(databaseUrl: string): Promise<DatabaseHarm> {
    const { adminUrl } = await testServer();
    const name = new URL(databaseUrl).pathname.slice(1);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    const admin = new Client({ connectionString: url.href, application_name: 'harm' });
    await admin.connect();
    return new DatabaseHarm(admin, name);
  }

  /** As an administrator or a failover makes it; connections in hand are cut, as there. */
  async setReadOnly(on: boolean): Promise<void> {
    await this.admin.query('SET default_transaction_read_only = off');
    await this.admin.query(`ALTER DATABASE ${this.name} SET default_transaction_read_only = ${on ? 'on' : 'off'}`);
    await this.cutAll();
  }

  /** Every write to the table fails as where the disk has no room left, or with another of PostgreSQL's codes. */
  async refuseWrites(table: string, code = '53100'): Promise<void> {
    await this.admin.query(`CREATE OR REPLACE FUNCTION refuse_${table}() RETURNS trigger LANGUAGE plpgsql AS $fn$
      BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '${code}'; END $fn$`);
    await this.admin.query(
      `CREATE OR REPLACE TRIGGER refuse_${table} BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_${table}()`,
    );
  }

  async allowWrites(table: string): Promise<void> {
    await this.admin.query(`DROP TRIGGER IF EXISTS refuse_${table} ON ${table}`);
  }

  /** No connection more than so many; those in hand stay. */
  async limitConnections(count: number): Promise<void> {
    await this.admin.query(`ALTER DATABASE ${this.name} CONNECTION LIMIT ${String(count)}`);
  }

  /** Cuts connections, all or those of one kind. */
  async cutAll(application = '%'): Promise<void> {
    await this.admin.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE $1`,
      [application],
    );
  }

  query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.admin.query<R>(sql, [...params]).then(({ rows }) => rows);
  }

  end(): Promise<void> {
    return this.admin.end();
  }
}
