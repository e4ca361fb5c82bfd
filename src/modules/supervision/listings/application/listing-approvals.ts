import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import {
  type Approval,
  ApprovalKinds,
  type Decision,
  tellProposer,
  withdrawApprovals,
} from '../../../approvals/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import {
  finishOfficeWork,
  openObligation,
  openOfficeWork,
  redateObligation,
  settleObligation,
} from '../../../obligations/index.js';
import { holderOf, postsOf } from '../../../organisation/index.js';
import { endOf, mayBeListed, namedEndOf, notesOf } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import { lockExhaustedCases } from '../persistence/listed-cases.repository.js';
import { findListedUnit } from '../persistence/listed-unit.repository.js';
import { itemsOfListing } from '../persistence/listed-items.repository.js';
import { type Listing } from '../persistence/listing.repository.js';
import { insertListingNotes, notesOfListing } from '../persistence/listing-notes.repository.js';
import { listLag } from '../persistence/lag-list.repository.js';
import { closeExhausted } from './close-exhausted.js';
import { applicationOf, voidListing, wordGiven } from './end-listing.js';
import {
  LISTING_APPROVALS,
  listingById,
  nextListingState,
  saveListing,
  type WrittenListing,
} from './listing-access.js';
import { tellUnit } from './listing-notices.js';
import { assertListingNamesNobody } from './sealed-words.js';
import { sendBack } from './send-back.js';

/** What follows from the words on listings: signed, extended, taken off the list, withdrawn. */
@Injectable()
export class ListingApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly workingDays: WorkingDays,
  ) {}

  onModuleInit(): void {
    this.on(LISTING_APPROVALS.list, {
      approved: (given) => this.list(given),
      refused: (given) => rejected(given),
      withdrawn: (tx, actor, listing) =>
        voidListing(tx, actor, listing, { reason: words('phrase.listingTakenBack'), by: LISTING_APPROVALS.list }),
    });
    this.on(LISTING_APPROVALS.extend, {
      approved: (given) => this.extend(given),
      refused: ({ tx, actor, listing, decision }) =>
        extensionEnds(tx, actor, listing, {
          step: { act: 'EXTENSION_REFUSED', ...bySigner(decision, decision.words) },
          action: 'listing.extension-refused',
        }),
      withdrawn: (tx, actor, listing) =>
        extensionEnds(tx, actor, listing, {
          step: { act: 'EXTENSION_TAKEN_BACK' },
          action: 'listing.extension-taken-back',
        }),
    });
    this.on(LISTING_APPROVALS.delist, {
      approved: (given) => delist(given),
      refused: (given) => this.unsigned(given),
      withdrawn: (tx, actor, listing) => checkAgain(tx, actor, listing),
    });
    this.on(LISTING_APPROVALS.withdraw, {
      approved: async ({ tx, actor, listing, approval, decision }) => {
        const reason = String(approval.facts['reason']);
        if (listing.listedOn !== null) await tellUnit(tx, 'LISTING_WITHDRAWN', listing, { said: reason });
        const { personId } = decision;
        await voidListing(tx, actor, listing, { reason, by: LISTING_APPROVALS.withdraw, personId });
      },
      refused: () => Promise.resolve(),
      withdrawn: () => Promise.resolve(),
    });
  }

  private on(
    kind: (typeof LISTING_APPROVALS)[keyof typeof LISTING_APPROVALS],
    { approved, refused, withdrawn }: Follows,
  ): void {
    const after =
      (follow: (given: Given) => Promise<void>) =>
      async (tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> => {
        const listing = await listingById(tx, approval.subjectId);
        await assertNotItsOwn(tx, listing, decision);
        await assertListingNamesNobody(tx, listing.id, { words: decision.words });
        await follow({ tx, actor, listing, approval, decision });
        await wordGiven(tx, listing.id, kind);
        await tellProposer(tx, approval, decision);
      };
    this.kinds.register(kind, {
      onApproved: after(approved),
      onRejected: after(refused),
      onWithdrawn: async (tx, actor, { subjectId }) => {
        await withdrawn(tx, actor, await listingById(tx, subjectId));
        await wordGiven(tx, subjectId, kind);
      },
    });
  }

  /** Signed: thirty days, its notes, the application by the end; an exhausted case of what is listed closes by it. */
  private async list({ tx, actor, listing, decision }: Given): Promise<void> {
    await assertStillLags(tx, listing);
    const { today } = await businessTime(tx);
    const calendar = await this.workingDays.held(tx);
    const endsOn = endOf(today, calendar);
    const state = nextListingState(listing, 'approve');
    await insertListingNotes(tx, listing.id, today, notesOf({ after: today, endsOn }, calendar));
    await openObligation(tx, {
      ...{
        kind: 'LISTING',
        subjectId: listing.id,
        ownerUnitId: listing.unitId,
        dueOn: endsOn,
        namedOn: namedEndOf(today),
      },
      title: words('title.LISTING_APPLICATION', { items: await itemsInWords(tx, listing.id) }),
    });
    await closeExhausted(tx, actor, listing.id);
    await tellUnit(tx, 'LISTING_NOTICE', listing, { endsOn });
    await saveListing(tx, actor, listing, {
      change: { state, listedOn: today, firstEndsOn: endsOn, endsOn },
      step: { act: 'LISTED', endsOn, ...bySigner(decision) },
      action: 'listing.listed',
    });
  }

  private async extend({ tx, actor, listing, approval, decision }: Given): Promise<void> {
    const asked = listing.askedEndsOn ?? String(approval.facts['endsOn']);
    const calendar = await this.workingDays.held(tx);
    const endsOn = calendar.nextOrSame(asked);
    const owed = await applicationOf(tx, listing.id);
    if (listing.state !== 'LISTED' || owed === null) throw refuse('LISTING_STATE', { state: listing.state });
    const last = (await notesOfListing(tx, listing.id)).at(-1)?.dueOn ?? listing.listedOn ?? endsOn;
    await insertListingNotes(tx, listing.id, last, notesOf({ after: last, endsOn }, calendar));
    await redateObligation(tx, owed.id, endsOn, 'EXTENSION', listing.id);
    await tellUnit(tx, 'LISTING_EXTENDED', listing, { endsOn });
    await saveListing(tx, actor, listing, {
      change: { endsOn, extended: true, askedEndsOn: null },
      step: { act: 'EXTENDED', endsOn, ...bySigner(decision) },
      action: 'listing.extended',
    });
  }

  /** The approver did not sign what the check found: it is on the list again, with at least the days it had left. */
  private async unsigned({ tx, actor, listing, decision }: Given): Promise<void> {
    await sendBack(tx, actor, listing, await this.workingDays.held(tx), {
      ...{ said: decision.words ?? words('phrase.listingUnsigned'), secondChance: false, change: { checkMet: null } },
      step: { act: 'DELISTING_REFUSED', ...bySigner(decision, decision.words) },
    });
  }
}

/** What a word on a listing is followed by. */
interface Given {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly listing: Listing;
  readonly approval: Approval;
  readonly decision: Decision;
}

interface Follows {
  readonly approved: (given: Given) => Promise<void>;
  readonly refused: (given: Given) => Promise<void>;
  readonly withdrawn: (tx: Tx, actor: Actor, listing: Listing) => Promise<void>;
}

/** Nobody signs about a unit in which he holds a post, by hand or on paper, nor does his deputy for him. @throws LISTING_NOT_YOURS */
async function assertNotItsOwn(tx: Tx, { unitId }: Listing, { personId, onBehalfOfPostId }: Decision): Promise<void> {
  if (personId === null) return;
  const { today } = await businessTime(tx);
  const holder = onBehalfOfPostId === null ? null : await holderOf(tx, onBehalfOfPostId, today);
  const signers = [personId, holder?.personId ?? personId];
  const posts = await postsOf(tx, unitId);
  if (posts.some((post) => post.personId !== null && signers.includes(post.personId)))
    throw refuse('LISTING_NOT_YOURS');
}

/** What was filed or verified since it was proposed is not listed any more; of a third tier that failed, its case says so. @throws LISTING_NOTHING_LAGS, LISTING_UNIT_UNFIT */
async function assertStillLags(tx: Tx, { id, caseId, unitId }: Listing): Promise<void> {
  const unit = await findListedUnit(tx, unitId);
  if (unit === null || !mayBeListed(unit)) throw refuse('LISTING_UNIT_UNFIT');
  const items = (await itemsOfListing(tx, id)).filter(({ movedTo }) => movedTo === null);
  if (caseId !== null && items.length > 0) return;
  const lagging = await listLag(
    tx,
    items.map(({ itemId }) => itemId),
    1,
  );
  if (lagging.length === 0) throw refuse('LISTING_NOTHING_LAGS');
}

/** What stands on a listing, by its first and how many. */
async function itemsInWords(tx: Tx, id: string): Promise<string> {
  const items = await itemsOfListing(tx, id);
  const first = items[0]?.title ?? '';
  return items.length > 1 ? words('phrase.listingItems', { first, count: items.length }) : first;
}

/** A step in the name of who signed, marked where he signed on paper. */
function bySigner(
  { personId, offline }: Decision,
  said: string | null = null,
): { readonly personId: string | null; readonly words: string | null } {
  const paper = offline === null ? null : words('phrase.listingOnPaper', { on: shortDayWords(offline.on) });
  return { personId, words: paper === null ? said : [paper, said].filter((part) => part !== null).join('：') };
}

async function rejected({ tx, actor, listing, decision }: Given): Promise<void> {
  // That it is not listed is the word that was to be found, whoever proposed it; the cases stay where they rest.
  const studied = (await lockExhaustedCases(tx, listing.id)).map(({ id }) => id);
  await finishOfficeWork(tx, actor, 'LISTING_STUDY', studied, decision.words);
  await withdrawApprovals(tx, LISTING_APPROVALS.withdraw, listing.id);
  await saveListing(tx, actor, listing, {
    ...{ change: { state: nextListingState(listing, 'reject') }, action: 'listing.rejected' },
    step: { act: 'REJECTED', ...bySigner(decision, decision.words) },
  });
}

async function extensionEnds(
  tx: Tx,
  actor: Actor,
  listing: Listing,
  ended: Pick<WrittenListing, 'step' | 'action'>,
): Promise<void> {
  await saveListing(tx, actor, listing, { change: { askedEndsOn: null }, ...ended });
}

/** 摘牌: the approver signed what the check found; the notice goes out within five working days. */
async function delist({ tx, actor, listing, decision }: Given): Promise<void> {
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) await settleObligation(tx, owed.id, 'MET');
  const state = nextListingState(listing, 'delist');
  await withdrawApprovals(tx, LISTING_APPROVALS.withdraw, listing.id);
  await openOfficeWork(tx, actor, {
    ...{ what: 'LISTING_NOTICE', subjectType: 'LISTING', subjectId: listing.id, about: listing.unitName },
  });
  await tellUnit(tx, 'LISTING_DELISTED', listing);
  await saveListing(tx, actor, listing, {
    ...{ change: { state }, action: 'listing.delisted' },
    step: { act: 'DELISTED', ...bySigner(decision) },
  });
}

/** The checker takes back what he put before the signer: the application stands, it is checked again, and the unit hears nothing of it. */
async function checkAgain(tx: Tx, actor: Actor, listing: Listing): Promise<void> {
  await openOfficeWork(tx, actor, {
    ...{ what: 'LISTING_CHECK', subjectType: 'LISTING', subjectId: listing.id, about: listing.unitName },
  });
  await saveListing(tx, actor, listing, {
    ...{ change: { checkMet: null }, action: 'listing.check-reopened' },
    step: { act: 'CHECK_REOPENED' },
  });
}
