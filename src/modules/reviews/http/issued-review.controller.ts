import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, Int, NestedList, Text } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { IssuedReviews } from '../application/issued-review.query.js';

/** A paragraph as it was issued. */
export class IssuedParagraphAnswer {
  @Text({ max: 200, min: 0, description: 'The heading under which it stands.' }) heading!: string;
  @Text({ max: 100_000, min: 0, description: 'With every number in the words that were signed.' }) text!: string;
}

/** 综述 or 总结 in the words that were signed. */
export class IssuedReviewAnswer {
  @Id() id!: string;
  @Text({ max: 200, description: 'As it is called.' }) name!: string;
  @Int({ min: 2000, max: 2100 }) year!: number;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Id({ optional: true, description: '已更正: the one that mends it.' }) correctedById!: string | null;
  @NestedList(() => IssuedParagraphAnswer, { max: 1000 }) paragraphs!: IssuedParagraphAnswer[];
}

/** 综述 as it was issued. */
@ApiTags('publications')
@Controller('publications/:id/review')
export class IssuedReviewController {
  constructor(private readonly issued: IssuedReviews) {}

  @Read('', {
    permission: 'publications.read-issued',
    summary: 'An issued review as everybody whom it addresses reads it',
    returns: IssuedReviewAnswer,
    refuses: ['PUBLICATION_NOT_FOUND', 'REVIEW_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<IssuedReviewAnswer> {
    const { name, year, issuedOn, correctedById, paragraphs } = await this.issued.read(actor, id);
    return { id, name, year, issuedOn, correctedById, paragraphs: paragraphs.map((one) => ({ ...one })) };
  }
}
