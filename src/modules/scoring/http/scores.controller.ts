import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { FeedBackScores } from '../application/feed-back.use-case.js';
import { RunScores } from '../application/run-scores.use-case.js';
import { Scores } from '../application/scores.js';
import { SwitchScores } from '../application/switch-scores.use-case.js';
import {
  ScoreFeedbackAskedAnswer,
  ScoreRunAnswer,
  ScoreRunRequest,
  ScoreSheetsAnswer,
  ScoreSheetsQuery,
  ScoreSwitchAnswer,
  ScoreSwitchAskedAnswer,
  ScoreSwitchRequest,
  showScores,
  showSwitch,
  SwitchedOnAnswer,
} from './scores.dto.js';

/** Whether the city works out scores: off until two people say so. */
@ApiTags('scores')
@Controller('score-switches')
export class ScoreSwitchesController {
  constructor(private readonly switching: SwitchScores) {}

  @Read('', {
    permission: 'scores.rules',
    summary: 'What two people said of whether scores are worked out, the latest first; nothing said: they are not',
    returns: [ScoreSwitchAnswer],
  })
  async index(): Promise<ScoreSwitchAnswer[]> {
    return (await this.switching.list('SCORES')).map(showSwitch);
  }

  @Create('', {
    permission: 'scores.rules',
    summary: 'Propose that scores are worked out, or no more; another head of the office decides',
    returns: ScoreSwitchAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_SWITCH_SAME', 'SCORE_SWITCH_WAITS'],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() { on, basis }: ScoreSwitchRequest): Promise<ScoreSwitchAskedAnswer> {
    return { id: await this.switching.propose(actor, 'SCORES', { on, basis: basis.trim() }) };
  }
}

/** Whether the city compares its units: off until two people say so. */
@ApiTags('comparison')
@Controller('comparison-switches')
export class ComparisonSwitchesController {
  constructor(private readonly switching: SwitchScores) {}

  @Read('', {
    permission: 'comparison.switch',
    summary: 'What two people said of whether units are compared, the latest first; nothing said: they are not',
    returns: [ScoreSwitchAnswer],
  })
  async index(): Promise<ScoreSwitchAnswer[]> {
    return (await this.switching.list('COMPARISON')).map(showSwitch);
  }

  @Create('', {
    permission: 'comparison.switch',
    summary: 'Propose that units are compared, or no more; another head of the office decides',
    returns: ScoreSwitchAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_SWITCH_SAME', 'SCORE_SWITCH_WAITS'],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() { on, basis }: ScoreSwitchRequest): Promise<ScoreSwitchAskedAnswer> {
    return { id: await this.switching.propose(actor, 'COMPARISON', { on, basis: basis.trim() }) };
  }
}

/** What the city does without until two people say otherwise, and has today. */
@ApiTags('scores')
@Controller('switched-on')
export class SwitchedOnController {
  constructor(private readonly switching: SwitchScores) {}

  @Read('', {
    permission: 'switched-on.read',
    summary: 'What is switched on, so that screens show it; nothing: neither is there',
    returns: SwitchedOnAnswer,
  })
  async read(): Promise<SwitchedOnAnswer> {
    return { on: [...(await this.switching.on())] };
  }
}

/** 日常积分 of a closed quarter, for the office. */
@ApiTags('scores')
@Controller('score-runs')
export class ScoreRunsController {
  constructor(
    private readonly scores: Scores,
    private readonly runs: RunScores,
    private readonly feedback: FeedBackScores,
  ) {}

  @Read('', {
    permission: 'scores.run',
    summary: 'The sheets of a quarter, in the order of the list of units',
    returns: ScoreSheetsAnswer,
    refuses: ['NOT_FOUND'],
  })
  async read(@Query() { cycleId }: ScoreSheetsQuery): Promise<ScoreSheetsAnswer> {
    return showScores(await this.scores.read(cycleId));
  }

  @Create('', {
    permission: 'scores.run',
    summary: 'Work out every unit’s sheet of a closed quarter; again on the same facts, it comes to the same',
    returns: ScoreRunAnswer,
    refuses: ['NOT_FOUND', 'SCORE_CYCLE_OPEN', 'SCORE_CYCLE_BEFORE', 'SCORE_FEEDBACK_WAITS', 'SCORE_FED_BACK'],
    idempotent: true,
  })
  run(@Who() actor: Actor, @Body() { cycleId }: ScoreRunRequest): Promise<ScoreRunAnswer> {
    return this.runs.run(actor, cycleId);
  }

  @Act(':id/feed-back', {
    permission: 'scores.run',
    summary: 'Propose that the units get their own sheets; a head of the office who did not work them out decides',
    returns: ScoreFeedbackAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_FED_BACK', 'SCORE_FEEDBACK_WAITS', 'SCORE_NO_SHEETS'],
  })
  async feedBack(@Who() actor: Actor, @PathId() id: string): Promise<ScoreFeedbackAskedAnswer> {
    return { id: await this.feedback.propose(actor, id) };
  }
}
