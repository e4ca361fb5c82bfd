import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { fileObligation, openOfficeWork } from '../../../obligations/index.js';
import { type Listing } from '../persistence/listing.repository.js';
import { setNote, waitingNotes } from '../persistence/listing-notes.repository.js';
import { applicationOf, dropNotes, nothingWaits } from './end-listing.js';
import { LISTING_APPROVALS, type ListingRef, nextListingState, saveListing } from './listing-access.js';

/** It is applied for, by the unit or because nothing of it is left to do: its clock stands, and the office checks. */
export async function applied(tx: Tx, actor: Actor, listing: Listing, result: string): Promise<ListingRef> {
  const { today } = await businessTime(tx);
  const state = nextListingState(listing, 'apply');
  await nothingWaits(tx, listing.id, LISTING_APPROVALS.withdraw);
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) await fileObligation(tx, owed.id, listing.id);
  await dropNotes(tx, listing.id);
  // The application is the last note.
  for (const { id } of await waitingNotes(tx, listing.id)) await setNote(tx, id, { metOn: today });
  await openOfficeWork(tx, actor, {
    ...{ what: 'LISTING_CHECK', subjectType: 'LISTING', subjectId: listing.id, about: listing.unitName },
  });
  return saveListing(tx, actor, listing, {
    ...{ change: { state, result, appliedOn: today, askedEndsOn: null, checkMet: null }, action: 'listing.applied' },
    step: { act: 'APPLIED', words: result, onBehalf: isOffice(actor) },
  });
}
