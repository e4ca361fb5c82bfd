import { Injectable } from '@nestjs/common';
import { isFinal } from '../../../../platform/queue/is-final.js';
import { abandoned, type Work, WorkHandler } from '../../../../platform/queue/work.js';
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
    try {
      return { obligations: await this.trials.execute(work) };
    } catch (error) {
      if (isFinal(error)) await this.trials.fail(work.subjectId, error);
      throw error;
    }
  }

  override abandon(subjectId: string | null): Promise<void> {
    return this.trials.fail(subjectId, abandoned());
  }
}
