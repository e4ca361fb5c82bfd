import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { KeepProposals } from '../application/keep-proposals.use-case.js';
import { ReadProposals } from '../application/read-proposals.query.js';
import {
  RuleClausesAnswer,
  RuleProposalAnswer,
  RuleProposalRefAnswer,
  RuleProposalRowAnswer,
  showClauses,
  showProposal,
  showProposalRow,
} from './rule.answers.js';
import { RuleProposalRequest, WithdrawRulesRequest } from './rule.requests.js';

const DRAFTING = ['POLICY_INVALID', 'POLICY_NOT_FORWARD', 'POLICY_UNCHANGED', 'POLICY_FAVOURS_ONESELF'];
const OWN = ['RULES_NOT_FOUND', 'RULES_NOT_YOURS', 'RULES_STATE'];

/** The rules in force, clause by clause. */
@ApiTags('supervision')
@Controller('supervision/rule-clauses')
export class RuleClausesController {
  constructor(private readonly proposals: ReadProposals) {}

  @Read('', {
    permission: 'supervision-policies.read',
    summary: 'The rules in force in sentences, each number, role and switch at its place',
    returns: RuleClausesAnswer,
  })
  async show(@InLanguage() language: Language): Promise<RuleClausesAnswer> {
    return showClauses(await this.proposals.inForce(), language);
  }
}

/** Rules on their way: drafted, tried, proposed by one person and approved by another, from a day to come. */
@ApiTags('supervision')
@Controller('supervision/rule-proposals')
export class RuleProposalsController {
  constructor(
    private readonly proposals: KeepProposals,
    private readonly reading: ReadProposals,
  ) {}

  @Read('', {
    permission: 'supervision-trials.read',
    summary: 'Rules drafted, proposed and decided on, the newest first',
    returns: PageOf(RuleProposalRowAnswer),
  })
  async list(@Query() query: PageQuery): Promise<Page<RuleProposalRowAnswer>> {
    const limit = limitOf(query);
    const rows = await this.reading.list({ limit, after: decodeCursor(query.cursor, ['instant', 'id']) });
    return pageOf(rows, limit, (row) => [row.draftedAt, row.id], showProposalRow);
  }

  @Read(':id', {
    permission: 'supervision-trials.read',
    summary: 'Read rules on their way: what they change, in sentences, and the trial they rest on',
    returns: RuleProposalAnswer,
    refuses: ['RULES_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string, @InLanguage() language: Language): Promise<RuleProposalAnswer> {
    return showProposal(await this.reading.get(id, actor.personId), actor, language);
  }

  @Create('', {
    permission: 'supervision-policies.create',
    summary: 'Draft rules from those in force',
    returns: RuleProposalRefAnswer,
    refuses: DRAFTING,
    idempotent: true,
  })
  async draft(@Who() actor: Actor, @Body() body: RuleProposalRequest): Promise<RuleProposalRefAnswer> {
    return { id: await this.proposals.draft(actor, body) };
  }

  @Replace(':id', {
    permission: 'supervision-policies.create',
    summary: 'Change one’s own draft; a trial of what it said before counts no more',
    refuses: [...DRAFTING, ...OWN],
    versioned: true,
  })
  change(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: RuleProposalRequest,
  ): Promise<void> {
    return this.proposals.change(actor, id, seen, body);
  }

  @Act(':id/propose', {
    permission: 'supervision-policies.create',
    summary: 'Put one’s own draft before another, once it was tried and its report read',
    description:
      'Another head of the office approves it, who has read the report as well; until its day it can be withdrawn.',
    refuses: [
      ...OWN,
      ...['POLICY_NOT_FORWARD', 'POLICY_FAVOURS_ONESELF', 'RULES_WAIT', 'RULES_TRIAL_MISSING', 'RULES_TRIAL_UNREAD'],
      'RULES_NOBODY_DECIDES',
    ],
    versioned: true,
  })
  propose(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<void> {
    return this.proposals.propose(actor, id, seen);
  }

  @Act(':id/withdraw', {
    permission: 'supervision-policies.create',
    summary: 'Take rules back before their day, with a reason',
    refuses: [...OWN, 'RULES_IN_FORCE'],
    versioned: true,
  })
  withdraw(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { reason }: WithdrawRulesRequest,
  ): Promise<void> {
    return this.proposals.withdraw(actor, id, seen, reason);
  }
}
