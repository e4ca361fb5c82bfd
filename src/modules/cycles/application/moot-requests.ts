import type { Tx } from '../../../platform/database/tx.js';
import { withdrawApprovals } from '../../access/index.js';
import { resumeObligation, settleOfficeObligation } from '../../obligations/index.js';
import type { DutyRow } from '../persistence/duty.repository.js';
import { withdrawRequests } from '../persistence/request.repository.js';

/** What was asked for falls away once the thing itself is filed: approvals withdrawn, the clock no longer held by them. */
export async function mootRequests(tx: Tx, duties: readonly DutyRow[]): Promise<void> {
  const withdrawn = await withdrawRequests(
    tx,
    duties.map((duty) => duty.id),
  );
  for (const request of withdrawn) {
    await withdrawApprovals(tx, request.kind, request.id);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id], 'CANCELLED');
    const duty = duties.find((one) => one.id === request.dutyId);
    if (duty !== undefined) await resumeObligation(tx, duty.obligationId, request.kind, request.id);
  }
}
