import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import { listDueInterviews } from '../../persistence/interview.repository.js';
import { isAnythingDue } from '../../persistence/watched.repository.js';
import { SweepInterviews } from './sweep-interviews.use-case.js';
import { SweepObligations, type SweepOptions, type SweepReport } from './sweep-obligations.use-case.js';

/** Obligations and interviews, in turns, until nothing is due: what one brings about may be due for the other. */
@Injectable()
export class SweepAll {
  constructor(
    private readonly obligations: SweepObligations,
    private readonly interviews: SweepInterviews,
  ) {}

  /** Whether a sweep would find something: a time that has come, or a post whose holder has changed. */
  async isDue(reader: Reader): Promise<boolean> {
    return (await isAnythingDue(reader)) || (await listDueInterviews(reader, [])).length > 0;
  }

  /** Without options a storm is let pass and rows in others' hands are waited for: the clock is moved on purpose. */
  async execute({ breaker = false, wait = true }: SweepOptions = {}): Promise<SweepReport> {
    let looked = 0;
    for (;;) {
      const report = await this.obligations.execute({ breaker, wait });
      if (report.held) return { looked, held: true };
      const interviews = await this.interviews.execute();
      looked += report.looked + interviews;
      if (report.looked + interviews === 0) return { looked, held: false };
    }
  }
}
