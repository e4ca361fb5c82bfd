import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ladderSentences, stepName } from '../../cases/application/clause-words.js';
import { KeepPolicies } from '../../policy/application/policies.use-case.js';
import { RunTrial } from '../application/run-trial.use-case.js';
import { PolicyAnswer, TrialAnswer } from '../../cases/http/supervision.answers.js';
import { NewPolicyRequest, TrialRequest } from '../../cases/http/supervision.requests.js';

type Kept = Awaited<ReturnType<KeepPolicies['list']>>[number];

function showPolicy(row: Kept, language: Language) {
  return { ...row, sentences: ladderSentences(row.rules, language) };
}

/** The rules as data: versions and trials. */
@ApiTags('supervision')
@Controller('supervision')
export class RulesController {
  constructor(
    private readonly policies: KeepPolicies,
    private readonly trials: RunTrial,
  ) {}

  @Read('policies', {
    permission: 'supervision-policies.read',
    summary: 'Versions of the rules, the latest first',
    returns: [PolicyAnswer],
  })
  async listPolicies(@InLanguage() language: Language) {
    return (await this.policies.list()).map((row) => showPolicy(row, language));
  }

  @Create('policies', {
    permission: 'supervision-policies.create',
    summary: 'A new version of the rules, for cases that open from its day on',
    returns: PolicyAnswer,
    refuses: ['POLICY_INVALID', 'POLICY_NOT_FORWARD', 'POLICY_FAVOURS_ONESELF'],
    idempotent: true,
  })
  async createPolicy(@Who() actor: Actor, @Body() body: NewPolicyRequest, @InLanguage() language: Language) {
    return showPolicy(await this.policies.execute(actor, body), language);
  }

  @Act('trials', {
    permission: 'supervision-trials.create',
    summary: 'Plays rules over the whole population for some working days, without writing',
    returns: TrialAnswer,
    refuses: ['POLICY_INVALID'],
  })
  async runTrial(
    @Who() actor: Actor,
    @Body() body: TrialRequest,
    @InLanguage() language: Language,
  ): Promise<TrialAnswer> {
    const result = await this.trials.execute(actor, body);
    const names = Object.keys(result.totals).map((kind) => [kind, stepName(kind, language)]);
    return { ...result, days: [...result.days], names: Object.fromEntries(names) as Record<string, string> };
  }
}
