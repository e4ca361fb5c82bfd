import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { HoldSlip } from '../application/acts/hold-slip.use-case.js';
import { RaiseCase } from '../application/acts/raise-case.use-case.js';
import { ReleaseSurge } from '../application/acts/release-surge.use-case.js';
import { KeepPolicies } from '../application/policies.use-case.js';
import { ListSlips } from '../application/queries/list-slips.query.js';
import { ReadCases } from '../application/queries/read-cases.query.js';
import { RunTrial } from '../application/run-trial.use-case.js';
import type { Tier } from '../domain/policy.js';
import { CaseAnswer, CaseWithTimelineAnswer, DoneAnswer, PolicyAnswer, SlipAnswer, SurgeAnswer, TrialAnswer } from './supervision.answers.js';
import {
  CalledRequest,
  HoldSlipRequest,
  ListCasesQuery,
  ListSlipsQuery,
  NewPolicyRequest,
  RaiseRequest,
  ReleaseSurgeRequest,
  TrialRequest,
} from './supervision.requests.js';

@ApiTags('supervision')
@Controller('supervision')
export class SupervisionController {
  constructor(
    private readonly policies: KeepPolicies,
    private readonly trials: RunTrial,
    private readonly cases: ReadCases,
    private readonly raiseCase: RaiseCase,
    private readonly slips: ListSlips,
    private readonly holdSlip: HoldSlip,
    private readonly surge: ReleaseSurge,
  ) {}

  @Read('policies', { permission: 'supervision-policies.read', summary: 'Versions of the rules, the latest first', returns: [PolicyAnswer] })
  listPolicies() {
    return this.policies.list();
  }

  @Create('policies', {
    permission: 'supervision-policies.create',
    summary: 'A new version of the rules, for cases that open from its day on',
    returns: PolicyAnswer,
    refuses: ['POLICY_INVALID', 'POLICY_NOT_FORWARD'],
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

  @Read('cases', { permission: 'supervision-cases.read', summary: 'Cases in scope, the latest first', returns: PageOf(CaseAnswer) })
  listCases(@Who() actor: Actor, @Query() query: ListCasesQuery) {
    return this.cases.list(actor, query);
  }

  @Read('cases/:id', {
    permission: 'supervision-cases.read',
    summary: 'A case with its explained timeline: rule, dates, calendar, people, why',
    returns: CaseWithTimelineAnswer,
    refuses: ['CASE_NOT_FOUND'],
  })
  getCase(@Who() actor: Actor, @PathId() id: string) {
    return this.cases.get(actor, id);
  }

  @Act('cases/:id/raise', {
    permission: 'supervision-cases.raise',
    summary: 'A person’s reasoned proposal of an interview',
    returns: CaseWithTimelineAnswer,
    refuses: ['CASE_NOT_FOUND', 'CASE_CLOSED', 'CASE_TIER_NOT_HIGHER', 'INTERVIEW_WRONG_STATE', 'UNIT_NOT_INTERVIEWED', 'TIER_NOT_POSSIBLE'],
    versioned: true,
  })
  async raise(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: RaiseRequest) {
    await this.raiseCase.execute(actor, id, { tier: body.tier as Tier, reason: body.reason }, seen);
    return this.cases.get(actor, id);
  }

  @Read('slips', { permission: 'supervision-slips.read', summary: 'The call list: urging slips that wait, with telephone numbers', returns: PageOf(SlipAnswer) })
  listSlips(@Query() query: ListSlipsQuery) {
    return this.slips.execute(query);
  }

  @Act('slips/:id/hold', {
    permission: 'supervision-slips.hold',
    summary: 'Holds a prepared slip until a day',
    returns: DoneAnswer,
    refuses: ['SLIP_NOT_FOUND', 'SLIP_NOT_PREPARED', 'HOLD_DATE_INVALID'],
    versioned: true,
  })
  async hold(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: HoldSlipRequest): Promise<DoneAnswer> {
    await this.holdSlip.execute(actor, id, body, seen);
    return { id };
  }

  @Act('slips/:id/called', { permission: 'supervision-slips.read', summary: 'Notes that the unit was telephoned (已电话沟通)', returns: DoneAnswer, refuses: ['SLIP_NOT_FOUND'] })
  async called(@Who() actor: Actor, @PathId() id: string, @Body() body: CalledRequest): Promise<DoneAnswer> {
    await this.holdSlip.called(actor, id, body);
    return { id };
  }

  @Read('surge', { permission: 'supervision-slips.read', summary: 'Whether a storm of cases waits for a human', returns: SurgeAnswer })
  async getSurge(): Promise<SurgeAnswer> {
    const open = await this.surge.open();
    return { held: open !== null, id: open?.id ?? null, wouldOpen: open?.wouldOpen ?? null, heldAt: open?.heldAt ?? null };
  }

  @Act('surge/:id/release', { permission: 'supervision-policies.create', summary: 'Lets a storm go on that was looked at', returns: DoneAnswer, refuses: ['SURGE_NOT_HELD'] })
  async releaseSurge(@Who() actor: Actor, @PathId() id: string, @Body() body: ReleaseSurgeRequest): Promise<DoneAnswer> {
    await this.surge.execute(actor, id, body);
    return { id };
  }
}
