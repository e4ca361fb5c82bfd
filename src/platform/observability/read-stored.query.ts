import { Injectable } from '@nestjs/common';
import { type BusinessTime, businessTime } from '../clock/business-clock.js';
import { Database } from '../database/database.js';
import { Keeping, type KeptKind } from '../retention/keeping.js';
import { largestTables, lastLetGo, type TableSize } from '../retention/retention.repository.js';

/** The database as it answers. */
export interface DatabaseState {
  readonly version: string;
  readonly sizeBytes: number;
  readonly connections: number;
}

/** How long a kind is kept, and how much of it went last night. */
export interface KeptState {
  readonly kind: KeptKind;
  readonly days: number;
  readonly letGo: number;
}

/** What the database holds and how it does. */
export interface Stored extends BusinessTime {
  readonly database: DatabaseState;
  /** The largest first. */
  readonly tables: readonly TableSize[];
  readonly kept: readonly KeptState[];
}

/** The others are small. */
const TABLES = 12;

const DATABASE_STATE = `
SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS "sizeBytes",
       (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())::int AS connections`;

/** What the database holds, how large it is, and what of it is let go. */
@Injectable()
export class ReadStored {
  constructor(
    private readonly db: Database,
    private readonly keeping: Keeping,
  ) {}

  async execute(): Promise<Stored> {
    const [time, database, tables, kept] = await Promise.all([
      businessTime(this.db),
      this.db.one<DatabaseState>(DATABASE_STATE),
      largestTables(this.db, TABLES),
      this.readKept(),
    ]);
    return { ...time, database, tables, kept };
  }

  private async readKept(): Promise<readonly KeptState[]> {
    const gone = await lastLetGo(this.db);
    return this.keeping.all().map(({ kind, days }) => ({ kind, days, letGo: gone[kind] ?? 0 }));
  }
}
