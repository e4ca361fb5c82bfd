import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ListingActs } from '../application/listing-acts.use-case.js';
import { ProposeListing } from '../application/propose-listing.use-case.js';
import { ReadListings } from '../application/read-listings.query.js';
import {
  LagListAnswer,
  ListingAnswer,
  ListingDocumentAnswer,
  ListingPageAnswer,
  ListingRefAnswer,
  showDocument,
  showLagList,
  showListing,
  showListingPage,
} from './listing.answers.js';
import {
  ApplyDelistingRequest,
  CheckListingRequest,
  ExtendListingRequest,
  ListingNoteRequest,
  ListingReasonRequest,
  ListingsQuery,
  ProposeListingRequest,
  PublishListingRequest,
} from './listing.requests.js';

const ACT = ['LISTING_NOT_FOUND', 'LISTING_NOT_YOURS', 'LISTING_STATE', 'WORDS_NAME_PERSON'];

/** 挂牌督导: a unit's matters that lag, listed for a month. */
@ApiTags('supervision')
@Controller('listings')
export class ListingsController {
  constructor(
    private readonly listings: ReadListings,
    private readonly propose: ProposeListing,
  ) {}

  @Read('', {
    permission: 'listings.read',
    summary: 'List listings in scope: the office’s all, others’ from the signature on',
    returns: PageOf(ListingAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: ListingsQuery): Promise<Page<ListingAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.listings.list(actor, query, { limit, after });
    return pageOf(rows, limit, (row) => [row.proposedOn, row.id], showListing);
  }

  @Read(':id', {
    permission: 'listings.read',
    summary: 'Read a listing with its history, by its id or that of one of its notes',
    returns: ListingPageAnswer,
    refuses: ['LISTING_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ListingPageAnswer> {
    return showListingPage(await this.listings.get(actor, id));
  }

  @Read(':id/documents', {
    permission: 'listings.read',
    summary: 'The text of its notices, to be printed',
    returns: [ListingDocumentAnswer],
    refuses: ['LISTING_NOT_FOUND'],
  })
  async documents(@Who() actor: Actor, @PathId() id: string): Promise<ListingDocumentAnswer[]> {
    return (await this.listings.documents(actor, id)).map(showDocument);
  }

  @Create('', {
    permission: 'listings.propose',
    summary: 'Propose a listing of what lags of one unit; another person signs it',
    returns: ListingRefAnswer,
    refuses: [
      'LISTING_UNIT_UNFIT',
      'LISTING_INCOMPLETE',
      'LISTING_ITEM_LISTED',
      'LISTING_DIRECTOR_SIGNS',
      'WORDS_NAME_PERSON',
    ],
    idempotent: true,
  })
  create(@Who() actor: Actor, @Body() body: ProposeListingRequest): Promise<ListingRefAnswer> {
    return this.propose.execute(actor, body);
  }
}

/** What lags this month. */
@ApiTags('supervision')
@Controller('lag-list')
export class LagListController {
  constructor(private readonly listings: ReadListings) {}

  @Read('', {
    permission: 'lag-list.read',
    summary: 'What lags now, unit by unit: from here a listing is proposed',
    returns: LagListAnswer,
  })
  async index(): Promise<LagListAnswer> {
    return showLagList(await this.listings.lagList());
  }
}

/** What is done about a listing. */
@ApiTags('supervision')
@Controller('listings/:id')
export class ListingActsController {
  constructor(private readonly acts: ListingActs) {}

  @Act('note', {
    permission: 'listings.work',
    summary: 'Say how it stands, where nothing else of it moved',
    returns: ListingRefAnswer,
    refuses: ACT,
    versioned: true,
  })
  note(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { words }: ListingNoteRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.note(actor, id, words, seen);
  }

  @Act('extend', {
    permission: 'listings.work',
    summary: 'Ask for another end: once, five working days before it, by fifteen days at most',
    returns: ListingRefAnswer,
    refuses: [...ACT, 'LISTING_EXTENDED', 'LISTING_WAITS', 'LISTING_EXTENSION_LATE', 'LISTING_INCOMPLETE'],
    versioned: true,
  })
  extend(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: ExtendListingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.extend(actor, id, body, seen);
  }

  @Act('apply', {
    permission: 'listings.work',
    summary: 'Ask to come off the list, with what was reached; the unit’s clock stands',
    returns: ListingRefAnswer,
    refuses: ACT,
    versioned: true,
  })
  apply(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { result }: ApplyDelistingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.apply(actor, id, result, seen);
  }

  @Act('confirm-entry', {
    permission: 'listings.confirm-entry',
    summary: 'Confirm, as the unit, what the office entered on its behalf (代为录入确认)',
    returns: ListingRefAnswer,
    refuses: ['LISTING_NOT_FOUND', 'LISTING_NOT_YOURS', 'LISTING_NO_ENTRY'],
    versioned: true,
  })
  confirmEntry(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.confirmEntry(actor, id, seen);
  }

  @Act('check', {
    permission: 'listings.check',
    summary: 'Check it: met, and the approver signs; not met, and ten days more, once',
    returns: ListingRefAnswer,
    refuses: ACT,
    versioned: true,
  })
  check(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { met, words }: CheckListingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.check(actor, id, { met, said: words }, seen);
  }

  @Act('withdraw', {
    permission: 'listings.propose',
    summary: 'Withdraw what is wrong or unfounded, on a second person’s word',
    returns: ListingRefAnswer,
    refuses: [...ACT, 'LISTING_WAITS'],
    versioned: true,
  })
  withdraw(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: ListingReasonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.withdraw(actor, id, reason, seen);
  }

  @Act('publish', {
    permission: 'listings.propose',
    summary: 'Make it public within the system, by the number of the paper that allows it',
    returns: ListingRefAnswer,
    refuses: ACT,
    versioned: true,
  })
  publish(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { publicApprovalNumber }: PublishListingRequest,
    @SeenVersion() seen: number | null,
  ): Promise<ListingRefAnswer> {
    return this.acts.publish(actor, id, publicApprovalNumber, seen);
  }
}
