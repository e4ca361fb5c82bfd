import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { findPendingApproval, keepSettling } from '../persistence/approval.repository.js';
import { ApprovalKinds } from './approval-kinds.js';
import { tellDeciders } from './tell-decider.js';
import { tellSettled } from './tell-proposer.js';

/** Which decision waits; `step` where a kind asks several of one subject. */
export interface Emptied {
  readonly kind: string;
  readonly subjectId: string;
  readonly step?: number;
}

/**
 * A decision on several things ends where each of them was dealt with by itself (逐项办结): nobody is to say yes to nothing. A paper
 * that was registered for it goes with it; whoever would have decided and whoever proposed it are told. In the transaction of the last
 * of those acts, after its own rows: the order in which decisions take their locks.
 */
export async function settleEmptied(tx: Tx, actor: Actor, { kind, subjectId, step }: Emptied): Promise<void> {
  const approval = await findPendingApproval(tx, kind, subjectId, step);
  if (approval === null) return;
  await tx.port(ApprovalKinds).owesNoMore(tx, approval, 'CANCELLED');
  const { approvalId, unitId, title } = approval;
  // Whoever decided at the same moment was the first.
  if (!(await keepSettling(tx, approvalId, words('phrase.settledOneByOne')))) return;
  await recordAct(tx, actor, {
    action: 'approval.settled',
    subjectType: 'APPROVAL',
    subjectId: approvalId,
    unitId,
    facts: { kind, step: approval.step, about: subjectId },
  });
  await tellDeciders(tx, approval, 'settled', noticeWords('APPROVAL_SETTLED', { matter: title }));
  await tellSettled(tx, approval);
}
