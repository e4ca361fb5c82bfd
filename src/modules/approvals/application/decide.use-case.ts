import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Verdict } from '../domain/approval.js';
import type { DecisionInput } from '../domain/decide-approval.js';
import { ApprovalKinds, type HandedOver } from './approval-kinds.js';
import { decideApproval } from './decide-approval.js';
import { orVoid } from './void-overtaken.js';
import { ListApprovals, type ShownApproval } from './list-approvals.query.js';

/** An approval, and what whoever decided is handed once. */
export interface DecidedApproval {
  readonly approval: ShownApproval;
  readonly handed: HandedOver | null;
}

/** Approves or rejects, online or from paper. */
@Injectable()
export class Decide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ListApprovals,
    private readonly kinds: ApprovalKinds,
  ) {}

  /** @throws NOT_FOUND outside the scope, APPROVAL_DECIDED, APPROVAL_NOT_YOURS, APPROVAL_OWN_PROPOSAL, APPROVAL_OWN_OBLIGATION, AUTHORITY_OVERTAKEN (then it is void) … */
  execute(
    actor: Actor,
    approvalId: string,
    verdict: Verdict,
    given: DecisionInput,
    seen: number | null,
  ): Promise<DecidedApproval> {
    return orVoid(this.unitOfWork, actor, approvalId, () => this.decide(actor, approvalId, verdict, given, seen));
  }

  private decide(
    actor: Actor,
    approvalId: string,
    verdict: Verdict,
    given: DecisionInput,
    seen: number | null,
  ): Promise<DecidedApproval> {
    return this.unitOfWork.run(async (tx) => {
      const present = await this.approvals.get(actor, approvalId);
      checkVersion(present.version, seen);
      await decideApproval(tx, actor, approvalId, verdict, given);
      const handler = this.kinds.handlerOf(present.kind);
      const handed = verdict === 'APPROVED' ? ((await handler.handsOver?.(tx, present)) ?? null) : null;
      return { approval: await this.approvals.get(actor, approvalId), handed };
    });
  }
}
