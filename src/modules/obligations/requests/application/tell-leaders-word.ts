import type { Tx } from '../../../../platform/database/tx.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf, postsWithRoleEverywhere } from '../../../organisation/index.js';
import type { LeadersWord } from '../domain/explanations.js';
import type { ExplanationRecord } from '../persistence/explanation.repository.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';

/** 日程原因不属实: the unit and the office's section chief learn what was said; 属实 tells them only where it takes a denial back. */
export async function tellLeadersWord(
  tx: Tx,
  obligation: ObligationRecord,
  before: ExplanationRecord,
  said: LeadersWord,
): Promise<void> {
  if (said.holds && before.deniedAt === null) return;
  const kind = said.holds ? 'EXPLANATION_UPHELD' : 'EXPLANATION_DENIED';
  const posts = [
    ...(await postsOf(tx, obligation.ownerUnitId, ['LIAISON', 'SECTION_CHIEF'])),
    ...(await postsWithRoleEverywhere(tx, 'OFFICE_SECTION_CHIEF')),
  ];
  const facts = {
    matter: quoted(obligation.title),
    words: said.words === null ? '' : words('phrase.noted', { words: said.words }),
  };
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `explanation:${before.id}:word:${String(before.version)}:${postId}`,
      kind,
      recipientPostId: postId,
      unitId: obligation.ownerUnitId,
      subjectId: obligation.id,
      ...noticeWords(kind, facts),
      params: { obligationId: obligation.id, explanationId: before.id },
    })),
  );
}
