import type { Tx } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import { itemsOfListing, type Listing } from '../persistence/listing.repository.js';

/** Whoever answers for the unit, and whoever files for it. */
const TOLD: readonly PostRole[] = ['PRINCIPAL_LEADER', 'DEPUTY_LEADER', 'SECTION_CHIEF', 'LIAISON'];

export type ListingNotice = 'LISTING_NOTICE' | 'LISTING_RETURNED' | 'LISTING_DELISTED' | 'LISTING_WITHDRAWN';

/** Tells the unit what became of its listing; what never was signed is told to nobody. */
export async function tellUnit(
  tx: Tx,
  kind: ListingNotice,
  listing: Listing,
  words: { readonly said?: string; readonly endsOn?: string | null } = {},
): Promise<void> {
  const items = await itemsOfListing(tx, listing.id);
  const told = noticeWords(kind, {
    unit: listing.unitName,
    items: items.map(({ title }) => title).join('；'),
    reason: words.said ?? listing.reason,
    end: shortDayWords(words.endsOn ?? listing.endsOn ?? listing.stateOn),
  });
  const posts = await postsOf(tx, listing.unitId, TOLD);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `listing:${listing.id}:${kind}:${String(listing.version)}:${postId}`,
      kind,
      recipientPostId: postId,
      unitId: listing.unitId,
      subjectId: listing.id,
      ...told,
    })),
  );
}
