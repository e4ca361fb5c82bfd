import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { RunScores } from './application/run-scores.use-case.js';
import { Scores } from './application/scores.js';
import { SwitchScores } from './application/switch-scores.use-case.js';
import { ScoreRunsController, ScoreSwitchesController } from './http/scores.controller.js';

/** 日常积分: off until two people of the office say so; where it is off, its addresses lead nowhere. */
@Module({
  imports: [ApprovalsModule],
  controllers: [ScoreSwitchesController, ScoreRunsController],
  providers: [RunScores, Scores, SwitchScores],
})
export class ScoringModule {}
