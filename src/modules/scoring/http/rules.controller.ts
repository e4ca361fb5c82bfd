import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ScoreRuleSets } from '../application/rule-sets.js';
import { TryRules } from '../application/try-rules.query.js';
import {
  ScoreRuleSetAnswer,
  ScoreRulesAskedAnswer,
  ScoreRulesRequest,
  ScoreTrialAnswer,
  ScoreTrialRequest,
  showRuleSet,
  showTried,
} from './rules.dto.js';

/** 积分规则: sets with a version, each from a quarter on that had not begun. */
@ApiTags('scores')
@Controller('score-rule-sets')
export class ScoreRuleSetsController {
  constructor(private readonly sets: ScoreRuleSets) {}

  @Read('', {
    permission: 'scores.rules',
    summary: 'All sets of rules, the latest first; set 1 ships with the product',
    returns: [ScoreRuleSetAnswer],
    refuses: ['NOT_FOUND'],
  })
  async index(): Promise<ScoreRuleSetAnswer[]> {
    return (await this.sets.list()).map(showRuleSet);
  }

  @Create('', {
    permission: 'scores.rules',
    summary: 'Propose rules from a quarter on that has not begun; another head of the office decides',
    returns: ScoreRulesAskedAnswer,
    refuses: ['NOT_FOUND', 'SCORE_RULES_REFUSED', 'SCORE_RULES_WAIT'],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() said: ScoreRulesRequest): Promise<ScoreRulesAskedAnswer> {
    const { year, quarter, rules, basis } = said;
    return { id: await this.sets.propose(actor, { year, quarter, rules, basis: basis.trim() }) };
  }
}

/** 规则试算: a quarter that is over by other rules. */
@ApiTags('scores')
@Controller('score-trials')
export class ScoreTrialsController {
  constructor(private readonly trial: TryRules) {}

  @Act('', {
    permission: 'scores.rules',
    summary: 'Work a closed quarter out by other rules, beside those in force; nothing is written',
    returns: ScoreTrialAnswer,
    refuses: ['NOT_FOUND', 'SCORE_CYCLE_OPEN', 'SCORE_RULES_REFUSED'],
  })
  async execute(@Body() { cycleId, rules }: ScoreTrialRequest): Promise<ScoreTrialAnswer> {
    return showTried(await this.trial.execute(cycleId, rules));
  }
}
