import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordActs } from '../../audit/index.js';
import { type HandOver, moveApprover } from '../persistence/approval.repository.js';

/**
 * Another post decides from now on what waits for one post about some projects; what was decided stays as it is.
 * @returns the approvals' ids
 */
export async function handOverApprovals(tx: Tx, actor: Actor, handOver: HandOver): Promise<readonly string[]> {
  const ids = await moveApprover(tx, handOver);
  const { fromPostId, toPostId } = handOver;
  const action = 'approval.handed-over';
  const facts = { fromPostId, toPostId };
  await recordActs(
    tx,
    actor,
    ids.map((subjectId) => ({ action, subjectType: 'APPROVAL', subjectId, facts })),
  );
  return ids;
}
