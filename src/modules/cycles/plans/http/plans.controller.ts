import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DutyRef, showDuty } from '../../duties/http/duty.answers.js';
import { ReadPlans } from '../application/read-plans.query.js';
import { SubmitPlan } from '../application/submit-plan.use-case.js';
import { PlanPageAnswer, showPlan } from './plan.answers.js';

/** A unit's plan of the quarter. */
@ApiTags('plans')
@Controller('plans/:id')
export class PlansController {
  constructor(
    private readonly plans: ReadPlans,
    private readonly submitPlan: SubmitPlan,
  ) {}

  @Read('', {
    permission: 'plans.read',
    summary: 'One unit’s plan with its duties',
    returns: PlanPageAnswer,
    refuses: ['PLAN_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<PlanPageAnswer> {
    const { plan, duties } = await this.plans.one(actor, id);
    return { ...(showPlan(plan) as Readonly<PlanPageAnswer>), items: duties.map(showDuty) };
  }

  @Act('submit', {
    permission: 'plans.submit',
    summary: 'Submit the plan; the unit’s deputy leader approves it',
    returns: DutyRef,
    refuses: ['PLAN_NOT_FOUND', 'PLAN_NOT_YOURS', 'PLAN_STATE', 'PLAN_INCOMPLETE'],
    versioned: true,
  })
  submit(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<DutyRef> {
    return this.submitPlan.execute(actor, id, seen);
  }
}
