import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { type Approval, findPendingApproval, restateApproval, settleEmptied } from '../../../approvals/index.js';
import { settleOfficeObligation } from '../../../obligations/index.js';
import { REGISTER_BATCH } from '../domain/register-import.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { countWaiting } from '../persistence/entry-exchange.repository.js';
import { settledVerifications } from '../persistence/entry.repository.js';
import { registerName } from './register-words.js';

/** How what the office owed ends: met unless said, and by the decision on a whole file (同时审核) where that is under way. */
export interface Closing {
  readonly state?: 'MET' | 'CANCELLED';
  /** The import that is decided as a whole: its decision is not taken out of the decider's hand. */
  readonly deciding?: string | undefined;
}

/**
 * What the office owed is met once nothing of it waits any more, and so does the decision on a whole file: it says how many still wait,
 * and ends with the last of them.
 */
export async function closeVerifications(
  tx: Tx,
  actor: Actor,
  records: readonly EntryRecord[],
  { state = 'MET', deciding }: Closing = {},
): Promise<void> {
  const asked = [...new Set(records.map(({ verificationId }) => verificationId))];
  await settleOfficeObligation(tx, 'VERIFICATION', await settledVerifications(tx, asked), state);
  const alone = new Set(records.map(({ id }) => id));
  for (const importId of asked.filter((id) => !alone.has(id) && id !== deciding).toSorted())
    await followBatch(tx, actor, importId);
}

async function followBatch(tx: Tx, actor: Actor, importId: string): Promise<void> {
  const batch = await findPendingApproval(tx, REGISTER_BATCH, importId);
  if (batch === null) return;
  const count = await countWaiting(tx, importId);
  if (count === 0) await settleEmptied(tx, actor, batch);
  else await restateApproval(tx, batch, batchTitle({ ...batchOf(batch), count }), { count });
}

const batchOf = ({ facts }: Approval) => ({ kind: String(facts['kind']), fileName: String(facts['fileName']) });

/** What the decision on a whole file is called. */
export function batchTitle(batch: {
  readonly kind: string;
  readonly fileName: string;
  readonly count: number;
}): string {
  const { kind, fileName: file, count } = batch;
  return words('title.REGISTER_BATCH', { name: registerName('zh-CN', { kind }).name, count, file });
}
