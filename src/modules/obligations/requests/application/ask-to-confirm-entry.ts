import type { Tx } from '../../../../platform/database/tx.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { words } from '../../../../texts/words.js';
import { enteredOnBehalf, notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';

/** 代为录入: the unit's liaison and section chief look at what the office explained for it, and confirm it. */
export async function askToConfirmEntry(tx: Tx, obligation: ObligationRecord, explanationId: string): Promise<void> {
  const posts = await postsOf(tx, obligation.ownerUnitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `explanation:${explanationId}:entered:${post.postId}`,
      recipientPostId: post.postId,
      unitId: obligation.ownerUnitId,
      subjectType: 'OBLIGATION',
      subjectId: obligation.id,
      ...enteredOnBehalf(quoted(obligation.title), words('entryAct.EXPLANATION')),
      params: { obligationId: obligation.id, explanationId, act: 'EXPLANATION' },
    })),
  );
}
