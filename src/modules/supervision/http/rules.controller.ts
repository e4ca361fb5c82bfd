import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { KeepPolicies } from '../application/policies.use-case.js';
import { RunTrial } from '../application/run-trial.use-case.js';
import { PolicyAnswer, TrialAnswer } from './supervision.answers.js';
import { NewPolicyRequest, TrialRequest } from './supervision.requests.js';

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
  listPolicies() {
    return this.policies.list();
  }

  @Create('policies', {
    permission: 'supervision-policies.create',
    summary: 'A new version of the rules, for cases that open from its day on',
    returns: PolicyAnswer,
    refuses: ['POLICY_INVALID', 'POLICY_NOT_FORWARD', 'POLICY_FAVOURS_ONESELF'],
    idempotent: true,
  })
  createPolicy(@Who() actor: Actor, @Body() body: NewPolicyRequest) {
    return this.policies.execute(actor, body);
  }

  @Act('trials', {
    permission: 'supervision-trials.create',
    summary: 'Plays rules over the whole population for some working days, without writing',
    returns: TrialAnswer,
    refuses: ['POLICY_INVALID'],
  })
  runTrial(@Who() actor: Actor, @Body() body: TrialRequest) {
    return this.trials.execute(actor, body);
  }
}
