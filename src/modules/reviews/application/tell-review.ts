import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import type { Review } from '../persistence/review.repository.js';

/** What was done to it, in the record. */
export async function note(
  tx: Tx,
  actor: Actor,
  { id, kind, year }: Pick<Review, 'id'> & Partial<Pick<Review, 'kind' | 'year'>>,
  action: `review.${string}`,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const of = kind === undefined ? {} : { kind, year };
  await recordAct(tx, actor, { action, subjectType: 'PUBLICATION', subjectId: id, facts: { ...of, ...facts } });
}

/** What it is called. */
export const nameOf = ({ kind, year }: Pick<Review, 'kind' | 'year'>): string =>
  words(`paper.review.${kind}`, { year: String(year) });

/** Whoever drafted it hears what somebody else did to it. */
export async function tellDrafter(
  tx: Tx,
  actor: Actor,
  review: Review,
  notice: 'REVIEW_DISCARDED',
  reason: string,
): Promise<void> {
  const { id, draftedByPerson, version } = review;
  if (draftedByPerson === null || draftedByPerson === actor.personId) return;
  await notifyPeople(tx, [
    {
      ...{ key: `review:${id}:${String(version)}`, kind: 'REVIEW', recipientPersonId: draftedByPerson, unitId: null },
      ...{ subjectId: id, ...noticeWords(notice, { name: nameOf(review), reason }) },
    },
  ]);
}
