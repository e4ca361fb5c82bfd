import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filingPost, isOffice, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { askDecider, findPendingApproval } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import { finishOfficeWork, openOfficeObligation } from '../../../obligations/index.js';
import { DECIDE_WORKING_DAYS, extensionFaults, LISTING_STATES, whyNotExtend } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import { listingRights, type ListingRights } from '../domain/rights.js';
import { keepEntryConfirmation, type Listing, stepsOfListing } from '../persistence/listing.repository.js';
import { waitingNotes } from '../persistence/listing-notes.repository.js';
import { meetNote, owesWord } from './end-listing.js';
import { LISTING_APPROVALS, lockedListing, type ListingRef, saveListing } from './listing-access.js';
import { applied } from './apply-listing.js';
import { tellEntered } from './listing-notices.js';
import { assertListingNamesNobody } from './sealed-words.js';
import { sendBack } from './send-back.js';

/** What is done about a listing once it is proposed. */
@Injectable()
export class ListingActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
  ) {}

  /** 半月情况: what the unit says in words where nothing else of it moved. @throws LISTING_NOT_FOUND, LISTING_NOT_YOURS, LISTING_STATE, STALE_VERSION */
  note(actor: Actor, id: string, said: string, seen: number | null): Promise<ListingRef> {
    return this.inHand(actor, id, { seen, right: 'note' }, async (tx, listing) => {
      await assertListingNamesNobody(tx, listing.id, { words: said });
      const { today } = await businessTime(tx);
      const same = (await stepsOfListing(tx, listing.id)).some(
        (step) => step.act === 'NOTED' && step.happenedOn === today && step.words === said,
      );
      if (same) return asItStands(listing);
      const ref = await saveListing(tx, actor, listing, {
        ...{ change: {}, action: 'listing.noted' },
        step: { act: 'NOTED', words: said, onBehalf: isOffice(actor) },
      });
      await tellEntered(tx, actor, listing, words('phrase.listingNoteEntered'));
      for (const note of await waitingNotes(tx, listing.id))
        if (note.movedOn !== null) await meetNote(tx, note, note.movedOn);
      return ref;
    });
  }

  /** 申请延期: once, five working days before the end, by fifteen days at most. @throws as `note`, LISTING_EXTENDED, LISTING_WAITS, LISTING_EXTENSION_LATE, LISTING_INCOMPLETE */
  extend(
    actor: Actor,
    id: string,
    { endsOn, reason }: { readonly endsOn: Day; readonly reason: string },
    seen: number | null,
  ): Promise<ListingRef> {
    return this.unitOfWork.run(async (tx) => {
      const listing = await lockedListing(tx, actor, id, seen);
      const calendar = await this.workingDays.held(tx);
      const { today } = await businessTime(tx);
      if (!listingRights(actor, { ...listing, extended: false, askedEndsOn: null }).extend)
        throw whyNot(actor, listing, 'extend');
      const why = whyNotExtend(listing, today, calendar);
      if (why !== null) throw refuse(why);
      const faults = extensionFaults(endsOn, listing.endsOn ?? today);
      if (faults.length > 0) throw refuse('LISTING_INCOMPLETE', {}, faults);
      await assertListingNamesNobody(tx, listing.id, { reason });
      const approvalId = await askWord(tx, actor, listing, {
        ...{ kind: LISTING_APPROVALS.extend, title: words('title.LISTING_EXTENSION', { unit: listing.unitName }) },
        facts: { endsOn, reason },
      });
      const ref = await saveListing(tx, actor, listing, {
        ...{ change: { askedEndsOn: endsOn }, action: 'listing.extension-asked' },
        step: { act: 'EXTENSION_ASKED', words: reason, endsOn, onBehalf: isOffice(actor) },
      });
      await tellEntered(tx, actor, listing, words('phrase.listingExtensionEntered'));
      return { ...ref, approvalId };
    });
  }

  /** 申请摘牌: the unit's clock stands; somebody else checks within five working days. @throws as `note` */
  apply(actor: Actor, id: string, result: string, seen: number | null): Promise<ListingRef> {
    return this.inHand(actor, id, { seen, right: 'apply' }, async (tx, listing) => {
      await assertListingNamesNobody(tx, listing.id, { result });
      await tellEntered(tx, actor, listing, words('phrase.listingApplicationEntered'));
      return applied(tx, actor, listing, result);
    });
  }

  /** 代为录入确认: the unit confirms, once, what the office entered for it; nothing waits for that. @throws as `note`, LISTING_NO_ENTRY */
  confirmEntry(actor: Actor, id: string, seen: number | null): Promise<ListingRef> {
    return this.unitOfWork.run(async (tx) => {
      const listing = await lockedListing(tx, actor, id, seen);
      const post = filingPost(actor, listing.unitId);
      if (post === null) throw refuse('LISTING_NOT_YOURS');
      if ((await keepEntryConfirmation(tx, listing.id, actor.personId)) === 0) throw refuse('LISTING_NO_ENTRY');
      await recordAct(tx, actor, {
        ...{ action: 'listing.entry-confirmed', subjectType: 'LISTING', subjectId: listing.id, unitId: listing.unitId },
        onBehalfOfPostId: post.delegated ? post.postId : null,
      });
      return asItStands(listing);
    });
  }

  /**
   * 核验: met, and the approver signs; not met, and it is on the list again with ten days more, once.
   * @throws LISTING_NOT_FOUND, LISTING_NOT_YOURS, LISTING_STATE, STALE_VERSION
   */
  check(
    actor: Actor,
    id: string,
    { met, said }: { readonly met: boolean; readonly said: string },
    seen: number | null,
  ): Promise<ListingRef> {
    return this.inHand(actor, id, { seen, right: 'check' }, async (tx, listing) => {
      await assertListingNamesNobody(tx, listing.id, { words: said });
      await finishOfficeWork(tx, actor, 'LISTING_CHECK', [listing.id], said);
      const checked = { checkedByPerson: actor.personId, checkWords: said };
      if (!met) return this.notMet(tx, actor, listing, checked);
      const approvalId = await askWord(tx, actor, listing, {
        ...{ kind: LISTING_APPROVALS.delist, title: words('title.DELISTING', { unit: listing.unitName }) },
        facts: { check: said, result: listing.result },
      });
      const ref = await saveListing(tx, actor, listing, {
        ...{ change: { ...checked, checkMet: true }, action: 'listing.checked' },
        step: { act: 'CHECK_MET', words: said },
      });
      return { ...ref, approvalId };
    });
  }

  /** 撤销挂牌: wrong or unfounded; on a second person's word. @throws as `note`, LISTING_WAITS */
  withdraw(actor: Actor, id: string, reason: string, seen: number | null): Promise<ListingRef> {
    return this.inHand(actor, id, { seen, right: 'withdraw' }, async (tx, listing) => {
      if ((await findPendingApproval(tx, LISTING_APPROVALS.withdraw, listing.id)) !== null)
        throw refuse('LISTING_WAITS');
      await assertListingNamesNobody(tx, listing.id, { reason });
      const approvalId = await askWord(tx, actor, listing, {
        ...{ kind: LISTING_APPROVALS.withdraw, title: words('title.LISTING_VOID', { unit: listing.unitName }) },
        facts: { reason },
      });
      await recordAct(tx, actor, {
        ...{
          action: 'listing.withdrawal-asked',
          subjectType: 'LISTING',
          subjectId: listing.id,
          unitId: listing.unitId,
        },
        facts: { reason, approval: approvalId },
      });
      return { id: listing.id, state: listing.state, version: listing.version, approvalId };
    });
  }

  /** 公开: only by the number of the paper that allowed it. @throws as `note` */
  publish(actor: Actor, id: string, publicApprovalNumber: string, seen: number | null): Promise<ListingRef> {
    return this.inHand(actor, id, { seen, right: 'publish' }, async (tx, listing) => {
      if (listing.publicApprovalNumber === publicApprovalNumber) return asItStands(listing);
      return saveListing(tx, actor, listing, {
        ...{ change: { publicApprovalNumber }, action: 'listing.published' },
        step: { act: 'PUBLISHED', words: publicApprovalNumber },
      });
    });
  }

  private async notMet(
    tx: Tx,
    actor: Actor,
    listing: Listing,
    checked: { readonly checkedByPerson: string | null; readonly checkWords: string },
  ): Promise<ListingRef> {
    return sendBack(tx, actor, listing, await this.workingDays.held(tx), {
      ...{ said: checked.checkWords, secondChance: !listing.movedByCheck },
      change: { ...checked, checkMet: false, movedByCheck: true },
      step: { act: 'CHECK_NOT_MET', words: checked.checkWords },
    });
  }

  private inHand(
    actor: Actor,
    id: string,
    { seen, right }: { readonly seen: number | null; readonly right: keyof ListingRights },
    act: (tx: Tx, listing: Listing) => Promise<ListingRef>,
  ): Promise<ListingRef> {
    return this.unitOfWork.run(async (tx) => {
      const listing = await lockedListing(tx, actor, id, seen);
      if (!listingRights(actor, listing)[right]) throw whyNot(actor, listing, right);
      return act(tx, listing);
    });
  }
}

const asItStands = ({ id, state, version }: Listing): ListingRef => ({ id, state, version });

/** Refuses by the state before it refuses by the person: who sees it is told why. */
function whyNot(actor: Actor, listing: Listing, right: keyof ListingRights): Error {
  const elsewhen = LISTING_STATES.some((state) => listingRights(actor, { ...listing, checkMet: null, state })[right]);
  return elsewhen ? refuse('LISTING_STATE', { state: listing.state }) : refuse('LISTING_NOT_YOURS');
}

/** Asks the approver of the listing, who is reminded if he is silent for three working days. */
async function askWord(
  tx: Tx,
  actor: Actor,
  { id, unitId, approverRole }: Listing,
  asked: { readonly kind: string; readonly title: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<string> {
  // He who signs a listing may have checked it, or entered its extension: then the other of the two signs.
  const himself = actor.posts.some(({ role }) => role === approverRole);
  const other = approverRole === 'OFFICE_DIRECTOR' ? 'EXECUTIVE_DEPUTY_DIRECTOR' : 'OFFICE_DIRECTOR';
  const approvalId = await askDecider(tx, actor, {
    // The unit sees what it asked for itself, and takes it back; the rest is between the office's people.
    ...(asked.kind === LISTING_APPROVALS.withdraw && { askedBy: SUPERVISOR_ROLES }),
    ...{ ...asked, subjectType: 'LISTING', subjectId: id, unitId, officeOnly: asked.kind !== LISTING_APPROVALS.extend },
    approverRole: himself ? other : approverRole,
  });
  if (!(await owesWord(tx, id)))
    await openOfficeObligation(tx, {
      ...{ kind: 'APPROVAL', subjectId: id, workingDays: DECIDE_WORKING_DAYS, title: asked.title },
    });
  return approvalId;
}
