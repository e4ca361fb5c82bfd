import { type JobDeclaration, JobHandler } from '../../../platform/queue/job.js';
import { Injectable } from '@nestjs/common';
import { HearSilence } from '../application/hear-silence.use-case.js';

/** Every tick looks whether a request for help was left without an answer. */
export const projectsJobs: readonly JobDeclaration[] = [{ name: 'projects.help', queue: 'engine', tick: true }];

@Injectable()
export class HearSilenceHandler extends JobHandler {
  readonly job = 'projects.help';

  constructor(private readonly silence: HearSilence) {
    super();
  }

  handle(): Promise<void> {
    return this.silence.execute();
  }
}
