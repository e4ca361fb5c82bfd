import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { isAnythingDue } from '../../persistence/due.repository.js';
import { SweepInterviews } from './sweep-interviews.use-case.js';
import { SweepObligations, type SweepOptions, type SweepReport } from './sweep-obligations.use-case.js';

/** Obligations and interviews, in turns, until nothing is due: what one brings about may be due for the other. */
@Injectable()
export class SweepAll {
  constructor(
    private readonly database: Database,
    private readonly obligations: SweepObligations,
    private readonly interviews: SweepInterviews,
  ) {}

  /** Whether a sweep would find something: a time that has come, or a post whose holder has changed. */
  isDue(reader: Reader): Promise<boolean> {
    return isAnythingDue(reader);
  }

  /** Without options a storm is let pass and rows in others' hands are waited for: the clock is moved on purpose. */
  async execute({ breaker = false, wait = true }: SweepOptions = {}): Promise<SweepReport> {
    let looked = 0;
    while (await this.isDue(this.database)) {
      const report = await this.obligations.execute({ breaker, wait });
      if (report.held) return { looked, held: true };
      const now = report.looked + (await this.interviews.execute());
      // What is still due is in the hands of others.
      if (now === 0) break;
      looked += now;
    }
    return { looked, held: false };
  }
}
