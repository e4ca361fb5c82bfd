import type { Actor } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { postOnline, refuseOwn } from '../domain/decide-approval.js';
import { guardRegistrar, guardSecondPerson } from '../domain/paper.js';
import type { ListedApproval } from '../persistence/approval-list.repository.js';
import type { ApprovalHandler } from './approval-kinds.js';

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

/**
 * What is offered to a reader of an approval.
 * @param handler what the approval's kind says of itself
 * @param barred people of the matter who see to no paper about it
 */
export function rightsOf(
  approval: ListedApproval,
  actor: Actor,
  handler: Partial<ApprovalHandler>,
  barred: readonly string[],
): ApprovalRights {
  const { registration, asked } = approval;
  const open = approval.state === 'PENDING';
  return {
    mayDecide:
      open &&
      passes(() => {
        postOnline(approval, actor, handler);
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
