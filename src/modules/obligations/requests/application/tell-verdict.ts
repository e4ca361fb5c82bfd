import type { Tx } from '../../../../platform/database/tx.js';
import { type Day, shortDayWords } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { ExplanationRecord } from '../persistence/explanation.repository.js';
import type { ObligationRecord } from '../../clock/persistence/obligation.repository.js';

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
  obligation: ObligationRecord,
  explanation: ExplanationRecord,
  told: ToldVerdict,
): Promise<void> {
  const posts = await postsOf(tx, obligation.ownerUnitId, ['LIAISON', 'SECTION_CHIEF']);
  const accepted = told.verdict === 'ACCEPTED';
  const dates =
    told.newDate === null
      ? words('phrase.dateStays')
      : words('phrase.dateMoved', { from: shortDayWords(obligation.dueOn), to: shortDayWords(told.newDate) });
  const facts = {
    matter: quoted(obligation.title),
    words: told.words === null ? '' : words('phrase.noted', { words: told.words }),
  };
  await notify(
    tx,
    posts.map((post) => ({
      key: `explanation:${explanation.id}:${told.verdict}:${post.postId}`,
      kind: accepted ? 'EXPLANATION_ACCEPTED' : 'EXPLANATION_REFUSED',
      recipientPostId: post.postId,
      unitId: obligation.ownerUnitId,
      subjectId: obligation.id,
      ...(accepted
        ? noticeWords('EXPLANATION_ACCEPTED', { ...facts, dates })
        : noticeWords('EXPLANATION_REFUSED', { ...facts, goesOn: goesOn(told.grace) })),
      params: { obligationId: obligation.id, newDate: told.newDate },
    })),
  );
}

/** What a refusal says of the clock. */
export function goesOn(grace: boolean): string {
  return words(grace ? 'phrase.goesOnAfterGrace' : 'phrase.goesOn');
}
