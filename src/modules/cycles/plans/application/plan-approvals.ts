import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { type Approval, ApprovalKinds } from '../../../approvals/index.js';
import { returnObligation, settleObligation, withdrawFiling } from '../../../obligations/index.js';
import { refuse } from '../../duties/domain/problems.js';
import { findPlan, type PlanRow, savePlanState } from '../persistence/plan.repository.js';
import { EVERYTHING } from '../../../../platform/database/where.js';

/** What follows when a unit's leader decides on its plan of the quarter. */
@Injectable()
export class PlanApprovals implements OnModuleInit {
  constructor(private readonly kinds: ApprovalKinds) {}

  onModuleInit(): void {
    this.kinds.register('PLAN', {
      onApproved: async (tx: Tx, _actor: Actor, approval: Approval) => {
        const plan = await this.decided(tx, approval, 'APPROVED');
        await settleObligation(tx, plan.obligationId, 'MET');
      },
      onRejected: async (tx: Tx, _actor: Actor, approval: Approval) => {
        const plan = await this.decided(tx, approval, 'RETURNED');
        await returnObligation(tx, plan.obligationId);
      },
      onWithdrawn: async (tx: Tx, _actor: Actor, approval: Approval) => {
        const plan = await this.decided(tx, approval, 'DRAFT');
        await withdrawFiling(tx, plan.obligationId);
      },
    });
  }

  private async decided(tx: Tx, approval: Approval, to: 'APPROVED' | 'RETURNED' | 'DRAFT'): Promise<PlanRow> {
    const plan = await findPlan(tx, approval.subjectId, EVERYTHING);
    if (plan === null) throw refuse('PLAN_NOT_FOUND');
    if (!(await savePlanState(tx, plan.id, ['SUBMITTED'], to))) throw refuse('PLAN_STATE', { state: plan.state });
    return plan;
  }
}
