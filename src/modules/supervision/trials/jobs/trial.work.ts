import { Injectable } from '@nestjs/common';
import { type Work, WorkHandler } from '../../../../platform/queue/work.js';
import { TRIAL_WORK } from '../application/ask-trial.use-case.js';
import { RunTrial } from '../application/run-trial.use-case.js';

/** The trial itself, as long work. */
@Injectable()
export class TrialWork extends WorkHandler {
  readonly kind = TRIAL_WORK;

  constructor(private readonly trials: RunTrial) {
    super();
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    return { obligations: await this.trials.execute(work) };
  }
}
