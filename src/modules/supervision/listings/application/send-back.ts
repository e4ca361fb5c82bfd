import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { redateObligation, returnObligation } from '../../../obligations/index.js';
import { endAfterReturn } from '../domain/listing.js';
import type { Listing, ListingChange } from '../persistence/listing.repository.js';
import { applicationOf } from './end-listing.js';
import { type ListingRef, nextListingState, saveListing, type WrittenListing } from './listing-access.js';
import { tellUnit } from './listing-notices.js';

/** Why an application comes back, in words, and as what it stands in the history. */
export interface Returned {
  readonly said: string;
  readonly secondChance: boolean;
  readonly change: ListingChange;
  readonly step: WrittenListing['step'];
}

/** An application comes back to the unit: it is on the list again, with at least the days that it had left. */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  listing: Listing,
  calendar: WorkingCalendar,
  { said, secondChance, change, step }: Returned,
): Promise<ListingRef> {
  const { today } = await businessTime(tx);
  const { endsOn: held, appliedOn } = listing;
  const from = { endsOn: held ?? today, appliedOn: appliedOn ?? today, secondChance };
  const endsOn = endAfterReturn(from, today, calendar);
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) {
    await returnObligation(tx, owed.id);
    if (endsOn !== held) await redateObligation(tx, owed.id, endsOn, 'CORRECTION', listing.id);
  }
  await tellUnit(tx, 'LISTING_RETURNED', listing, { said, endsOn });
  return saveListing(tx, actor, listing, {
    change: { ...change, endsOn, state: nextListingState(listing, 'sendBack') },
    step: { ...step, endsOn },
    action: 'listing.returned',
  });
}
