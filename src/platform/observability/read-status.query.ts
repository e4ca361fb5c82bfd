import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type BusinessTime, businessTime } from '../clock/business-clock.js';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';
import { within } from '../queue/within.js';
import { Keeping, type KeptKind } from '../retention/keeping.js';
import { largestTables, lastLetGo, type TableSize } from '../retention/retention.repository.js';
import { GaugeReader, type ReadGauge } from './gauge-reader.js';
import { Log } from './log.js';
import type { ReadinessReport } from './judge-readiness.js';
import { Readiness } from './readiness.js';

/** How many jobs of one queue are in which state. */
export interface QueueDepth {
  readonly queue: string;
  readonly wait: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

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

/** How the product runs. */
export interface RunningStatus extends ReadinessReport, BusinessTime {
  readonly version: string;
  readonly upSeconds: number;
  readonly database: DatabaseState;
  /** Null where the store of the queues cannot be reached. */
  readonly queues: readonly QueueDepth[] | null;
  readonly gauges: readonly ReadGauge[];
  /** The largest first. */
  readonly tables: readonly TableSize[];
  readonly kept: readonly KeptState[];
}

const LIMIT_MS = 2_000;
/** The others are small. */
const TABLES = 12;

const DATABASE_STATE = `
SELECT current_setting('server_version') AS version, pg_database_size(current_database())::float8 AS "sizeBytes",
       (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())::int AS connections`;

function productVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
}

/** How the product runs, for those who look after it: the same numbers as the metrics, and what it rests on. */
@Injectable()
export class ReadStatus {
  private readonly version = productVersion();

  constructor(
    private readonly db: Database,
    private readonly jobs: JobQueues,
    private readonly readiness: Readiness,
    private readonly gauges: GaugeReader,
    private readonly keeping: Keeping,
    private readonly log: Log,
  ) {}

  async execute(): Promise<RunningStatus> {
    const [time, database, queues, gauges, tables, kept] = await Promise.all([
      businessTime(this.db),
      this.readDatabase(),
      this.readQueues(),
      this.gauges.readAll(),
      largestTables(this.db, TABLES),
      this.readKept(),
    ]);
    const upSeconds = Math.round(process.uptime());
    const report = this.readiness.report();
    return { ...report, ...time, version: this.version, upSeconds, database, queues, gauges, tables, kept };
  }

  private async readKept(): Promise<readonly KeptState[]> {
    const gone = await lastLetGo(this.db);
    return this.keeping.all().map(({ kind, days }) => ({ kind, days, letGo: gone[kind] ?? 0 }));
  }

  private async readDatabase(): Promise<DatabaseState> {
    return this.db.one<DatabaseState>(DATABASE_STATE);
  }

  private async readQueues(): Promise<readonly QueueDepth[] | null> {
    try {
      return [...(await within(LIMIT_MS, 'the queues', this.jobs.depths()))].map(([queue, counts]) => ({
        queue,
        ...{ wait: counts['wait'] ?? 0, active: counts['active'] ?? 0 },
        ...{ delayed: counts['delayed'] ?? 0, failed: counts['failed'] ?? 0 },
      }));
    } catch (error) {
      this.log.warn('status.queue-not-read', { error });
      return null;
    }
  }
}
