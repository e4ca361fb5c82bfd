import { Inject, Injectable } from '@nestjs/common';
import { Log } from '../observability/log.js';
import { checkedIds, type JobDeclaration, type JobIds, QUEUES, type QueueName } from './job.js';
import { postgresBackend } from './postgres-backend.js';
import type { JobQueue, JobWorker, OutgoingJob, Process, QueueBackend } from './queue-backend.js';
import { DEFAULT_PACE, type Pace, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { redisBackend } from './redis-backend.js';
import { within } from './within.js';

/** How long the relay or the tick waits for the store of the queues. */
const ADD_LIMIT_MS = 5_000;
const CLOSE_LIMIT_MS = 3_000;
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

function outgoing({ declaration, ids, id, once }: NewJob): OutgoingJob {
  const opts = {
    attempts: 1,
    ...(id !== undefined && { jobId: id }),
    ...(once === true && { deduplication: { id: declaration.name } }),
  };
  return { name: declaration.name, data: checkedIds(ids), opts };
}

/** The queues of this process. Only the outbox relay and the tick add jobs. */
@Injectable()
export class JobQueues {
  readonly pace: Pace;
  private backend: QueueBackend | undefined;
  private readonly queues = new Map<QueueName, JobQueue>();
  private workers: readonly JobWorker[] = [];

  constructor(
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly log: Log,
  ) {
    this.pace = { ...DEFAULT_PACE, ...settings.pace };
  }

  /** Opens the queues and starts to work them off. */
  async open(process: Process): Promise<void> {
    const onError = (where: string, error: Error): void => {
      this.log.warn('queue.error', { where, error });
    };
    const { redisUrl, databaseUrl } = this.settings;
    const backend =
      redisUrl === undefined ? await postgresBackend(databaseUrl, onError) : redisBackend(redisUrl, onError);
    this.backend = backend;
    for (const name of QUEUES) this.queues.set(name, backend.openQueue(name));
    this.workers = QUEUES.map((name) =>
      backend.openWorker(name, process, { concurrency: CONCURRENCY[name], lock: this.pace.lock }),
    );
  }

  /** Adds jobs; throws when the store of the queues cannot be reached. */
  async add(jobs: readonly NewJob[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const mine = jobs.filter((job) => job.declaration.queue === name).map(outgoing);
      if (mine.length > 0) await within(ADD_LIMIT_MS, `adding jobs to ${name}`, queue.addBulk(mine));
    }
  }

  /** How many jobs each queue holds, by state; throws when the store cannot be reached. Empty in an `http` process. */
  async depths(): Promise<ReadonlyMap<QueueName, Readonly<Record<string, number>>>> {
    const found = new Map<QueueName, Readonly<Record<string, number>>>();
    for (const [name, queue] of this.queues) {
      found.set(
        name,
        await within(
          ADD_LIMIT_MS,
          `counting jobs of ${name}`,
          queue.getJobCounts('wait', 'active', 'delayed', 'failed'),
        ),
      );
    }
    return found;
  }

  /** Takes no more jobs and waits for those in hand. */
  async close(): Promise<void> {
    const finished = Promise.all(this.workers.map((worker) => worker.close()));
    await within(this.pace.stop, 'finishing the jobs in hand', finished).catch((error: unknown) => {
      this.log.warn('queue.stopped-early', { error });
    });
    for (const queue of this.queues.values())
      await within(CLOSE_LIMIT_MS, 'closing a queue', queue.close()).catch(() => undefined);
    this.queues.clear();
    await within(CLOSE_LIMIT_MS, 'closing the queues’ connections', this.backend?.close() ?? Promise.resolve()).catch(
      () => undefined,
    );
  }
}
