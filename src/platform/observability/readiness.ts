import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobQueues } from '../queue/job-queues.js';
import { QUEUE_SETTINGS, type QueueSettings } from '../queue/queue-settings.js';
import { within } from '../queue/within.js';
import { type DatabaseFound, DatabaseProbe } from './database-probe.js';
import { judge, type ReadinessReport } from './judge-readiness.js';
import { Log } from './log.js';

/** Ids of the steps of the schema that this build needs. */
export const NEEDED_MIGRATIONS = Symbol('NEEDED_MIGRATIONS');

const EVERY_MS = 10_000;
const LIMIT_MS = 2_000;

/** What this process last found of what it rests on. */
interface Found {
  readonly database: DatabaseFound;
  readonly queueTakesJobs: boolean;
  /** By this process's own watch, ms. */
  readonly lookedAt: number;
}

/**
 * Looks every ten seconds at what this process rests on; whoever asks is told what the last look found, and how old it
 * is. So asking costs nothing and never hangs, however ill the database.
 */
@Injectable()
export class Readiness implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly probe: DatabaseProbe;
  private found: Found | undefined;
  private looking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastWritableAt: string | null = null;
  private refusedSince: string | null = null;
  private stopping = false;

  constructor(
    @Inject(NEEDED_MIGRATIONS) private readonly needed: readonly string[],
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly log: Log,
  ) {
    this.probe = new DatabaseProbe(settings.databaseUrl, needed);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.looking;
    this.probe.close();
  }

  /** What the last look found. */
  report(): ReadinessReport {
    const { found, needed, settings, stopping } = this;
    const ageSeconds = found === undefined ? null : Math.round((performance.now() - found.lookedAt) / 1_000);
    return judge({
      found: found?.database ?? null,
      queueTakesJobs: found?.queueTakesJobs ?? false,
      ageSeconds,
      needed: needed.length,
      serves: settings.role !== 'worker',
      stopping,
    });
  }

  /**
   * Since when the database has taken no writes, by its own time; null while it takes them. People go on reading then,
   * and what reading usually writes along is left out.
   */
  readOnlySince(): string | null {
    return this.refusedSince;
  }

  /** Looks now; who asks while a look is under way waits for that one. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = undefined;
      clearTimeout(this.timer);
      if (!this.stopping) this.timer = setTimeout(() => void this.look(), EVERY_MS).unref();
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const before = this.report().status;
    const [database, queueTakesJobs] = await Promise.all([this.lookAtDatabase(), this.lookAtQueue()]);
    this.found = { database, queueTakesJobs, lookedAt: performance.now() };
    this.noteWrites(database);
    const { status, why } = this.report();
    if (status !== before) this.log.info('process.readiness', { status, why });
  }

  /** Where the server has no connection left for a look, those that the pool holds still serve people. */
  private async lookAtDatabase(): Promise<DatabaseFound> {
    const found = await this.probe.look();
    if (found.reached || found.trouble !== 'CROWDED') return found;
    try {
      const sql =
        'SELECT now()::text AS at, (SELECT count(*) FROM schema_migration WHERE id = ANY ($1))::int AS migrations';
      const answer = this.database.query<{ at: string; migrations: number }>(sql, [this.needed]);
      const [row] = await within(LIMIT_MS, 'the pool', answer);
      return { ...found, ...row, reached: true, writable: true };
    } catch {
      return found;
    }
  }

  private lookAtQueue(): Promise<boolean> {
    return within(LIMIT_MS, 'the queue', this.queues.check()).then(
      () => true,
      () => false,
    );
  }

  private noteWrites({ writable, reached, at }: DatabaseFound): void {
    if (writable) {
      this.lastWritableAt = at;
      this.refusedSince = null;
    } else if (reached) this.refusedSince ??= this.lastWritableAt ?? at;
  }
}
