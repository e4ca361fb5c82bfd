import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import { findPendingApproval } from '../../approvals/index.js';
import { findRun, type KeptRun, type KeptSheet, type SheetLine, sheetsOfRun } from '../persistence/score-sheets.js';
import { assertOn } from './held-on.js';
import { SCORE_FEEDBACK } from './run-scores.use-case.js';

export type { SheetLine };

/** A quarter's run with its sheets, in the order of the list of units. */
export interface QuarterScores extends KeptRun {
  readonly sheets: readonly KeptSheet[];
  /** The approval for which the feedback waits. */
  readonly waitingApprovalId: string | null;
}

/** 日常积分 as the office reads it; where the city does without, it is not there. */
@Injectable()
export class Scores {
  constructor(private readonly database: Database) {}

  /** @throws NOT_FOUND */
  async read(cycleId: string): Promise<QuarterScores> {
    await assertOn(this.database, 'SCORES');
    const run = await findRun(this.database, cycleId);
    if (run === null) throw refuseGenerally('NOT_FOUND');
    const pending = await findPendingApproval(this.database, SCORE_FEEDBACK, run.id);
    const sheets = await sheetsOfRun(this.database, run.id, null);
    return { ...run, sheets, waitingApprovalId: pending?.approvalId ?? null };
  }
}
