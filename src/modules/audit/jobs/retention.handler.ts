import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../platform/queue/job.js';
import { LetGo } from '../application/let-go.use-case.js';

/** Every tick looks whether the night has something to let go. */
export const auditJobs: readonly JobDeclaration[] = [{ name: 'audit.retention', queue: 'engine', tick: true }];

@Injectable()
export class RetentionHandler extends JobHandler {
  readonly job = 'audit.retention';

  constructor(private readonly letGo: LetGo) {
    super();
  }

  handle(): Promise<void> {
    return this.letGo.execute();
  }
}
