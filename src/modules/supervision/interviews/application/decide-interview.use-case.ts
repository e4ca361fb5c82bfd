import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type Approval, decideApproval, findPendingApproval } from '../../../approvals/index.js';
import { refuse } from '../../policy/domain/problems.js';
import { InterviewActs } from './interview-acts.js';

/** A decision on a proposal as it comes in. */
export interface ProposalDecision {
  readonly words?: string | undefined;
  readonly offline?:
    | { readonly by: string; readonly on: Day; readonly words: string; readonly number?: string }
    | undefined;
  /** scheduledOn, scheduledTime, place, interviewerPostId, entrustment when signed; until when turned down. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** Signs proposals or turns them down; `/approvals/{id}/approve` and `/reject` do the same. */
@Injectable()
export class DecideInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: InterviewActs,
  ) {}

  /**
   * Decides one proposal.
   * @throws INTERVIEW_NOT_FOUND outside the scope, INTERVIEW_WRONG_STATE when it is no longer proposed, STALE_VERSION, and those of
   * approvals and of signing
   */
  execute(
    actor: Actor,
    id: string,
    verdict: 'APPROVED' | 'REJECTED',
    given: ProposalDecision,
    seen: number | null = null,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { approvalId } = await this.waiting(tx, actor, id, seen);
      await decideApproval(tx, actor, approvalId, verdict, given);
    });
  }

  /** Signs several proposals, all or none, each with the rules' own day. */
  batch(actor: Actor, ids: readonly string[], given: ProposalDecision): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const id of [...new Set(ids)].sort()) {
        const { approvalId } = await this.waiting(tx, actor, id, null);
        await decideApproval(tx, actor, approvalId, 'APPROVED', given);
      }
    });
  }

  private async waiting(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<Approval> {
    const { locked } = await this.acts.open(tx, actor, id, seen);
    const approval = await findPendingApproval(tx, 'INTERVIEW', id);
    if (approval === null)
      throw refuse('INTERVIEW_WRONG_STATE', { state: locked.dossier.interview.state, allowed: ['PROPOSED'] });
    return approval;
  }
}
