import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { type Approval, ApprovalKinds, type Decision, tellProposer } from '../../../approvals/index.js';
import { WorkingDays } from '../../../calendar/index.js';
import {
  finishOfficeWork,
  openObligation,
  openOfficeWork,
  redateObligation,
  returnObligation,
  settleObligation,
} from '../../../obligations/index.js';
import { appendSteps, changeCases } from '../../cases/persistence/writes.repository.js';
import { endOf, notesOf } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import {
  insertListingNotes,
  type Listing,
  lockExhaustedCases,
  notesOfListing,
} from '../persistence/listing.repository.js';
import { applicationOf, voidListing, wordGiven } from './end-listing.js';
import { LISTING_APPROVALS, listingById, nextListingState, saveListing } from './listing-access.js';
import { tellUnit } from './listing-notices.js';

/** What follows from the words on listings: signed, extended, taken off the list, withdrawn. */
@Injectable()
export class ListingApprovals implements OnModuleInit {
  constructor(
    private readonly kinds: ApprovalKinds,
    private readonly workingDays: WorkingDays,
  ) {}

  onModuleInit(): void {
    const proposer = (tx: Tx, _actor: Actor, approval: Approval, decision: Decision): Promise<void> =>
      tellProposer(tx, approval, decision);
    this.on(LISTING_APPROVALS.list, (tx, actor, listing) => this.list(tx, actor, listing), {
      refused: (tx, actor, listing, decision) => rejected(tx, actor, listing, decision),
      withdrawn: (tx, actor, listing) => voidListing(tx, actor, listing, words('phrase.listingTakenBack')),
    });
    this.on(LISTING_APPROVALS.extend, (tx, actor, listing, { approval }) => this.extend(tx, actor, listing, approval), {
      refused: (tx, actor, listing, decision) =>
        extensionEnds(tx, actor, listing, { act: 'EXTENSION_REFUSED', words: decision.words }),
      withdrawn: (tx, actor, listing) => extensionEnds(tx, actor, listing, { act: 'EXTENSION_REFUSED', words: null }),
    });
    this.on(LISTING_APPROVALS.delist, (tx, actor, listing) => delist(tx, actor, listing), {
      refused: (tx, actor, listing, decision) => unsigned(tx, actor, listing, decision.words),
      withdrawn: (tx, actor, listing) => unsigned(tx, actor, listing, null),
    });
    this.kinds.register(LISTING_APPROVALS.withdraw, {
      onApproved: async (tx, actor, approval, decision) => {
        const listing = await listingById(tx, approval.subjectId);
        const reason = String(approval.facts['reason']);
        if (listing.listedOn !== null) await tellUnit(tx, 'LISTING_WITHDRAWN', listing, { said: reason });
        await voidListing(tx, actor, listing, reason);
        await tellProposer(tx, approval, decision);
      },
      onRejected: proposer,
      onWithdrawn: () => Promise.resolve(),
    });
  }

  private on(
    kind: (typeof LISTING_APPROVALS)[keyof typeof LISTING_APPROVALS],
    approved: (tx: Tx, actor: Actor, listing: Listing, of: { approval: Approval }) => Promise<void>,
    ended: {
      readonly refused: (tx: Tx, actor: Actor, listing: Listing, decision: Decision) => Promise<void>;
      readonly withdrawn: (tx: Tx, actor: Actor, listing: Listing) => Promise<void>;
    },
  ): void {
    const after =
      (
        follow: (
          tx: Tx,
          actor: Actor,
          listing: Listing,
          of: { approval: Approval; decision: Decision },
        ) => Promise<void>,
      ) =>
      async (tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> => {
        await follow(tx, actor, await listingById(tx, approval.subjectId), { approval, decision });
        await wordGiven(tx, approval.subjectId);
        await tellProposer(tx, approval, decision);
      };
    this.kinds.register(kind, {
      onApproved: after(approved),
      onRejected: after((tx, actor, listing, { decision }) => ended.refused(tx, actor, listing, decision)),
      onWithdrawn: async (tx, actor, { subjectId }) => {
        await ended.withdrawn(tx, actor, await listingById(tx, subjectId));
        await wordGiven(tx, subjectId);
      },
    });
  }

  /** Signed: thirty days, its notes, the application by the end; an exhausted case of what is listed closes by it. */
  private async list(tx: Tx, actor: Actor, listing: Listing): Promise<void> {
    const { today } = await businessTime(tx);
    const calendar = await this.workingDays.held(tx);
    const endsOn = endOf(today, calendar);
    const state = nextListingState(listing, 'approve');
    await insertListingNotes(tx, listing.id, today, notesOf({ after: today, endsOn }, calendar));
    await openObligation(tx, {
      ...{ kind: 'LISTING', subjectId: listing.id, ownerUnitId: listing.unitId, dueOn: endsOn, namedOn: endsOn },
      title: words('title.LISTING_APPLICATION', { reason: listing.reason }),
    });
    await closeExhausted(tx, actor, listing);
    await tellUnit(tx, 'LISTING_NOTICE', listing, { endsOn });
    await saveListing(tx, actor, listing, {
      change: { state, listedOn: today, firstEndsOn: endsOn, endsOn },
      step: { act: 'LISTED', endsOn },
      action: 'listing.listed',
    });
  }

  private async extend(tx: Tx, actor: Actor, listing: Listing, { facts }: Approval): Promise<void> {
    const asked = listing.askedEndsOn ?? String(facts['endsOn']);
    const calendar = await this.workingDays.held(tx);
    const endsOn = calendar.nextOrSame(asked);
    const owed = await applicationOf(tx, listing.id);
    if (listing.state !== 'LISTED' || owed === null) throw refuse('LISTING_STATE', { state: listing.state });
    const last = (await notesOfListing(tx, listing.id)).at(-1)?.dueOn ?? listing.listedOn ?? endsOn;
    await insertListingNotes(tx, listing.id, last, notesOf({ after: last, endsOn }, calendar));
    await redateObligation(tx, owed.id, endsOn, 'EXTENSION', listing.id);
    await saveListing(tx, actor, listing, {
      change: { endsOn, extended: true, askedEndsOn: null },
      step: { act: 'EXTENDED', endsOn },
      action: 'listing.extended',
    });
  }
}

async function rejected(tx: Tx, actor: Actor, listing: Listing, { words: said }: Decision): Promise<void> {
  if (listing.caseId !== null) await finishOfficeWork(tx, actor, 'LISTING_STUDY', [listing.caseId], said);
  await saveListing(tx, actor, listing, {
    ...{ change: { state: nextListingState(listing, 'reject') }, action: 'listing.rejected' },
    step: { act: 'REJECTED', words: said },
  });
}

async function extensionEnds(
  tx: Tx,
  actor: Actor,
  listing: Listing,
  step: { readonly act: 'EXTENSION_REFUSED'; readonly words: string | null },
): Promise<void> {
  await saveListing(tx, actor, listing, { change: { askedEndsOn: null }, step, action: 'listing.extension-refused' });
}

/** 摘牌: the approver signed what the check found; the notice goes out within five working days. */
async function delist(tx: Tx, actor: Actor, listing: Listing): Promise<void> {
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) await settleObligation(tx, owed.id, 'MET');
  const state = nextListingState(listing, 'delist');
  await openOfficeWork(tx, actor, {
    ...{ what: 'LISTING_NOTICE', subjectType: 'LISTING', subjectId: listing.id, about: listing.unitName },
  });
  await tellUnit(tx, 'LISTING_DELISTED', listing);
  await saveListing(tx, actor, listing, { change: { state }, step: { act: 'DELISTED' }, action: 'listing.delisted' });
}

/** The approver did not sign what the check found: it is on the list again, until the day it had. */
async function unsigned(tx: Tx, actor: Actor, listing: Listing, said: string | null): Promise<void> {
  const owed = await applicationOf(tx, listing.id);
  if (owed !== null) await returnObligation(tx, owed.id);
  await tellUnit(tx, 'LISTING_RETURNED', listing, { said: said ?? '' });
  await saveListing(tx, actor, listing, {
    change: { state: nextListingState(listing, 'sendBack'), checkMet: null },
    step: { act: 'CHECK_NOT_MET', words: said, endsOn: listing.endsOn },
    action: 'listing.returned',
  });
}

/** A case whose third tier failed closes by the signed listing, and by nothing less (engine, EXHAUSTED). */
async function closeExhausted(tx: Tx, actor: Actor, { id }: Listing): Promise<void> {
  const cases = await lockExhaustedCases(tx, id);
  if (cases.length === 0) return;
  await changeCases(
    tx,
    cases.map((one) => ({ id: one.id, state: 'CLOSED', outcome: 'EXHAUSTED', pause_reason: null })),
  );
  await finishOfficeWork(
    tx,
    actor,
    'LISTING_STUDY',
    cases.map((one) => one.id),
  );
  await appendSteps(
    tx,
    actor,
    cases.map((one) => ({
      ...{
        obligation_id: one.obligationId,
        case_id: one.id,
        kind: 'CASE_CLOSED',
        clause: 'CASE_EXHAUSTED',
        lateness: 0,
      },
      ...{ date_run: one.dateRun, dates: {}, policy_version: one.policyVersion, calendar_version: one.calendarVersion },
      why: { outcome: 'EXHAUSTED', listing: id },
    })),
  );
}
