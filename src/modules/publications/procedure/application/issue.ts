import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor, PostRole } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import { lockNumbers, type Publication, writeIssued } from '../persistence/publication.repository.js';
import { notePublication } from './publication-access.js';
import type { PublicationHandler } from './publication-kinds.js';

/** Whom of a unit it is told: all its posts but whoever only receives letters. */
const TOLD: readonly PostRole[] = [
  ...(['PRINCIPAL_LEADER', 'DEPUTY_LEADER', 'SECTION_CHIEF', 'LIAISON', 'GROUP_HEAD', 'GROUP_LIAISON'] as const),
];

/** Numbers it, freezes it, and tells whom it addresses. */
export async function issue(
  tx: Tx,
  actor: Actor,
  publication: Publication,
  handler: PublicationHandler,
): Promise<void> {
  const { id, corrects } = publication;
  const planned = corrects === null ? await handler.planned(tx, publication) : null;
  const number = planned === null ? null : (await lockNumbers(tx, publication)) + 1;
  const said = await handler.freeze(tx, actor, publication);
  const addressees = await handler.addressees(tx, publication);
  // More were issued than were planned: the plan is what was issued.
  const plan = planned === null || number === null ? null : Math.max(planned, number);
  const { personId } = actor;
  await writeIssued(tx, id, { personId, number, planned: plan, said: { number, said }, addressees });
  await notePublication(tx, actor, publication, 'publication.issued', { number, planned: plan, corrects });
  await tell(tx, publication, handler.nameOf(publication), addressees);
}

async function tell(tx: Tx, { id, corrects }: Publication, name: string, unitIds: readonly string[]): Promise<void> {
  const told = noticeWords(corrects === null ? 'PUBLICATION_ISSUED' : 'PUBLICATION_CORRECTED', { name });
  const posts = (await Promise.all(unitIds.map((unitId) => postsOf(tx, unitId, TOLD)))).flat();
  await notify(
    tx,
    posts.map(({ postId }) => ({
      ...{ key: `publication:${id}:issued:${postId}`, kind: 'PUBLICATION_ISSUED', recipientPostId: postId },
      ...{ unitId: null, subjectId: id, ...told },
    })),
  );
}
