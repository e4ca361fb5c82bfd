import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { JobIds } from './job.js';
import { type OnError, type QueueBackend, workerOptions } from './queue-backend.js';

const PREFIX = 'five-ones';
const MAX_WAIT_MS = 2_000;

const retryStrategy = (times: number): number => Math.min(50 * 2 ** Math.min(times, 6), MAX_WAIT_MS);

/**
 * Queues in Redis (production). Producers fail at once while Redis is away, since the outbox keeps what they carry;
 * workers wait until it is back.
 */
export function redisBackend(url: string, onError: OnError): QueueBackend {
  const health = new Redis(url, { retryStrategy, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  health.on('error', (error) => {
    onError('health', error);
  });
  return {
    kind: 'redis',
    openQueue: (name) => {
      const connection = { url, retryStrategy, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
      const queue = new Queue<JobIds>(name, { prefix: PREFIX, connection });
      return queue.on('error', (error) => {
        onError(`queue ${name}`, error);
      });
    },
    openWorker: (name, process, settings) => {
      const connection = { url, retryStrategy, maxRetriesPerRequest: null };
      const worker = new Worker<JobIds>(name, process, { ...workerOptions(settings), prefix: PREFIX, connection });
      return worker.on('error', (error) => {
        onError(`worker ${name}`, error);
      });
    },
    // Reading proves nothing: a Redis that is read-only or full answers, and takes no job.
    check: async () => {
      await health.set(`${PREFIX}:health`, '1');
    },
    close: () => {
      health.disconnect();
      return Promise.resolve();
    },
  };
}
