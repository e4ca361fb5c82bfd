import { Injectable } from '@nestjs/common';
import { BackgroundTask } from '../queue/background.js';
import { JobQueues } from '../queue/job-queues.js';
import { OutboxRelay, RELAY_BATCH } from './relay.js';

/**
 * Empties the outbox in every worker. It looks a few times a second instead of being notified by each act: a NOTIFY
 * takes one lock for the whole server at commit, an empty look costs a tenth of a millisecond.
 */
@Injectable()
export class RelayTask extends BackgroundTask {
  readonly task = 'outbox.relay';
  readonly everyMs: number;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly queues: JobQueues,
  ) {
    super();
    this.everyMs = queues.pace.relay;
  }

  async run(): Promise<void> {
    while ((await this.relay.handOn((jobs) => this.queues.add(jobs))) === RELAY_BATCH);
  }
}
