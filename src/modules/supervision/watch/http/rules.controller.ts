import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { Who } from '../../../../platform/http/request-context.js';
import { Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ladderSentences } from '../../cases/application/clause-words.js';
import { KeepPolicies } from '../../policy/application/policies.use-case.js';
import { PolicyAnswer } from '../../cases/http/supervision.answers.js';
import { NewPolicyRequest } from '../../cases/http/supervision.requests.js';

type Kept = Awaited<ReturnType<KeepPolicies['list']>>[number];

function showPolicy(row: Kept, language: Language) {
  return { ...row, sentences: ladderSentences(row.rules, language) };
}

/** The rules as data: their versions. */
@ApiTags('supervision')
@Controller('supervision')
export class RulesController {
  constructor(private readonly policies: KeepPolicies) {}

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
}
