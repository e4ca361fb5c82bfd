import { Inject, Injectable } from '@nestjs/common';
import { troubleOf } from '../database/trouble.js';
import { Log } from '../observability/log.js';
import { checkedIds, type JobDeclaration, type JobIds, QUEUES, type QueueName } from './job.js';
import { postgresBackend } from './postgres-backend.js';
import type { JobQueue, JobWorker, OutgoingJob, Process, QueueBackend } from './queue-backend.js';
import { DEFAULT_PACE, type Pace, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { redisBackend } from './redis-backend.js';
import { within } from './within.js';

/** How long the relay or the tick waits for the store of the queues. */
const ANSWER_LIMIT_MS = 5_000;
const CLOSE_LIMIT_MS = 3_000;
/** While a store is away each of its connections complains every other second; one line a minute is enough. */
const QUIET_MS = 60_000;
const CONCURRENCY: Readonly<Record<QueueName, number>> = { engine: 2, work: 2 };

/** A job to add. */
export interface NewJob {
  readonly declaration: JobDeclaration;
  readonly ids: JobIds;
  /** Names the job so that adding it twice, while it waits, adds it once. */
  readonly id?: string;
  /** Not added while an earlier one of the same name is unfinished. */
  readonly once?: boolean;
}

interface Opened {
  readonly backend: QueueBackend;
  readonly queues: ReadonlyMap<QueueName, JobQueue>;
}

function outgoing({ declaration, ids, id, once }: NewJob): OutgoingJob {
  const opts = {
    attempts: 1,
    ...(id !== undefined && { jobId: id }),
    ...(once === true && { deduplication: { id: declaration.name } }),
  };
  return { name: declaration.name, data: checkedIds(ids), opts };
}

/** The queues of this process, opened when first needed. Only the outbox relay, the tick, and what calls a tick’s job earlier add jobs. */
@Injectable()
export class JobQueues {
  readonly pace: Pace;
  private opened: Promise<Opened> | undefined;
  private workers: readonly JobWorker[] = [];
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly log: Log,
  ) {
    this.pace = { ...DEFAULT_PACE, ...settings.pace };
  }

  /**
   * Starts to work the queues off. Where their store cannot be reached or takes no writes just now, the process serves
   * people meanwhile, and begins as soon as it can.
   */
  async startWorkers(process: Process): Promise<void> {
    try {
      const { backend } = await this.open();
      if (this.closed) return;
      this.workers = QUEUES.map((name) =>
        backend.openWorker(name, process, { concurrency: CONCURRENCY[name], lock: this.pace.lock }),
      );
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      this.log.warn('queue.not-opened', { error });
      this.retry = setTimeout(() => void this.startWorkers(process), this.pace.tick).unref();
    }
  }

  /** Adds jobs; throws when the store of the queues cannot be reached. */
  async add(jobs: readonly NewJob[]): Promise<void> {
    const { queues } = await this.open();
    for (const [name, queue] of queues) {
      const mine = jobs.filter((job) => job.declaration.queue === name).map(outgoing);
      if (mine.length > 0) await within(ANSWER_LIMIT_MS, `adding jobs to ${name}`, queue.addBulk(mine));
    }
  }

  /** How many jobs each queue holds, by state; throws when the store cannot be reached. */
  async depths(): Promise<ReadonlyMap<QueueName, Readonly<Record<string, number>>>> {
    const { queues } = await this.open();
    const found = new Map<QueueName, Readonly<Record<string, number>>>();
    for (const [name, queue] of queues) {
      const counts = queue.getJobCounts('wait', 'active', 'delayed', 'failed');
      found.set(name, await within(ANSWER_LIMIT_MS, `counting jobs of ${name}`, counts));
    }
    return found;
  }

  /**
   * Whether jobs can be added now; throws where not. Queues in PostgreSQL that this process has not opened stand and fall
   * with the database itself.
   */
  async check(): Promise<void> {
    if (this.opened === undefined && this.settings.redisUrl === undefined) return;
    const { backend } = await this.open();
    await backend.check();
  }

  /** Takes no more jobs and waits for those in hand. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    const finished = Promise.all(this.workers.map((worker) => worker.close()));
    await within(this.pace.stop, 'finishing the jobs in hand', finished).catch((error: unknown) => {
      this.log.warn('queue.stopped-early', { error });
    });
    const opened = await this.opened?.catch(() => undefined);
    if (opened === undefined) return;
    const closings = [...[...opened.queues.values()].map((queue) => () => queue.close()), () => opened.backend.close()];
    for (const close of closings) await within(CLOSE_LIMIT_MS, 'closing a queue', close()).catch(() => undefined);
  }

  private open(): Promise<Opened> {
    this.opened ??= this.connect().catch((error: unknown) => {
      // The next who asks tries again.
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<Opened> {
    const complained = new Map<string, number>();
    const onError = (where: string, error: Error): void => {
      const now = performance.now();
      if (now - (complained.get(where) ?? -QUIET_MS) < QUIET_MS) return;
      complained.set(where, now);
      this.log.warn('queue.error', { where, error });
    };
    const { redisUrl, databaseUrl } = this.settings;
    const backend =
      redisUrl === undefined ? await postgresBackend(databaseUrl, onError) : redisBackend(redisUrl, onError);
    return { backend, queues: new Map(QUEUES.map((name) => [name, backend.openQueue(name)])) };
  }
}
