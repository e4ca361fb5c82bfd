import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Verdict } from '../domain/approval.js';
import type { DecisionInput } from '../domain/decide-approval.js';
import { decideApproval } from './decide-approval.js';
import { ListApprovals, type ShownApproval } from './list-approvals.query.js';

/** Approves or rejects, online or from paper. */
@Injectable()
export class Decide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ListApprovals,
  ) {}

  /** @throws NOT_FOUND outside the scope, APPROVAL_DECIDED, APPROVAL_NOT_YOURS, APPROVAL_OWN_PROPOSAL, APPROVAL_OWN_OBLIGATION … */
  async execute(
    actor: Actor,
    approvalId: string,
    verdict: Verdict,
    given: DecisionInput,
    seen: number | null,
  ): Promise<ShownApproval> {
    return this.unitOfWork.run(async (tx) => {
      const present = await this.approvals.get(actor, approvalId);
      checkVersion(present.version, seen);
      await decideApproval(tx, actor, approvalId, verdict, given);
      return this.approvals.get(actor, approvalId);
    });
  }
}
