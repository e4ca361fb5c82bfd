import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Actor, isOffice, type PostRole } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import { itemsOfListing } from '../persistence/listed-items.repository.js';
import { findListedUnit } from '../persistence/listed-unit.repository.js';
import { type Listing } from '../persistence/listing.repository.js';

/** Whoever answers for the unit, and whoever files for it. */
const TOLD: readonly PostRole[] = ['PRINCIPAL_LEADER', 'DEPUTY_LEADER', 'SECTION_CHIEF', 'LIAISON'];

export type ListingNotice =
  | 'LISTING_NOTICE'
  | 'LISTING_ENTERED'
  | 'LISTING_EXTENDED'
  | 'LISTING_RETURNED'
  | 'LISTING_DELISTED'
  | 'LISTING_WITHDRAWN';

/** Whom a listing's notices name: of a county its reform office, else the unit itself. */
export async function addresseeOf(reader: Reader, { unitId, unitName }: Listing): Promise<string> {
  const unit = await findListedUnit(reader, unitId);
  return unit?.kind === 'COUNTY' ? words('phrase.addressee', { unit: unitName }) : unitName;
}

/** What the office enters for the unit, the unit is told of. */
export async function tellEntered(tx: Tx, actor: Actor, listing: Listing, what: string): Promise<void> {
  if (isOffice(actor)) await tellUnit(tx, 'LISTING_ENTERED', listing, { said: what });
}

/** Tells the unit what became of its listing; what never was signed is told to nobody. */
export async function tellUnit(
  tx: Tx,
  kind: ListingNotice,
  listing: Listing,
  given: { readonly said?: string; readonly endsOn?: string | null } = {},
): Promise<void> {
  const items = await itemsOfListing(tx, listing.id);
  const told = noticeWords(kind, {
    unit: await addresseeOf(tx, listing),
    items: items.map(({ title }) => title).join('；'),
    reason: given.said ?? listing.reason,
    end: shortDayWords(given.endsOn ?? listing.endsOn ?? listing.stateOn),
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
