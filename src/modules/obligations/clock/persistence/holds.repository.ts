import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ObligationKind } from '../domain/obligation-kinds.js';

/** Holds obligations just registered as 已完成、待确认, by what they watch: nothing of them is due. */
export async function holdAsDone(tx: Tx, kind: ObligationKind, subjectIds: readonly string[]): Promise<void> {
  await tx.execute(
    `UPDATE obligation SET hold = 'DONE_UNCONFIRMED', next_at = NULL
      WHERE kind = $1 AND subject_id = ANY ($2::uuid[]) AND state IN ('OPEN','SUBMITTED','RETURNED')`,
    [kind, subjectIds],
  );
}

/** Ends a hold because it is done; the day on which it was counts as that of its filing, where one is known. */
export async function acceptDone(tx: Tx, id: string, doneOn: Day | null): Promise<void> {
  await tx.execute('UPDATE obligation SET hold = NULL, first_filed_on = coalesce(first_filed_on, $2) WHERE id = $1', [
    id,
    doneOn,
  ]);
}
