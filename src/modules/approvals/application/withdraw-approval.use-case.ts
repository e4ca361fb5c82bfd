import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { keepWithdrawal } from '../persistence/approval.repository.js';
import { ApprovalKinds } from './approval-kinds.js';
import { tellDecider } from './tell-decider.js';
import { ListApprovals, type ShownApproval } from './list-approvals.query.js';

/** Whoever asked for a decision takes the request back while it waits: nothing follows from it, what stood for it goes on, and whoever would have decided is told. */
@Injectable()
export class WithdrawApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ListApprovals,
    private readonly kinds: ApprovalKinds,
  ) {}

  /** @throws NOT_FOUND outside the scope, APPROVAL_NOT_YOUR_REQUEST, APPROVAL_DECIDED, APPROVAL_STAYS */
  execute(actor: Actor, approvalId: string, seen: number | null): Promise<ShownApproval> {
    return this.unitOfWork.run(async (tx) => {
      const approval = await this.approvals.get(actor, approvalId);
      checkVersion(approval.version, seen);
      if (approval.state !== 'PENDING') throw refuse('APPROVAL_DECIDED', { state: approval.state });
      const handler = this.kinds.handlerOf(approval.kind);
      if (!approval.asked) throw refuse('APPROVAL_NOT_YOUR_REQUEST');
      if (handler.onWithdrawn === undefined) throw refuse('APPROVAL_STAYS');
      // First what follows, then the approval's own row: the order in which decisions take their locks.
      await handler.onWithdrawn(tx, actor, approval);
      await this.kinds.owesNoMore(tx, approval, 'CANCELLED');
      if (!(await keepWithdrawal(tx, approvalId))) throw refuse('APPROVAL_DECIDED');
      const { kind, step, subjectId, unitId } = approval;
      await recordAct(tx, actor, {
        action: 'approval.withdrawn',
        subjectType: 'APPROVAL',
        subjectId: approvalId,
        unitId,
        facts: { kind, step, about: subjectId },
      });
      await tellDecider(tx, actor, approval);
      return this.approvals.get(actor, approvalId);
    });
  }
}
