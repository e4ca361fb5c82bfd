import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ReadCases } from '../application/read-cases.query.js';
import { RaiseCase } from '../application/raise-case.use-case.js';
import type { Raise } from '../domain/raise.js';
import type { Tier } from '../../policy/domain/policy.js';
import { CaseAnswer, CaseWithTimelineAnswer } from '../../cases/http/supervision.answers.js';
import { ListCasesQuery, RaiseRequest } from '../../cases/http/supervision.requests.js';

const RAISING = [
  'CASE_TIER_NOT_HIGHER',
  'SKIP_REASON_REQUIRED',
  'NOT_RETURNED_TWICE',
  'INTERVIEW_WRONG_STATE',
  'UNIT_NOT_INTERVIEWED',
  'TIER_NOT_POSSIBLE',
  'NO_INTERVIEWER',
  'RAISE_BY_APPROVER',
  'WORDS_NAME_PERSON',
] as const;

const raiseOf = ({ tier, ground = 'OTHER', reason, skipReason }: RaiseRequest): Raise => ({
  tier: tier as Tier,
  ground,
  reason,
  skipReason: skipReason ?? null,
});

/** What lags, with its explained timeline. */
@ApiTags('supervision')
@Controller('supervision')
export class CasesController {
  constructor(
    private readonly cases: ReadCases,
    private readonly raiseCase: RaiseCase,
  ) {}

  @Read('cases', {
    permission: 'supervision-cases.read',
    summary: 'Cases in scope, the latest first',
    returns: PageOf(CaseAnswer),
  })
  listCases(@Who() actor: Actor, @Query() query: ListCasesQuery) {
    return this.cases.list(actor, query);
  }

  @Read('cases/:id', {
    permission: 'supervision-cases.read',
    summary: 'A case with its explained timeline: rule, dates, calendar, people, why',
    returns: CaseWithTimelineAnswer,
    refuses: ['CASE_NOT_FOUND'],
  })
  getCase(@Who() actor: Actor, @PathId() id: string, @InLanguage() language: Language) {
    return this.cases.get(actor, id, language);
  }

  @Act('cases/:id/raise', {
    permission: 'supervision-cases.raise',
    summary: 'A person’s reasoned proposal of an interview',
    returns: CaseWithTimelineAnswer,
    refuses: ['CASE_NOT_FOUND', 'CASE_CLOSED', ...RAISING],
    versioned: true,
  })
  async raise(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: RaiseRequest,
    @InLanguage() language: Language,
  ) {
    await this.raiseCase.execute(actor, id, raiseOf(body), seen);
    return this.cases.get(actor, id, language);
  }

  @Act('obligations/:id/raise', {
    permission: 'supervision-cases.raise',
    summary:
      'A person’s reasoned proposal on any obligation, met or not: opens its case where there is none (质效不高)',
    returns: CaseWithTimelineAnswer,
    refuses: ['CASE_NOT_FOUND', 'OBLIGATION_NOT_SUPERVISED', ...RAISING],
  })
  async raiseObligation(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: RaiseRequest,
    @InLanguage() language: Language,
  ) {
    return this.cases.get(actor, await this.raiseCase.onObligation(actor, id, raiseOf(body)), language);
  }
}
