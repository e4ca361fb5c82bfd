import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { quarterStart } from '../../../../shared-kernel/quarter.js';
import { replanObligation } from '../../../obligations/index.js';
import { afterAct } from '../domain/duty.js';
import { plannedDay, type PlannedTime } from '../domain/plan.js';
import { isPlanned, savePlan } from '../persistence/duty.repository.js';
import { behalfOf, DutyAccess } from './duty-access.js';
import { markOnBehalf } from './mark-on-behalf.js';
import { recordDutyAct } from './record-duty.js';

/** What is planned, when, and who leads it. */
export interface GivenPlan extends PlannedTime {
  readonly theme: string;
  readonly leader: string;
}

/** A unit plans a duty, or changes its plan (变更计划); the same plan once more changes nothing, and what was confirmed stays so. */
@Injectable()
export class PlanDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, PLANNED_OUTSIDE_QUARTER, PLANNED_DAY_OR_PERIOD, STALE_VERSION */
  execute(actor: Actor, id: string, plan: GivenPlan, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run((tx) => this.plan(tx, actor, id, { plan, seen }));
  }

  private async plan(
    tx: Tx,
    actor: Actor,
    id: string,
    { plan, seen }: { plan: GivenPlan; seen: number | null },
  ): Promise<{ id: string }> {
    const { duty, post, onBehalf } = await this.access.lockOwn(tx, actor, id, seen);
    afterAct(duty.state, 'plan');
    const { plannedOn, words } = plannedDay(plan, { year: duty.year, start: quarterStart(duty), actBy: duty.actBy });
    const saved = { theme: plan.theme, leader: plan.leader, plannedOn, words };
    if (await isPlanned(tx, id, saved)) return { id };
    await savePlan(tx, id, saved, actor.personId);
    await replanObligation(tx, duty.obligationId, plannedOn);
    await markOnBehalf(tx, actor, duty, 'PLAN');
    await recordDutyAct(tx, actor, duty, {
      act: 'planned',
      onBehalfOfPostId: behalfOf(post),
      facts: { plannedOn, words, onBehalf },
    });
    return { id };
  }
}
