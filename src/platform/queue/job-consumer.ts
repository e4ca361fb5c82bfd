import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { troubleOf } from '../database/trouble.js';
import { Log } from '../observability/log.js';
import type { JobIds } from './job.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** Takes jobs from the queues, in workers only; on stopping it finishes those in hand. */
@Injectable()
export class JobConsumer implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly queues: JobQueues,
    private readonly runner: JobRunner,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.settings.role !== 'http') await this.queues.startWorkers((job) => this.consume(job.name, job.data));
  }

  onModuleDestroy(): Promise<void> {
    return this.queues.close();
  }

  private async consume(name: string, ids: JobIds): Promise<void> {
    try {
      await this.runner.run(name, ids);
    } catch (error) {
      // What only met a bad hour of the database comes again: with the next tick, or called out by the reconciler.
      this.log[troubleOf(error) === null ? 'error' : 'warn']('job.failed', { job: name, ids, error });
      throw error;
    }
  }
}
