import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { EVERYTHING } from '../../../../platform/database/where.js';
import { type Actor, filesInNameOf } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import type { Action } from '../../../../shared-kernel/subjects.js';
import { recordAct } from '../../../audit/index.js';
import { afterListingAct, type ListingAct, type ListingState, type ListingStep } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import {
  changeListing,
  findListing,
  insertListingStep,
  type Listing,
  type ListingChange,
  lockListing,
} from '../persistence/listing.repository.js';
import { visibleListings } from '../persistence/visible-listings.js';

/** A listing after an act; with an approval where it waits for a second person. */
export interface ListingRef {
  readonly id: string;
  readonly state: ListingState;
  readonly version: number;
  readonly approvalId?: string;
}

/** The approvals of a listing: that it is listed, its extension, that it comes off, that it is withdrawn. */
export const LISTING_APPROVALS = {
  list: 'LISTING',
  extend: 'LISTING_EXTENSION',
  delist: 'DELISTING',
  withdraw: 'LISTING_VOID',
} as const;

/** The listing in the actor's scope, locked. @throws LISTING_NOT_FOUND, STALE_VERSION */
export async function lockedListing(tx: Tx, actor: Actor, id: string, seen: number | null): Promise<Listing> {
  await lockListing(tx, id);
  const listing = await findListing(tx, id, visibleListings(scopeOf(actor)));
  if (listing === null) throw refuse('LISTING_NOT_FOUND');
  checkVersion(listing.version, seen);
  return listing;
}

/** The listing whoever asks, locked, for what follows from a decision. */
export async function listingById(tx: Tx, id: string): Promise<Listing> {
  await lockListing(tx, id);
  const listing = await findListing(tx, id, EVERYTHING);
  if (listing === null) throw refuse('LISTING_NOT_FOUND');
  return listing;
}

/** The state that an act leads to. @throws LISTING_STATE */
export function nextListingState({ state }: Pick<Listing, 'state'>, act: ListingAct): ListingState {
  const next = afterListingAct(state, act);
  if (next === null) throw refuse('LISTING_STATE', { state });
  return next;
}

/** What an act on a listing writes. */
export interface WrittenListing {
  readonly change: ListingChange;
  readonly step: {
    readonly act: ListingStep;
    readonly words?: string | null;
    readonly endsOn?: Day | null;
    /** The office entered it for the unit. */
    readonly onBehalf?: boolean;
    /** Who did it, where that is not who enters it: the signer of a paper. */
    readonly personId?: string | null;
  };
  readonly action: Action;
}

/** Writes what an act changed, with its history and its record. @throws LISTING_STATE when somebody was faster */
export async function saveListing(
  tx: Tx,
  actor: Actor,
  listing: Listing,
  written: WrittenListing,
): Promise<ListingRef> {
  const { change, step, action } = written;
  const { today } = await businessTime(tx);
  const state = change.state ?? listing.state;
  const dated = state === listing.state ? change : { ...change, stateOn: today };
  if ((await changeListing(tx, listing, dated)) === 0) throw refuse('LISTING_STATE', { state: listing.state });
  await insertListingStep(tx, {
    ...{
      personId: actor.personId,
      forPerson: step.personId === undefined ? filesInNameOf(actor, listing.unitId) : null,
      ...step,
    },
    listingId: listing.id,
    state,
    happenedOn: today,
  });
  await recordAct(tx, actor, {
    action,
    subjectType: 'LISTING',
    subjectId: listing.id,
    unitId: listing.unitId,
    facts: { from: listing.state, to: state, ...(step.words != null && { words: step.words }) },
  });
  return { id: listing.id, state, version: listing.version + 1 };
}
