import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { recordAct } from '../../audit/index.js';
import { findApproval, keepWithdrawal } from '../persistence/approval.repository.js';
import { refuse } from '../domain/problems.js';
import { ApprovalKinds } from './approval-kinds.js';
import { tellVoid } from './tell-proposer.js';

/**
 * Does what a decision asks. Where it turns out that what was proposed is no longer so (AUTHORITY_OVERTAKEN) nothing of it
 * is done, and the request is void for good: whoever proposed it is told, and proposes it anew. The refusal goes on to whoever decided.
 * @throws APPROVAL_DECIDED where somebody decided meanwhile
 */
export async function orVoid<T>(
  unitOfWork: UnitOfWork,
  actor: Actor,
  approvalId: string,
  decide: () => Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'AUTHORITY_OVERTAKEN')
      await voidOvertaken(unitOfWork, actor, approvalId);
    throw error;
  }
}

function voidOvertaken(unitOfWork: UnitOfWork, actor: Actor, approvalId: string): Promise<void> {
  return unitOfWork.run(async (tx) => {
    const approval = await findApproval(tx, approvalId);
    if (approval === null) return;
    // What is owed before the approval's own row, as where it is decided; whoever decided meanwhile was the first.
    await tx.port(ApprovalKinds).owesNoMore(tx, approval, 'CANCELLED');
    if (!(await keepWithdrawal(tx, approvalId))) throw refuse('APPROVAL_DECIDED');
    const { kind, step, subjectId, unitId } = approval;
    await recordAct(tx, actor, {
      action: 'approval.voided',
      subjectType: 'APPROVAL',
      subjectId: approvalId,
      unitId,
      facts: { kind, step, about: subjectId },
    });
    await tellVoid(tx, approval);
  });
}
