import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { HoldDuty } from '../application/hold-duty.use-case.js';
import { PlanDuty } from '../application/plan-duty.use-case.js';
import { ListHelp } from '../application/list-help.query.js';
import { RequestCoordination } from '../application/request-coordination.use-case.js';
import { SayPlansWord } from '../application/say-plans-word.use-case.js';
import { SubmitDuty } from '../application/submit-duty.use-case.js';
import { WithdrawDuty } from '../application/withdraw-duty.use-case.js';
import { SubmitRequest } from './activity.requests.js';
import { CoordinationTaskRequest, DenyPlanRequest, HoldRequest, PlanRequest } from './duty.requests.js';
import { AskedHelpsAnswer, CoordinationAnswer, DutyRef, SubmittedAnswer } from './duty.answers.js';

/** “五个一”事项: what the lead unit does. */
@ApiTags('duties')
@Controller('duties/:id')
export class FilingController {
  constructor(
    private readonly planDuty: PlanDuty,
    private readonly plansWord: SayPlansWord,
    private readonly holdDuty: HoldDuty,
    private readonly submitDuty: SubmitDuty,
    private readonly withdrawDuty: WithdrawDuty,
  ) {}

  @Act('plan', {
    permission: 'duties.plan',
    summary: 'Plan a duty, to the day or the ten-day period, or change its plan (变更计划)',
    returns: DutyRef,
    refuses: [
      'DUTY_NOT_FOUND',
      'DUTY_NOT_YOURS',
      'DUTY_STATE',
      'PLANNED_OUTSIDE_QUARTER',
      'PLANNED_DAY_OR_PERIOD',
      'CYCLE_CLOSING',
    ],
    versioned: true,
  })
  plan(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: PlanRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DutyRef> {
    const { theme, leader, plannedOn, month, period } = body;
    return this.planDuty.execute(actor, id, { theme, leader, day: plannedOn, month, period }, seen);
  }

  @Act('confirm-plan', {
    permission: 'duties.confirm-plan',
    summary:
      'Say, as the leading official’s secretary, that the planned date is in his diary (属实), also one that has passed',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_STATE', 'NOT_THE_LEADERS_VOICE', 'PLAN_OWN_WORD', 'CYCLE_CLOSING'],
    versioned: true,
  })
  confirm(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<DutyRef> {
    return this.plansWord.execute(actor, id, null, seen);
  }

  @Act('deny-plan', {
    permission: 'duties.confirm-plan',
    summary:
      'Say, as the leading official’s secretary, that the planned date is not in his diary (不属实), also one that has passed: it is a plan no more until the unit plans anew',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_STATE', 'NOT_THE_LEADERS_VOICE', 'PLAN_OWN_WORD', 'CYCLE_CLOSING'],
    versioned: true,
  })
  deny(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DenyPlanRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DutyRef> {
    return this.plansWord.execute(actor, id, body.words, seen);
  }

  @Act('hold', {
    permission: 'duties.hold',
    summary: 'It took place and is still to be filed',
    returns: DutyRef,
    refuses: [
      'DUTY_NOT_FOUND',
      'DUTY_NOT_YOURS',
      'DUTY_STATE',
      'HELD_IN_FUTURE',
      'HELD_BEFORE_QUARTER',
      'CYCLE_CLOSING',
    ],
    versioned: true,
  })
  hold(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: HoldRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DutyRef> {
    return this.holdDuty.execute(actor, id, body.heldOn, seen);
  }

  @Act('submit', {
    permission: 'duties.submit',
    summary: 'File a duty with the record of its kind; make-ups after the close come here too',
    returns: SubmittedAnswer,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_NOT_YOURS', 'DUTY_STATE', 'ACTIVITY_REFUSED', 'CREDIT_REFUSED', 'CYCLE_CLOSING'],
    versioned: true,
  })
  submit(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: SubmitRequest,
    @SeenVersion() seen: number | null,
  ): Promise<SubmittedAnswer> {
    return this.submitDuty.execute(actor, id, { activity: body.activity, credits: body.credits ?? [] }, seen);
  }

  @Act('withdraw', {
    permission: 'duties.submit',
    summary: 'Take back what was filed, before its verdict (撤回)',
    returns: DutyRef,
    refuses: ['DUTY_NOT_FOUND', 'DUTY_NOT_YOURS', 'DUTY_STATE', 'CYCLE_CLOSING'],
    versioned: true,
  })
  withdraw(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<DutyRef> {
    return this.withdrawDuty.execute(actor, id, seen);
  }
}

/** Another unit's help with something due. */
@ApiTags('obligations')
@Controller('obligations/:id/coordination-requests')
export class CoordinationController {
  constructor(
    private readonly coordination: RequestCoordination,
    private readonly listHelp: ListHelp,
  ) {}

  @Read('', {
    permission: 'obligations.read',
    summary: 'The help that was asked for something due, and how each request stands',
    returns: AskedHelpsAnswer,
    refuses: ['OBLIGATION_NOT_FOUND'],
  })
  async index(@Who() actor: Actor, @PathId() id: string): Promise<AskedHelpsAnswer> {
    return { items: [...(await this.listHelp.execute(actor, id))] };
  }

  @Create('', {
    permission: 'coordination-requests.create',
    summary:
      'Ask another unit’s help (提请协调): it gets a dated task, which it accepts or declines within 3 working days; the first request of a date stops the clock until that is settled, and while the task is open, 15 working days at most',
    returns: CoordinationAnswer,
    refuses: [
      'OBLIGATION_NOT_FOUND',
      'OBLIGATION_NOT_YOURS',
      'OBLIGATION_SETTLED',
      'OBLIGATION_AWAITS_VERDICT',
      'OBLIGATION_HISTORIC',
      'OBLIGATION_DONE_UNCONFIRMED',
      'COORDINATION_WITH_ONESELF',
      'COORDINATION_DATE_PAST',
      'TASK_UNIT_UNFIT',
    ],
    idempotent: true,
  })
  ask(@Who() actor: Actor, @PathId() id: string, @Body() body: CoordinationTaskRequest): Promise<CoordinationAnswer> {
    return this.coordination.execute(actor, id, body);
  }
}
