import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { CalendarModule } from '../calendar/index.js';
import { ScoreAppeals } from './application/appeals.js';
import { Comparisons } from './application/comparisons.js';
import { CountingFacts } from './application/counting-facts.query.js';
import { FeedBackScores } from './application/feed-back.use-case.js';
import { OwnSheets } from './application/own-sheets.query.js';
import { ScoreRuleSets } from './application/rule-sets.js';
import { TryRules } from './application/try-rules.query.js';
import { RunScores } from './application/run-scores.use-case.js';
import { Scores } from './application/scores.js';
import { SwitchScores } from './application/switch-scores.use-case.js';
import {
  ComparisonSwitchesController,
  ScoreRunsController,
  ScoreSwitchesController,
  SwitchedOnController,
} from './http/scores.controller.js';
import { ComparisonsController } from './http/comparisons.controller.js';
import { ScoreRuleSetsController, ScoreTrialsController } from './http/rules.controller.js';
import { ScoreAppealsController, ScoreSheetsController } from './http/sheets.controller.js';

/** 日常积分、对比情况: off until two people of the office say so; where one is off, its addresses lead nowhere. */
@Module({
  imports: [ApprovalsModule, CalendarModule],
  controllers: [
    ...[ScoreSwitchesController, ComparisonSwitchesController, SwitchedOnController],
    ...[ScoreRunsController, ScoreSheetsController, ScoreAppealsController, ComparisonsController],
    ...[ScoreRuleSetsController, ScoreTrialsController],
  ],
  providers: [
    RunScores,
    Scores,
    SwitchScores,
    FeedBackScores,
    OwnSheets,
    ScoreAppeals,
    CountingFacts,
    Comparisons,
    ScoreRuleSets,
    TryRules,
  ],
})
export class ScoringModule {}
