import type { Actor } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { postOnline, refuseOwn } from '../domain/decide-approval.js';
import { guardRegistrar, guardSecondPerson } from '../domain/paper.js';
import { knownOf } from './approval-kinds.js';
import type { ShownApproval } from './list-approvals.query.js';

/** What a reader may do about an approval now; the same guards decide when he does it. */
export interface ApprovalRights {
  readonly mayDecide: boolean;
  readonly mayRegister: boolean;
  readonly mayConfirmPaper: boolean;
  readonly mayWithdraw: boolean;
}

/** Whether a guard lets it pass: what it would refuse is not offered. */
function passes(guard: () => void): boolean {
  try {
    guard();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** What is offered to a reader of an approval. */
export function rightsOf(approval: ShownApproval, actor: Actor): ApprovalRights {
  const { barred, registration, asked } = approval;
  const open = approval.state === 'PENDING';
  const handler = knownOf(approval.kind);
  return {
    mayDecide:
      open &&
      passes(() => {
        postOnline(approval, actor);
        refuseOwn(approval, actor, handler);
      }),
    mayRegister:
      open &&
      handler.mayRegister?.(approval, actor) !== false &&
      passes(() => {
        guardRegistrar(approval, actor, barred);
        refuseOwn(approval, actor, handler);
      }),
    mayConfirmPaper: registration !== null && passes(() => guardSecondPerson(approval, actor, barred)),
    mayWithdraw: open && asked && handler.onWithdrawn !== undefined,
  };
}
