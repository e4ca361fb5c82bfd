import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { Scores } from '../application/scores.js';
import { SwitchScores } from '../application/switch-scores.use-case.js';
import {
  ScoreRunAnswer,
  ScoreRunRequest,
  ScoreSheetsAnswer,
  ScoreSheetsQuery,
  ScoreSwitchAnswer,
  ScoreSwitchAskedAnswer,
  ScoreSwitchRequest,
  showScores,
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
    return (await this.switching.list()).map(({ isOn, basis, setOn }) => ({ on: isOn, basis, setOn }));
  }

  @Create('', {
    permission: 'scores.rules',
    summary: 'Propose that scores are worked out, or no more; another head of the office decides',
    returns: ScoreSwitchAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_SWITCH_SAME', 'SCORE_SWITCH_WAITS'],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() { on, basis }: ScoreSwitchRequest): Promise<ScoreSwitchAskedAnswer> {
    return { id: await this.switching.propose(actor, { on, basis: basis.trim() }) };
  }
}

/** 日常积分 of a closed quarter, for the office. */
@ApiTags('scores')
@Controller('score-runs')
export class ScoreRunsController {
  constructor(private readonly scores: Scores) {}

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
    refuses: ['NOT_FOUND', 'SCORE_CYCLE_OPEN', 'SCORE_FED_BACK'],
    idempotent: true,
  })
  run(@Who() actor: Actor, @Body() { cycleId }: ScoreRunRequest): Promise<ScoreRunAnswer> {
    return this.scores.run(actor, cycleId);
  }
}
