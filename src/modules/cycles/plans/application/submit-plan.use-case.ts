import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { type Actor, filingPost, isOffice } from '../../../../shared-kernel/actor.js';
import { requestApproval } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { fileObligation, settleObligation, unitApproverOf } from '../../../obligations/index.js';
import { refuse } from '../../duties/domain/problems.js';
import { findPlan, listUnplanned, type PlanRow, savePlanState } from '../persistence/plan.repository.js';
import { behalfOf, DutyAccess } from '../../duties/application/duty-access.js';

/** A unit submits its plan of the quarter; its deputy leader approves it. */
@Injectable()
export class SubmitPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws PLAN_NOT_FOUND, PLAN_NOT_YOURS, PLAN_STATE, PLAN_INCOMPLETE, STALE_VERSION */
  execute(actor: Actor, id: string, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const plan = await findPlan(tx, id, this.access.visible(actor));
      if (plan === null) throw refuse('PLAN_NOT_FOUND');
      checkVersion(plan.version, seen);
      const post = filingPost(actor, plan.unitId);
      if (post === null && !isOffice(actor)) throw refuse('PLAN_NOT_YOURS');
      const unplanned = await listUnplanned(tx, plan);
      if (unplanned.length > 0)
        throw refuse('PLAN_INCOMPLETE', { count: unplanned.length, duties: unplanned.map((one) => one.dutyId) });
      if (!(await savePlanState(tx, id, ['DRAFT', 'RETURNED'], 'SUBMITTED')))
        throw refuse('PLAN_STATE', { state: plan.state });
      await fileObligation(tx, plan.obligationId);
      await recordAct(tx, actor, {
        action: 'plan.submitted',
        subjectType: 'PLAN',
        subjectId: id,
        unitId: plan.unitId,
        onBehalfOfPostId: behalfOf(post),
        facts: { duties: plan.duties, confirmed: plan.confirmed },
      });
      await this.askLeader(tx, actor, plan);
      return { id };
    });
  }

  /** The principal leader's own plan needs no further approval. */
  private async askLeader(tx: Tx, actor: Actor, plan: PlanRow): Promise<void> {
    const roles = actor.posts.filter((post) => post.unitId === plan.unitId && !post.delegated).map((post) => post.role);
    const approverRole = unitApproverOf(roles);
    if (approverRole === null) {
      await savePlanState(tx, plan.id, ['SUBMITTED'], 'APPROVED');
      await settleObligation(tx, plan.obligationId, 'MET');
      return;
    }
    await requestApproval(tx, actor, {
      kind: 'PLAN',
      subjectType: 'PLAN',
      subjectId: plan.id,
      unitId: plan.unitId,
      title: `${plan.unitName}${plan.title}`,
      facts: { cycleId: plan.cycleId, duties: plan.duties, confirmed: plan.confirmed },
      approverRole,
      approverUnitId: plan.unitId,
    });
  }
}
