import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../../shared-kernel/dates.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { addresseeOf } from './listing-notices.js';
import { WorkingDays } from '../../../calendar/index.js';
import { ScheduledThings } from '../../../scheduling-notes/index.js';
import { isForCommittee, isOverdue, lastAskOn } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import { listingRights, type ListingRights } from '../domain/rights.js';
import { type LagRow, listLag } from '../persistence/lag-list.repository.js';
import { itemsOfListing, itemsOfListings, type ListedItem } from '../persistence/listed-items.repository.js';
import {
  findListing,
  type ListedStep,
  type Listing,
  type ListingFilter,
  listingsAmong,
  listListings,
  stepsOfListing,
} from '../persistence/listing.repository.js';
import { notesOfListing } from '../persistence/listing-notes.repository.js';
import type { ListingNoteRow } from '../persistence/listing-note.row.js';
import { knownListings, visibleListings } from '../persistence/visible-listings.js';

export type { LagRow } from '../persistence/lag-list.repository.js';
export type { ListedItem } from '../persistence/listed-items.repository.js';
export type { ListedStep, Listing, ListingFilter } from '../persistence/listing.repository.js';

/** A listing as lists show it. */
export interface ShownListing extends Listing {
  readonly items: readonly ListedItem[];
  readonly overdue: boolean;
  /** 提请深改委研究. */
  readonly forCommittee: boolean;
  /** False: only what is public of it is told. */
  readonly inFull: boolean;
}

/** A listing with its history, and what the reader may do about it. */
export interface ListingPage extends ShownListing {
  readonly steps: readonly ListedStep[];
  readonly notes: readonly ListingNoteRow[];
  readonly may: ListingRights;
  /** Until when an extension may be asked for; null where none may. */
  readonly extendUntil: Day | null;
}

/** The text of one of a listing's notices, as it is printed. */
export interface ListingDocument {
  readonly kind: 'LISTING_NOTICE' | 'LISTING_EXTENDED' | 'LISTING_DELISTED';
  readonly title: string;
  readonly body: string;
  /** The same in its parts: whom it is to, and what is said. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly on: Day | null;
}

const MOST = 1000;

/** Listings in the reader's scope, and what lags this month. */
@Injectable()
export class ReadListings implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
    private readonly things: ScheduledThings,
  ) {}

  onModuleInit(): void {
    this.things.register('LISTING', {
      sees: async (reader, actor, id) => (await findListing(reader, id, visibleListings(scopeOf(actor)))) !== null,
      parts: async (reader, id) => {
        const items = await itemsOfListing(reader, id);
        const of = (type: ListedItem['type']) => items.filter((one) => one.type === type).map(({ itemId }) => itemId);
        return { obligationIds: of('OBLIGATION'), problemIds: of('PROBLEM'), indicatorIds: of('INDICATOR') };
      },
    });
  }

  /** A page, the latest proposed first; one more than asked for. */
  async list(
    actor: Actor,
    filter: ListingFilter,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<ShownListing[]> {
    const { today } = await businessTime(this.database);
    return this.shown(actor, await listListings(this.database, filter, knownListings(scopeOf(actor)), page), today);
  }

  /** In full, or what is public of it. @throws LISTING_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<ListingPage> {
    const known = await findListing(this.database, id, knownListings(scopeOf(actor)));
    if (known === null) throw refuse('LISTING_NOT_FOUND');
    const { today } = await businessTime(this.database);
    const [listing] = await this.shown(actor, [known], today);
    if (listing === undefined) throw refuse('LISTING_NOT_FOUND');
    const calendar = await this.workingDays.current(this.database);
    const may = listingRights(actor, listing);
    const last = listing.endsOn === null ? null : lastAskOn(listing.endsOn, calendar);
    const office = isOffice(actor);
    return {
      ...listing,
      // Who proposed it, and what was said before it was signed, is the office's.
      steps: (listing.inFull ? await stepsOfListing(this.database, listing.id) : []).filter(
        ({ act }) => office || act !== 'PROPOSED',
      ),
      notes: listing.inFull ? await notesOfListing(this.database, listing.id) : [],
      may: { ...may, extend: may.extend && last !== null && today <= last },
      extendUntil: may.extend ? last : null,
    };
  }

  /** What is printed of it: the notice that it is listed, and, once it is off the list, that too. @throws LISTING_NOT_FOUND */
  async documents(actor: Actor, id: string): Promise<readonly ListingDocument[]> {
    const listing = await this.seen(actor, id);
    const items = await itemsOfListing(this.database, listing.id);
    const facts = {
      ...{ unit: await addresseeOf(this.database, listing), reason: listing.reason },
      // As it went out: the first end; a draft names no day yet.
      end: listing.firstEndsOn === null ? words('phrase.listingEndOfDraft') : dayWords(listing.firstEndsOn),
      items: items.map(({ title, fact }, place) => `${String(place + 1)}. ${title}（${fact}）`).join('\n'),
    };
    const ended = listing.state === 'DELISTED' ? [paper('LISTING_DELISTED', facts, listing.stateOn)] : [];
    const extended = (await stepsOfListing(this.database, listing.id))
      .filter(({ act, endsOn }) => act === 'EXTENDED' && endsOn !== null)
      .map(({ happenedOn, endsOn }) =>
        paper('LISTING_EXTENDED', { ...facts, end: dayWords(endsOn ?? '') }, happenedOn),
      );
    return [paper('LISTING_NOTICE', facts, listing.listedOn), ...extended, ...ended];
  }

  /** What lags now, unit by unit; `more`: not all of it is named. */
  async lagList(): Promise<{ readonly on: Day; readonly rows: readonly LagRow[]; readonly more: boolean }> {
    const { today } = await businessTime(this.database);
    const rows = await listLag(this.database, null, MOST + 1);
    return { on: today, rows: rows.slice(0, MOST), more: rows.length > MOST };
  }

  private async seen(actor: Actor, id: string): Promise<Listing> {
    const listing = await findListing(this.database, id, visibleListings(scopeOf(actor)));
    if (listing === null) throw refuse('LISTING_NOT_FOUND');
    return listing;
  }

  private async shown(actor: Actor, listings: readonly Listing[], today: Day): Promise<ShownListing[]> {
    const ids = listings.map(({ id }) => id);
    const items = await itemsOfListings(this.database, ids);
    const inFull = await listingsAmong(this.database, ids, visibleListings(scopeOf(actor)));
    return listings.map((listing) => {
      const shown = {
        ...{ ...listing, items: items.filter(({ listingId }) => listingId === listing.id), inFull: true },
        ...{ overdue: isOverdue(listing, today), forCommittee: isForCommittee(listing, today) },
      };
      return inFull.has(listing.id) ? shown : publicOf(shown);
    });
  }
}

const paper = (
  kind: ListingDocument['kind'],
  facts: { readonly unit: string; readonly items: string; readonly reason: string; readonly end: string },
  on: Day | null,
): ListingDocument => {
  const said = noticeWords(kind, facts);
  const [, ...paragraphs] = said.body.split('\n').filter((one) => one.trim() !== '');
  return { kind, ...said, addressee: facts.unit, paragraphs, on };
};

/** What everybody reads of a listing that is public: its unit, what is listed, its term and its state. */
const publicOf = (listing: ShownListing): ShownListing => ({
  ...{ ...listing, inFull: false, forCommittee: false, reason: '', askedEndsOn: null, result: null },
  ...{ appliedOn: null, checkMet: null, checkWords: null },
  items: listing.items.map((item) => ({ ...item, fact: '', movedTo: null })),
});
