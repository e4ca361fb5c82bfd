import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { findRun, type KeptRun, type KeptSheet, sheetsOfRun } from '../persistence/score-sheets.js';
import { isScoring } from '../persistence/score-switch.repository.js';
import { RunScores, type ScoreRun } from './run-scores.use-case.js';

/** A quarter's run with its sheets, in the order of the list of units. */
export interface QuarterScores extends KeptRun {
  readonly sheets: readonly KeptSheet[];
}

/** 日常积分 as the office works with it; where the city does without, it is not there. */
@Injectable()
export class Scores {
  constructor(
    private readonly database: Database,
    private readonly scores: RunScores,
  ) {}

  /** @throws NOT_FOUND, SCORE_CYCLE_OPEN, SCORE_FED_BACK */
  async run(actor: Actor, cycleId: string): Promise<ScoreRun> {
    await this.assertOn();
    return this.scores.run(actor, cycleId);
  }

  /** @throws NOT_FOUND */
  async read(cycleId: string): Promise<QuarterScores> {
    await this.assertOn();
    const run = await findRun(this.database, cycleId);
    if (run === null) throw refuseGenerally('NOT_FOUND');
    return { ...run, sheets: await sheetsOfRun(this.database, run.id) };
  }

  private async assertOn(): Promise<void> {
    if (!(await isScoring(this.database))) throw refuseGenerally('NOT_FOUND');
  }
}
