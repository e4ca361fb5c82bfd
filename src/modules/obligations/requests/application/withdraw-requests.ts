import type { Tx } from '../../../../platform/database/tx.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import { withdrawPendingRequests } from '../persistence/request.repository.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { resumeObligation } from '../../clock/application/pause-obligation.js';

/** What was asked for falls away once the thing itself is filed or ended: approvals withdrawn, the clock no longer held by them. */
export async function withdrawRequests(tx: Tx, obligationId: string): Promise<void> {
  for (const request of await withdrawPendingRequests(tx, obligationId)) {
    await withdrawApprovals(tx, request.kind, request.id);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id], 'CANCELLED');
    await resumeObligation(tx, obligationId, request.kind, request.id);
  }
}
