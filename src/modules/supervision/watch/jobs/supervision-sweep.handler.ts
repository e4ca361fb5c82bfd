import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../../platform/queue/job.js';
import { SweepAll } from '../application/sweep-all.use-case.js';

/** Every tick looks for what is due; the database knows what that is. */
export const supervisionJobs: readonly JobDeclaration[] = [{ name: 'supervision.sweep', queue: 'engine', tick: true }];

@Injectable()
export class SupervisionSweepHandler extends JobHandler {
  readonly job = 'supervision.sweep';

  constructor(private readonly sweep: SweepAll) {
    super();
  }

  async handle(): Promise<void> {
    await this.sweep.execute({ breaker: true, wait: false });
  }
}
