import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../platform/queue/job.js';
import { ExpectReadings } from '../application/expect-readings.use-case.js';

/** Every tick looks whether a period is over. */
export const indicatorsJobs: readonly JobDeclaration[] = [{ name: 'indicators.expect', queue: 'engine', tick: true }];

@Injectable()
export class ExpectReadingsHandler extends JobHandler {
  readonly job = 'indicators.expect';

  constructor(private readonly expect: ExpectReadings) {
    super();
  }

  handle(): Promise<void> {
    return this.expect.execute();
  }
}
