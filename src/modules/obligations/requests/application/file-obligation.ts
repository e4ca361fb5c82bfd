import type { Day } from '../../../../shared-kernel/dates.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { isUnfinished } from '../../clock/domain/obligation.js';
import { refuse } from '../../clock/domain/problems.js';
import {
  findObligation,
  markFiled,
  markReturned,
  markSettled,
  unmarkFiled,
} from '../../clock/persistence/obligation.repository.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import { withdrawPendingRequests } from '../persistence/request.repository.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { resumeObligation } from '../../clock/application/pause-obligation.js';

/**
 * What it asked for was filed: it awaits a verdict with the light that it had, and its clock stands from today. What
 * was asked for meanwhile falls away.
 * @throws OBLIGATION_AWAITS_VERDICT, OBLIGATION_SETTLED
 */
export async function fileObligation(tx: Tx, id: string, sourceId: string | null = null): Promise<void> {
  if ((await markFiled(tx, id, sourceId)) === 0) throw await whyNot(tx, id);
  await withdrawRequests(tx, id);
}

/**
 * The filing is taken back before a verdict (撤回), as if it had not been: its pause goes too, since filing and
 * withdrawing must not buy time.
 * @throws OBLIGATION_NOT_FILED, OBLIGATION_SETTLED
 */
export async function withdrawFiling(tx: Tx, id: string): Promise<void> {
  if ((await unmarkFiled(tx, id)) === 0) throw await whyNot(tx, id);
}

/**
 * The office returns it for completion (退回补正): the clock stands for three more working days.
 * @returns the last of them, later where the clock is held meanwhile
 * @throws OBLIGATION_NOT_FILED, OBLIGATION_SETTLED
 */
export async function returnObligation(tx: Tx, id: string): Promise<Day> {
  const graceUntil = await markReturned(tx, id);
  if (graceUntil === null) throw await whyNot(tx, id);
  return graceUntil;
}

/**
 * Ends it: met by its owner, excused, or cancelled. What waits for a word about it falls away.
 * @throws OBLIGATION_SETTLED
 */
export async function settleObligation(tx: Tx, id: string, as: 'MET' | 'EXEMPT' | 'CANCELLED'): Promise<void> {
  if ((await markSettled(tx, id, as)) === 0) throw await whyNot(tx, id);
  await withdrawRequests(tx, id);
}

async function whyNot(tx: Tx, id: string): Promise<Error> {
  const row = await findObligation(tx, id);
  if (row === null) return refuse('OBLIGATION_NOT_FOUND');
  if (!isUnfinished(row.state)) return refuse('OBLIGATION_SETTLED');
  return refuse(row.state === 'SUBMITTED' ? 'OBLIGATION_AWAITS_VERDICT' : 'OBLIGATION_NOT_FILED');
}

/** What was asked for falls away once the thing itself is filed or ended: approvals withdrawn, the clock no longer held by them. */
export async function withdrawRequests(tx: Tx, obligationId: string): Promise<void> {
  for (const request of await withdrawPendingRequests(tx, obligationId)) {
    await withdrawApprovals(tx, request.kind, request.id);
    await settleOfficeObligation(tx, 'APPROVAL', [request.id], 'CANCELLED');
    await resumeObligation(tx, obligationId, request.kind, request.id);
  }
}
