import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../../platform/queue/job.js';
import { OweBulletins } from '../application/owe-bulletins.js';

/** Every tick looks whether the bulletin of a month is owed. */
export const publicationsJobs: readonly JobDeclaration[] = [
  { name: 'publications.bulletin', queue: 'engine', tick: true },
];

@Injectable()
export class OweBulletinsHandler extends JobHandler {
  readonly job = 'publications.bulletin';

  constructor(private readonly owe: OweBulletins) {
    super();
  }

  handle(): Promise<void> {
    return this.owe.execute();
  }
}
