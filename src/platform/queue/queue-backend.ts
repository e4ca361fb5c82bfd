import type { BulkJobOptions, Job } from 'bullmq';
import type { JobIds, QueueName } from './job.js';

/** A job on its way into a queue. */
export interface OutgoingJob {
  readonly name: string;
  readonly data: JobIds;
  readonly opts: BulkJobOptions;
}

/** The part of a BullMQ queue that we use, whatever stores it. */
export interface JobQueue {
  addBulk(jobs: OutgoingJob[]): Promise<unknown>;
  getJobCounts(...states: ('wait' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** The part of a BullMQ worker that we use. */
export interface JobWorker {
  close(force?: boolean): Promise<void>;
}

export type Process = (job: Pick<Job<JobIds>, 'name' | 'data' | 'id'>) => Promise<void>;
/** Told of every error of a pool, queue or worker; without a listener Node would end the process. */
export type OnError = (where: string, error: Error) => void;

/** What a worker of one queue needs. */
export interface WorkerSettings {
  readonly concurrency: number;
  /** How long a silent worker is believed, ms. */
  readonly lock: number;
}

/** Where the queues live. Both are BullMQ; only the store differs. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  openQueue(name: QueueName): JobQueue;
  openWorker(name: QueueName, process: Process, settings: WorkerSettings): JobWorker;
  /** Whether jobs can be added now; throws where not. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Settings of a worker that both stores share. */
export function workerOptions({ concurrency, lock }: WorkerSettings) {
  return {
    concurrency,
    lockDuration: lock,
    stalledInterval: lock,
    // A killed worker's job comes again however often that happens: what it does is claimed in the database.
    maxStalledCount: 1_000_000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 100 },
  };
}
