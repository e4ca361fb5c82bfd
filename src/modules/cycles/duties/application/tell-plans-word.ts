import type { Tx } from '../../../../platform/database/tx.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf, postsWithRoleEverywhere } from '../../../organisation/index.js';
import type { PlansWord } from '../domain/plans-word.js';
import type { DutyRecord } from '../persistence/duty.repository.js';

/** 计划日程不属实: the unit and the office's section chief learn what was said; 属实 tells them only where it takes a denial back. */
export async function tellPlansWord(tx: Tx, duty: DutyRecord, word: PlansWord): Promise<void> {
  if (word === null && duty.planDeniedWords === null) return;
  const kind = word === null ? 'PLANNED_DAY_UPHELD' : 'PLANNED_DAY_DENIED';
  const posts = [
    ...(await postsOf(tx, duty.unitId, ['LIAISON', 'SECTION_CHIEF'])),
    ...(await postsWithRoleEverywhere(tx, 'OFFICE_SECTION_CHIEF')),
  ];
  const facts = {
    matter: quoted(duty.title),
    day: duty.plannedWords ?? (duty.plannedOn === null ? '' : shortDayWords(duty.plannedOn)),
    words: word === null ? '' : words('phrase.noted', { words: word }),
  };
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `duty:${duty.id}:planned-day:${String(duty.version)}:${postId}`,
      kind,
      recipientPostId: postId,
      unitId: duty.unitId,
      subjectId: duty.id,
      ...noticeWords(kind, facts),
      params: { dutyId: duty.id },
    })),
  );
}
