import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReadOffers } from '../application/offers.query.js';
import { Reviews } from '../application/reviews.js';
import {
  OfferAnswer,
  ReviewAnswer,
  ReviewBlockAnswer,
  ReviewPageAnswer,
  ReviewRefAnswer,
  showBlock,
  showOffer,
  showReview,
  showReviewPage,
} from './review.answers.js';
import {
  blockOf,
  DiscardReviewRequest,
  OffersQuery,
  ReviewBlockRequest,
  ReviewRequest,
  ReviewTextRequest,
} from './review.requests.js';

const REFUSALS = ['REVIEW_NOT_FOUND', 'REVIEW_STATE'];

/** 综述 and 工作总结 of a year: while they are not issued, the office's alone. */
@ApiTags('publications')
@Controller('reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: Reviews,
    private readonly offers: ReadOffers,
  ) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'The reviews and reports, the latest year first',
    returns: [ReviewAnswer],
  })
  async index(): Promise<ReviewAnswer[]> {
    return (await this.reviews.list()).map(showReview);
  }

  @Create('', {
    permission: 'publications.write',
    summary: 'Draft the review or the report of a year by a template; what cannot be said stands apart with the reason',
    returns: ReviewRefAnswer,
    refuses: ['REVIEW_YEAR_AHEAD', 'REVIEW_TEMPLATE_UNKNOWN', 'REVIEW_THERE'],
    idempotent: true,
  })
  async draft(@Who() actor: Actor, @Body() { kind, year, template }: ReviewRequest): Promise<ReviewRefAnswer> {
    return { id: await this.reviews.draft(actor, { kind, year, template }) };
  }

  @Read(':id', {
    permission: 'publications.write',
    summary: 'A review with its text and everything that stands behind each of its numbers',
    returns: ReviewPageAnswer,
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<ReviewPageAnswer> {
    return showReviewPage(await this.reviews.read(actor, id));
  }

  @Read(':id/offers', {
    permission: 'publications.write',
    summary: 'What may be put into a review: the numbers of the year as they stand, facts, claims, honours and pilots',
    returns: [OfferAnswer],
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async offered(@Who() actor: Actor, @PathId() id: string, @Query() { q, of }: OffersQuery): Promise<OfferAnswer[]> {
    return (await this.offers.execute(actor, id, { query: q ?? null, of: of ?? null })).map(showOffer);
  }

  @Act(':id/preview', {
    permission: 'publications.write',
    summary: 'How a paragraph would read; nothing is written',
    returns: ReviewBlockAnswer,
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async preview(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() block: ReviewBlockRequest,
  ): Promise<ReviewBlockAnswer> {
    return showBlock(await this.reviews.preview(actor, id, blockOf(block)));
  }

  @Replace(':id', {
    permission: 'publications.write',
    summary: 'Write the text of a draft',
    returns: ReviewPageAnswer,
    refuses: [...REFUSALS, 'REVIEW_TEXT_REFUSED'],
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { blocks }: ReviewTextRequest,
  ): Promise<ReviewPageAnswer> {
    await this.reviews.write(actor, id, blocks.map(blockOf), seen);
    return this.one(actor, id);
  }

  @Act(':id/look', {
    permission: 'publications.write',
    summary: 'Say that what its numbers say now was seen: none of them is marked as changed any more',
    returns: ReviewPageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async look(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<ReviewPageAnswer> {
    await this.reviews.look(actor, id, seen);
    return this.one(actor, id);
  }

  @Act(':id/discard', {
    permission: 'publications.write',
    summary: 'Throw a review away that is not issued; its year may be drafted again',
    returns: ReviewPageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async discard(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: DiscardReviewRequest,
  ): Promise<ReviewPageAnswer> {
    await this.reviews.discard(actor, id, words.trim(), seen);
    return this.one(actor, id);
  }
}
