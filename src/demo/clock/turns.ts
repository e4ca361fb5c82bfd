import { Injectable } from '@nestjs/common';
import { PromptSlowUnits } from '../../modules/cycles/index.js';
import { ExpectReadings } from '../../modules/indicators/index.js';

/** What a day brings by itself, beside what the watch finds. */
export interface Waiting {
  readonly prompts: boolean;
  readonly readings: boolean;
  readonly news: boolean;
}

/** Does what a day brings by itself: slow units are prompted, readings of a period that is over are expected. */
@Injectable()
export class Turns {
  constructor(
    private readonly prompts: PromptSlowUnits,
    private readonly readings: ExpectReadings,
  ) {}

  async take({ prompts, readings }: Waiting): Promise<void> {
    if (prompts) await this.prompts.execute();
    if (readings) await this.readings.execute();
  }
}
