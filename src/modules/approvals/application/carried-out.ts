import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Approval } from '../domain/approval.js';
import type { ApprovalHandler, Decision } from './approval-kinds.js';
import { tellProposer } from './tell-proposer.js';

type CarryOut = (tx: Tx, actor: Actor, approval: Approval, decision: Decision) => Promise<void>;

/**
 * What one person proposes and another's word carries out: nothing has changed before it, a refusal or a taking back leaves all as it
 * stands, and whoever proposed is told what became of it.
 */
export const carriedOutOnApproval = (carryOut: CarryOut): ApprovalHandler => ({
  async onApproved(tx, actor, approval, decision) {
    await carryOut(tx, actor, approval, decision);
    await tellProposer(tx, approval, decision);
  },
  onRejected: (tx, _actor, approval, decision) => tellProposer(tx, approval, decision),
  onWithdrawn: () => Promise.resolve(),
});
