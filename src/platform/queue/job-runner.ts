import { Injectable } from '@nestjs/common';
import { OutboxRelay } from '../outbox/relay.js';
import { JobCatalogue } from './job-catalogue.js';
import { checkedIds, type JobIds } from './job.js';
import type { NewJob } from './job-queues.js';
import { RUN_WORK } from './platform-jobs.js';
import { WorkStore } from './work-store.js';

/** Works jobs off in this process, without a queue between: for the workers, the time machine and tests. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly catalogue: JobCatalogue,
    private readonly relay: OutboxRelay,
    private readonly works: WorkStore,
  ) {}

  /** Works off one job here and now. */
  async run(name: string, ids: JobIds = {}): Promise<void> {
    await this.catalogue.job(name).handler.handle(checkedIds(ids));
  }

  /**
   * Hands on everything that waits in the outbox and does all waiting long work in this process, until nothing is
   * left. The order is that of the rows, so that the same story runs the same way each time. Tick jobs are not run:
   * whoever moves the clock calls the sweep.
   * @throws the first failure, after everything else was done
   */
  async drain(): Promise<void> {
    const failures: unknown[] = [];
    const attempt = (name: string, ids: JobIds): Promise<void> =>
      this.run(name, ids).catch((error: unknown) => {
        failures.push(error);
      });
    for (;;) {
      const jobs: NewJob[] = [];
      const handed = await this.relay.handOn((batch) => Promise.resolve(void jobs.push(...batch)), 'WAIT');
      for (const { declaration, ids } of jobs) await attempt(declaration.name, ids);
      const waiting = handed > 0 ? [] : await this.works.listWaiting();
      for (const id of waiting) await attempt(RUN_WORK, { subjectId: id });
      if (handed === 0 && waiting.length === 0) break;
    }
    if (failures.length > 0) throw failures[0];
  }
}
