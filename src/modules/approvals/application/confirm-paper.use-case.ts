import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import type { Approval, RegisteredPaper, Registration } from '../domain/approval.js';
import { guardSecondPerson } from '../domain/paper.js';
import { refuse } from '../domain/problems.js';
import { dropRegistration } from '../persistence/approval.repository.js';
import { ApprovalKinds } from './approval-kinds.js';
import { carryOutDecision } from './decide-approval.js';
import { ListApprovals, type ShownApproval } from './list-approvals.query.js';
import { orVoid } from './void-overtaken.js';
import { barredOf } from './register-paper.js';

/** A second person of the office compares a registration with the paper: confirms it, or gives it back. */
@Injectable()
export class ConfirmPaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: ListApprovals,
    private readonly kinds: ApprovalKinds,
  ) {}

  /**
   * The decision takes effect, with both names beside the signature.
   * @throws APPROVAL_DECIDED, APPROVAL_PAPER_NOT_WAITING, APPROVAL_PAPER_SECOND_PERSON, APPROVAL_OWN_PROPOSAL, those of what follows
   */
  confirm(actor: Actor, approvalId: string, seen: number | null): Promise<ShownApproval> {
    return orVoid(this.unitOfWork, actor, approvalId, () => this.confirmed(actor, approvalId, seen));
  }

  private confirmed(actor: Actor, approvalId: string, seen: number | null): Promise<ShownApproval> {
    return this.second(actor, approvalId, seen, async (tx, approval, registration) => {
      const { verdict, input, decisionWords, personId, postId, ...rest } = registration;
      await this.kinds.handlerOf(approval.kind).mayDecide?.(tx, actor, approval);
      await carryOutDecision(tx, actor, approval, {
        ...{ verdict, input, personId, postId, words: decisionWords, onBehalfOfPostId: null },
        offline: { ...paperOf(rest), confirmedByPerson: actor.personId, confirmedByName: actor.name },
      });
    });
  }

  /** The paper says something else, or there is none: nothing follows, and the approval waits as before. */
  giveBack(actor: Actor, approvalId: string, words: string, seen: number | null): Promise<ShownApproval> {
    return this.second(actor, approvalId, seen, async (tx, approval, registration) => {
      if (!(await dropRegistration(tx, approvalId))) throw refuse('APPROVAL_PAPER_NOT_WAITING');
      await recordAct(tx, actor, {
        action: 'approval.paper-given-back',
        subjectType: 'APPROVAL',
        subjectId: approvalId,
        unitId: approval.unitId,
        facts: { kind: approval.kind, about: approval.subjectId, registeredBy: registration.registeredByPerson, words },
      });
    });
  }

  private second(
    actor: Actor,
    approvalId: string,
    seen: number | null,
    act: (tx: Tx, approval: Approval, registration: Registration) => Promise<void>,
  ): Promise<ShownApproval> {
    return this.unitOfWork.run(async (tx) => {
      const approval = await this.approvals.get(actor, approvalId);
      checkVersion(approval.version, seen);
      guardSecondPerson(approval, actor, await barredOf(tx, approval));
      if (approval.registration !== null) await act(tx, approval, approval.registration);
      return this.approvals.get(actor, approvalId);
    });
  }
}

/** The paper as it stands beside the signature; the day of its registration goes with the registration. */
function paperOf({ by, on, words, number, registeredByPerson, registeredByName }: RegisteredPaper): RegisteredPaper {
  return { by, on, words, number, registeredByPerson, registeredByName };
}
