import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReviewCourse } from '../application/review-course.js';
import { Reviews } from '../application/reviews.js';
import { ReturnReviewRequest, ReviewNumberAnswer, showNumber } from './course.dto.js';
import { ReviewPageAnswer, ReviewRefAnswer, showReviewPage } from './review.answers.js';

const WAY = ['REVIEW_NOT_FOUND', 'PUBLICATION_STATE', 'REVIEW_NUMBERS_CHANGED'];
const READY = [...WAY, 'REVIEW_NUMBERS_REFUSED', 'REVIEW_STEPS_MISSING'];

/** The way of a review: its facts checked by the units that answer for them, signed, issued, mended by another. */
@ApiTags('publications')
@Controller('reviews')
export class ReviewCourseController {
  constructor(
    private readonly course: ReviewCourse,
    private readonly reviews: Reviews,
  ) {}

  @Read(':id/numbers', {
    permission: 'publications.write',
    summary:
      'Every number of a review with what it rests on (数字核对表): once it went to be checked as it was read then',
    returns: [ReviewNumberAnswer],
    refuses: ['REVIEW_NOT_FOUND'],
  })
  async numbers(@Who() actor: Actor, @PathId() id: string): Promise<ReviewNumberAnswer[]> {
    return (await this.course.numbers(actor, id)).map(showNumber);
  }

  @Act(':id/check', {
    permission: 'publications.write',
    summary: 'Read every number anew and ask the units that answer for its facts, each about its own sentences alone',
    returns: ReviewPageAnswer,
    refuses: ['REVIEW_NOT_FOUND', 'REVIEW_STATE', 'REVIEW_EMPTY', 'REVIEW_NUMBERS_REFUSED'],
    versioned: true,
  })
  async check(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ReviewPageAnswer> {
    await this.course.check(actor, id, seen);
    return this.page(actor, id);
  }

  @Act(':id/return', {
    permission: 'publications.write',
    summary: 'Give a review to its author again, with the reason; nobody is asked about it any more',
    returns: ReviewPageAnswer,
    refuses: ['PUBLICATION_NOT_FOUND', 'PUBLICATION_STATE'],
    versioned: true,
  })
  async sendBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: ReturnReviewRequest,
  ): Promise<ReviewPageAnswer> {
    await this.course.sendBack(actor, id, words.trim(), seen);
    return this.page(actor, id);
  }

  @Act(':id/submit', {
    permission: 'publications.write',
    summary: 'Put a review before the director, when the units have spoken and it was looked through',
    returns: ReviewPageAnswer,
    refuses: [...READY, 'FACT_CHECK_OPEN', 'OBJECTION_UNANSWERED'],
    versioned: true,
  })
  async submit(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ReviewPageAnswer> {
    await this.course.submit(actor, id, seen);
    return this.page(actor, id);
  }

  @Act(':id/issue', {
    permission: 'publications.write',
    summary: 'Issue a review that is signed; from then on it stays as it is',
    returns: ReviewPageAnswer,
    refuses: [...READY, 'PUBLICATION_UNSIGNED'],
    versioned: true,
  })
  async issue(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ReviewPageAnswer> {
    await this.course.issue(actor, id, seen);
    return this.page(actor, id);
  }

  @Create(':id/correct', {
    permission: 'publications.write',
    summary: 'Draft another that mends an issued one, or tells it anew with later data; the issued one stays',
    returns: ReviewRefAnswer,
    refuses: ['REVIEW_NOT_FOUND', 'PUBLICATION_STATE', 'PUBLICATION_CORRECTED'],
    idempotent: true,
  })
  async correct(@Who() actor: Actor, @PathId() id: string): Promise<ReviewRefAnswer> {
    return { id: await this.course.correct(actor, id) };
  }

  private async page(actor: Actor, id: string): Promise<ReviewPageAnswer> {
    return showReviewPage(await this.reviews.read(actor, id));
  }
}
