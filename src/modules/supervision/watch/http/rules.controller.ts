import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import { Read } from '../../../../platform/http/routes.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { ladderSentences } from '../../cases/application/clause-words.js';
import { PolicyAnswer } from '../../cases/http/supervision.answers.js';
import { ListPolicies } from '../../policy/application/list-policies.query.js';

/** The rules as data: their versions. */
@ApiTags('supervision')
@Controller('supervision')
export class RulesController {
  constructor(private readonly policies: ListPolicies) {}

  @Read('policies', {
    permission: 'supervision-policies.read',
    summary: 'Versions of the rules, the latest first',
    returns: [PolicyAnswer],
  })
  async listPolicies(@InLanguage() language: Language) {
    const rows = await this.policies.execute();
    return rows.map((row) => ({ ...row, sentences: ladderSentences(row.rules, language) }));
  }
}
