import type { Tx } from '../../../../platform/database/tx.js';
import { type Day, shortDayWords } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { ExplanationRow } from '../persistence/explanation.repository.js';
import type { ObligationRow } from '../../clock/persistence/obligation.repository.js';

interface ToldVerdict {
  readonly verdict: 'ACCEPTED' | 'REFUSED';
  readonly words: string | null;
  readonly newDate: Day | null;
  /** Three working days of grace follow. */
  readonly grace: boolean;
}

/** 延期答复: the unit's liaison and section chief learn the verdict; the original date is named as kept. */
export async function tellVerdict(
  tx: Tx,
  obligation: ObligationRow,
  explanation: ExplanationRow,
  told: ToldVerdict,
): Promise<void> {
  const posts = await postsOf(tx, obligation.ownerUnitId, ['LIAISON', 'SECTION_CHIEF']);
  const accepted = told.verdict === 'ACCEPTED';
  const dates =
    told.newDate === null
      ? '时限不变。'
      : `时限由${shortDayWords(obligation.dueOn)}调整为${shortDayWords(told.newDate)}，原时限保留备查。`;
  await notify(
    tx,
    posts.map((post) => ({
      key: `explanation:${explanation.id}:${told.verdict}:${post.postId}`,
      kind: accepted ? 'EXPLANATION_ACCEPTED' : 'EXPLANATION_REFUSED',
      recipientPostId: post.postId,
      unitId: obligation.ownerUnitId,
      subjectType: 'OBLIGATION',
      subjectId: obligation.id,
      title: accepted ? '说明原因成立' : '说明原因不成立',
      body: `${quoted(obligation.title)}的说明，经审核${accepted ? `成立。${dates}` : `不成立。${goesOn(told.grace)}`}${told.words === null ? '' : `（${told.words}）`}`,
      params: { obligationId: obligation.id, newDate: told.newDate },
    })),
  );
}

/** What a refusal says of the clock. */
export function goesOn(grace: boolean): string {
  return grace ? '3个工作日后继续计算时限，请抓紧办理。' : '时限照常计算，请抓紧办理。';
}
