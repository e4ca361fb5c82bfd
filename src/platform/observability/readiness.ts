import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';
import { within } from '../queue/within.js';

/** Ids of the steps of the schema that this build needs. */
export const NEEDED_MIGRATIONS = Symbol('NEEDED_MIGRATIONS');

const LIMIT_MS = 2_000;

export type CheckResult = 'up' | 'down';

/** Whether requests should be sent here. */
export interface ReadinessReport {
  /** `degraded`: requests are served, but what the clock causes waits until the queue is back. */
  readonly status: 'ready' | 'degraded' | 'unavailable' | 'stopping';
  readonly checks: { readonly database: CheckResult; readonly migrations: CheckResult; readonly queue: CheckResult };
}

/** Looks at what this process rests on. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private stopping = false;

  constructor(
    @Inject(NEEDED_MIGRATIONS) private readonly needed: readonly string[],
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const [present, queue] = await Promise.all([this.presentMigrations(), this.queueAnswers()]);
    const database = present === null ? 'down' : 'up';
    const migrations = present === this.needed.length ? 'up' : 'down';
    const checks = { database, migrations, queue } as const;
    if (this.stopping) return { status: 'stopping', checks };
    if (migrations === 'down') return { status: 'unavailable', checks };
    return { status: queue === 'up' ? 'ready' : 'degraded', checks };
  }

  private async presentMigrations(): Promise<number | null> {
    const sql = 'SELECT count(*) AS present FROM schema_migration WHERE id = ANY($1)';
    try {
      const [row] = await within(
        LIMIT_MS,
        'the database',
        this.database.query<{ present: number }>(sql, [this.needed]),
      );
      return row?.present ?? 0;
    } catch {
      return null;
    }
  }

  private queueAnswers(): Promise<CheckResult> {
    return within(LIMIT_MS, 'the queue', this.queues.depths()).then(
      () => 'up',
      () => 'down',
    );
  }
}
