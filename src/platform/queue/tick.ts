import { Injectable } from '@nestjs/common';
import { BackgroundTask } from './background.js';
import { JobCatalogue } from './job-catalogue.js';
import { JobQueues } from './job-queues.js';

/**
 * The beat of the engine: adds one job for each tick job, unless the last one is unfinished. A flushed queue forgets
 * everything; the next tick of any worker brings it back.
 */
@Injectable()
export class Tick extends BackgroundTask {
  readonly task = 'queue.tick';
  readonly everyMs: number;
  override readonly jitter = 0.2;

  constructor(
    private readonly catalogue: JobCatalogue,
    private readonly queues: JobQueues,
  ) {
    super();
    this.everyMs = queues.pace.tick;
  }

  run(): Promise<void> {
    return this.queues.add(this.catalogue.tickJobs().map((declaration) => ({ declaration, ids: {}, once: true })));
  }
}
