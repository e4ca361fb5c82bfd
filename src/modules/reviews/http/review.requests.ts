import { Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import { type DraftBlock, MARK_KINDS, type MarkKind } from '../domain/draft.js';
import { OFFER_KINDS, type OfferKind } from '../domain/offer.js';
import { REVIEW_KINDS, type ReviewKind } from '../domain/review.js';

/** Characters of a paragraph, with its chips; paragraphs of a review. */
export const LONGEST_PARAGRAPH = 8000;
export const PARAGRAPHS = 300;
export const MARKS = 500;

/** What is drafted. */
export class ReviewRequest {
  @OneOf(REVIEW_KINDS, { description: '综述, which is published, or 工作总结, which stays inside.' }) kind!: ReviewKind;
  @Int({ min: 2000, max: 2100, description: 'The year that it tells.' }) year!: number;
  @Text({ max: 36, description: 'The key of a template.' }) template!: string;
}

/** A stretch of a paragraph that is a name or a date: its digits are no number. */
export class MarkRequest {
  @Int({ min: 0, max: LONGEST_PARAGRAPH, description: 'Where it begins in the text with its chips as written.' })
  from!: number;
  @Int({ min: 1, max: LONGEST_PARAGRAPH, description: 'Where it ends; that place is not part of it.' }) to!: number;
  @OneOf(MARK_KINDS) as!: MarkKind;
}

/** A paragraph. */
export class ReviewBlockRequest {
  @Text({ max: 100, min: 0, description: 'The heading that it stands under; empty: the opening.' }) heading!: string;
  @Text({ max: LONGEST_PARAGRAPH, min: 0, description: 'Plain text with chips such as {{n:claims.national}}.' })
  body!: string;
  @NestedList(() => MarkRequest, { max: MARKS }) marks!: MarkRequest[];
}

/** The text of a review; what is left out of the request is no longer in it. */
export class ReviewTextRequest {
  @NestedList(() => ReviewBlockRequest, { max: PARAGRAPHS, description: 'Its paragraphs in their order.' })
  blocks!: ReviewBlockRequest[];
}

export class DiscardReviewRequest {
  @Text({ max: 300, description: 'Why it comes to nothing.' }) words!: string;
}

/** What may be put into a review. */
export class OffersQuery {
  @Text({ max: 100, optional: true, description: 'What its name, field or unit has in it.' }) q?: string;
  @OneOf(OFFER_KINDS, { optional: true }) of?: OfferKind;
}

export const blockOf = ({ heading, body, marks }: ReviewBlockRequest): DraftBlock => ({
  ...{ heading: heading.trim(), body },
  marks: marks.map(({ from, to, as }) => ({ from, to, as })),
});
