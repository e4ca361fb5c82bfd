import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import type { ObligationRow } from '../persistence/obligation.repository.js';

/** 代为录入: the unit's liaison and section chief look at what the office explained for it, and confirm it. */
export async function askToConfirmEntry(tx: Tx, obligation: ObligationRow, explanationId: string): Promise<void> {
  const posts = await postsOf(tx, obligation.ownerUnitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `explanation:${explanationId}:entered:${post.postId}`,
      kind: 'ENTERED_ON_BEHALF',
      recipientPostId: post.postId,
      unitId: obligation.ownerUnitId,
      subjectType: 'OBLIGATION',
      subjectId: obligation.id,
      title: '代为录入待确认',
      body: `改革办已就${quoted(obligation.title)}代为录入说明原因，请核对并确认。`,
      params: { obligationId: obligation.id, explanationId, act: 'EXPLANATION' },
    })),
  );
}
