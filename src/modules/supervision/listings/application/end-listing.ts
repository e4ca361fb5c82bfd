import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { findPendingApproval, withdrawApprovals } from '../../../approvals/index.js';
import {
  dropOfficeWork,
  finishOfficeWork,
  isUnfinished,
  type ObligationState,
  settleObligation,
  settleOfficeObligation,
} from '../../../obligations/index.js';
import { words } from '../../../../texts/words.js';
import { proposalsOfCases } from '../persistence/listed-cases.repository.js';
import { type Listing } from '../persistence/listing.repository.js';
import { notesOfListing, setNote, type WaitingNote } from '../persistence/listing-notes.repository.js';
import { LISTING_APPROVALS, listingById, nextListingState, saveListing } from './listing-access.js';

/** What waits for a word about a listing falls away, with the office's day for it. */
export async function nothingWaits(tx: Tx, id: string, except: string | null = null): Promise<void> {
  for (const kind of Object.values(LISTING_APPROVALS)) if (kind !== except) await withdrawApprovals(tx, kind, id);
  if (except !== null && (await findPendingApproval(tx, except, id)) !== null) return;
  await settleOfficeObligation(tx, 'APPROVAL', [id], 'CANCELLED');
}

/** The office has spoken: what it owed of a word is met, unless another is still waited for. */
export async function wordGiven(tx: Tx, id: string, given: string): Promise<void> {
  for (const kind of Object.values(LISTING_APPROVALS))
    if (kind !== given && (await findPendingApproval(tx, kind, id)) !== null) return;
  await settleOfficeObligation(tx, 'APPROVAL', [id]);
}

/** Whether the office has a day already for a word about the listing. */
export async function owesWord(tx: Tx, id: string): Promise<boolean> {
  const open = await tx.find(
    `SELECT FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1 AND state IN ('OPEN','SUBMITTED','RETURNED')`,
    [id],
  );
  return open !== null;
}

/** The application of a listing as it is owed. */
export function applicationOf(
  tx: Tx,
  listingId: string,
): Promise<{ readonly id: string; readonly state: ObligationState } | null> {
  return tx.find(
    `SELECT id, state FROM obligation WHERE kind = 'LISTING' AND subject_id = $1 AND state IN ('OPEN','SUBMITTED','RETURNED')`,
    [listingId],
  );
}

/** Notes that were asked for and not given are not asked for any more. */
export async function dropNotes(tx: Tx, listingId: string): Promise<void> {
  for (const { obligationId, metOn } of await notesOfListing(tx, listingId)) {
    if (obligationId === null || metOn !== null) continue;
    const { state } = await tx.one<{ state: ObligationState }>('SELECT state FROM obligation WHERE id = $1', [
      obligationId,
    ]);
    if (isUnfinished(state)) await settleObligation(tx, obligationId, 'CANCELLED');
  }
}

/** Why a listing is withdrawn, and by which approval: whoever decides that, or takes it back, writes its row himself. */
export interface Voided {
  readonly reason: string;
  readonly by: (typeof LISTING_APPROVALS)[keyof typeof LISTING_APPROVALS] | null;
  readonly personId?: string | null;
}

/** Withdraws a listing: whatever it asked for falls away. The caller tells the unit where it knew of it. */
export async function voidListing(tx: Tx, actor: Actor, listing: Listing, voided: Voided): Promise<void> {
  const { reason, by, personId } = voided;
  await nothingWaits(tx, listing.id, by);
  await dropNotes(tx, listing.id);
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) await settleObligation(tx, owed.id, 'CANCELLED');
  await dropOfficeWork(tx, actor, 'LISTING_CHECK', [listing.id]);
  if (listing.caseId !== null) await finishOfficeWork(tx, actor, 'LISTING_STUDY', [listing.caseId]);
  await saveListing(tx, actor, listing, {
    ...{ change: { state: nextListingState(listing, 'withdraw'), askedEndsOn: null }, action: 'listing.withdrawn' },
    step: { act: 'WITHDRAWN', words: reason, ...(personId !== undefined && { personId }) },
  });
}

/** Cases have come to an end by something else: what was proposed of them is void, and nobody outside the office heard of it. */
export async function dropProposals(tx: Tx, actor: Actor, caseIds: readonly string[]): Promise<void> {
  for (const id of await proposalsOfCases(tx, caseIds))
    await voidListing(tx, actor, await listingById(tx, id), { reason: words('phrase.listingCaseEnded'), by: null });
}

/** A note is met on the day on which something moved; where it was asked for, nobody owes it any more. */
export async function meetNote(tx: Tx, { id, obligationId }: WaitingNote, on: Day): Promise<void> {
  if (obligationId !== null) await settleObligation(tx, obligationId, 'MET');
  await setNote(tx, id, { metOn: on });
}
