import { Injectable } from '@nestjs/common';
import { PromptSlowUnits } from '../../modules/cycles/index.js';
import { ExpectReadings } from '../../modules/indicators/index.js';
import { HearSilence } from '../../modules/projects/index.js';

/** What a day brings by itself, beside what the watch finds. */
export interface Waiting {
  readonly prompts: boolean;
  readonly readings: boolean;
  readonly silence: boolean;
  readonly news: boolean;
}

/** Does what a day brings by itself: slow units are prompted, readings of a period that is over are expected, help that nobody answered goes to the office. */
@Injectable()
export class Turns {
  constructor(
    private readonly prompts: PromptSlowUnits,
    private readonly readings: ExpectReadings,
    private readonly silence: HearSilence,
  ) {}

  async take({ prompts, readings, silence }: Waiting): Promise<void> {
    if (prompts) await this.prompts.execute();
    if (readings) await this.readings.execute();
    if (silence) await this.silence.execute();
  }
}
