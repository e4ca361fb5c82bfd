import { Injectable } from '@nestjs/common';
import { type JobDeclaration, JobHandler } from '../../../../platform/queue/job.js';
import { PromptSlowUnits } from '../application/prompt-slow-units.use-case.js';

/** Every tick looks whether a quarter's morning of prompting has come. */
export const cyclesJobs: readonly JobDeclaration[] = [{ name: 'cycles.prompt', queue: 'engine', tick: true }];

@Injectable()
export class PromptSlowUnitsHandler extends JobHandler {
  readonly job = 'cycles.prompt';

  constructor(private readonly prompt: PromptSlowUnits) {
    super();
  }

  handle(): Promise<void> {
    return this.prompt.execute();
  }
}
