import { Client } from 'pg';
import { cutLine } from '../database/cut-line.js';
import { type DatabaseTrouble, troubleOf } from '../database/trouble.js';

/** What one look at the database found. */
export interface DatabaseFound {
  readonly reached: boolean;
  /** Steps of the schema that are there. */
  readonly migrations: number;
  readonly writable: boolean;
  /** What is the matter; `REFUSED` where a write failed for a reason of its own. */
  readonly trouble: DatabaseTrouble | 'REFUSED' | null;
  /** The database's own time; null where it was not reached. */
  readonly at: string | null;
  /** Seconds since a worker last finished a job of the tick; null before the first one. */
  readonly jobAgeSeconds: number | null;
}

/** Longer than a healthy database ever takes for these; the look is repeated anyway. */
const LIMIT_MS = 2_000;

interface Read {
  readonly migrations: number;
  readonly at: string;
  readonly jobAgeSeconds: number | null;
}

const READ = `
SELECT (SELECT count(*) FROM schema_migration WHERE id = ANY ($1))::int AS migrations, now()::text AS at,
       CASE WHEN to_regclass('health_probe') IS NOT NULL THEN
         (SELECT extract(epoch FROM now() - job_done_at) FROM health_probe)::float8 END AS "jobAgeSeconds"`;

// A row is rewritten in place and takes no room; the rows of the second statement do not fit into its memory and must be
// put on the disk.
const WRITE = [
  'BEGIN',
  `SET LOCAL lock_timeout = '1s'`,
  `SET LOCAL work_mem = '64kB'`,
  'UPDATE health_probe SET written_at = now()',
  'SELECT count(*) FROM generate_series(1, 20000)',
  'COMMIT',
];

/** Looks at the database on a connection of its own: a pool that is in use to the last one says nothing about the server. */
export class DatabaseProbe {
  private client: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly needed: readonly string[],
  ) {}

  /** Never throws, and never takes longer than a few seconds. */
  async look(): Promise<DatabaseFound> {
    try {
      const client = (this.client ??= await this.connect());
      const { rows } = await client.query<Read>(READ, [this.needed]);
      const [read = { migrations: 0, at: '', jobAgeSeconds: null }] = rows;
      const trouble = await this.write(client);
      return { reached: true, ...read, writable: trouble === null, trouble };
    } catch (error) {
      this.close();
      const trouble = troubleOf(error) ?? 'REFUSED';
      return { reached: false, migrations: 0, writable: false, trouble, at: null, jobAgeSeconds: null };
    }
  }

  close(): void {
    const { client } = this;
    this.client = undefined;
    if (client !== undefined) cutLine(client);
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: LIMIT_MS,
      query_timeout: LIMIT_MS,
      keepAlive: true,
      application_name: 'five-ones health',
    });
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
    });
    await client.connect();
    return client;
  }

  /** Where somebody has the row in hand, writes go through. */
  private async write(client: Client): Promise<DatabaseFound['trouble']> {
    try {
      for (const statement of WRITE) await client.query(statement);
      return null;
    } catch (error) {
      const trouble = troubleOf(error) ?? 'REFUSED';
      if (trouble === 'AWAY' || trouble === 'SLOW') throw error;
      await client.query('ROLLBACK');
      return trouble === 'CONTENTION' ? null : trouble;
    }
  }
}
