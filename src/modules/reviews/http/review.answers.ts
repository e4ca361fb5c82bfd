import { CalendarDate, Flag, Id, Int, Json, Nested, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import type { Offer } from '../application/offers.query.js';
import type { Review, ReviewPage, ShownBlock } from '../application/reviews.js';
import { MARK_KINDS } from '../domain/draft.js';
import { CHIP_KINDS } from '../domain/number.js';
import { OFFER_KINDS } from '../domain/offer.js';
import { REVIEW_KINDS } from '../domain/review.js';
import { PUBLICATION_STATES } from '../../publications/index.js';
import { LONGEST_PARAGRAPH, MARKS, PARAGRAPHS } from './review.requests.js';

const FAR = 1_000_000_000;
const TOKEN = 1000;
const SAID = 2000;

/** A review or a report of a year. */
export class ReviewAnswer {
  @Id() id!: string;
  @OneOf(REVIEW_KINDS) kind!: string;
  @Int({ min: 2000, max: 2100 }) year!: number;
  @OneOf(PUBLICATION_STATES) state!: string;
  @Text({ max: 100, description: 'By which template it was drafted.' }) templateName!: string;
  @CalendarDate() draftedOn!: string;
  @Text({ max: 100, optional: true }) draftedByName!: string | null;
  @Id({ optional: true, description: 'The issued one that it mends, or tells anew with later data.' })
  corrects!: string | null;
  @CalendarDate({ optional: true }) signedOn!: string | null;
  @CalendarDate({ optional: true }) issuedOn!: string | null;
  @Text({ max: 64, optional: true, description: 'Of everything that it says, once issued.' }) digest!: string | null;
  @Text({ max: 1000, optional: true, description: 'Why it went to its author again, last.' })
  returnedWords!: string | null;
  @Text({ max: 300, optional: true, description: 'Why it is void.' }) words!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** The number of the year before. */
export class LastYearAnswer {
  @Text({ max: 100 }) value!: string;
  @Text({ max: 100, description: '增加, 减少, 持平.' }) words!: string;
}

/** A chip of a paragraph with everything that it rests on. */
export class ReviewChipAnswer {
  @Int({ min: 0, max: LONGEST_PARAGRAPH, description: 'Its place in the body, braces included.' }) from!: number;
  @Int({ min: 1, max: LONGEST_PARAGRAPH }) to!: number;
  @Text({ max: TOKEN, description: 'What stands between its braces.' }) token!: string;
  @OneOf(CHIP_KINDS) kind!: string;
  @Text({ max: 100, description: 'Where it opens: the id of a count, else of an entry or an indicator.' })
  reference!: string;
  @Json({ description: 'What the count is cut down to, and how it is said: names of parameters with their values.' })
  params!: Record<string, string>;
  @Text({ max: SAID, optional: true, description: 'What it says; none: see `why`.' }) words!: string | null;
  @Text({ max: 100, optional: true, description: 'Why it has no words.' }) why!: string | null;
  @Text({ max: 100, optional: true }) value!: string | null;
  @Text({ max: 100, optional: true }) unitOfMeasure!: string | null;
  @Text({ max: 1000, optional: true, description: '口径.' }) definition!: string | null;
  @CalendarDate({ optional: true }) asOf!: string | null;
  @Flag({ description: '待证明: a claim that nothing proves.' }) grey!: boolean;
  @Int({ min: 0, max: FAR, description: 'How many records stand behind it.' }) listSize!: number;
  @Text({ max: 64, optional: true, description: 'Another where its value or a record behind it is another.' })
  digest!: string | null;
  @Flag({ description: 'It says or rests on something else than when its author last looked.' }) changed!: boolean;
  @Text({ max: SAID, optional: true, description: 'What it said then, where that was something else.' })
  before!: string | null;
  @Nested(() => LastYearAnswer, { optional: true, description: 'Of 工作总结 alone.' }) lastYear!: LastYearAnswer | null;
}

/** A stretch of a paragraph. */
export class PlaceAnswer {
  @Int({ min: 0, max: LONGEST_PARAGRAPH }) from!: number;
  @Int({ min: 1, max: LONGEST_PARAGRAPH }) to!: number;
}

/** What a paragraph is refused for, and where. */
export class TextFaultAnswer extends PlaceAnswer {
  @Text({ max: 100 }) code!: string;
}

/** A name or a date. */
export class MarkAnswer extends PlaceAnswer {
  @OneOf(MARK_KINDS) as!: string;
}

/** A paragraph with everything that is to be seen of it. */
export class ReviewBlockAnswer {
  @Text({ max: 100, min: 0 }) heading!: string;
  @Text({ max: LONGEST_PARAGRAPH, min: 0 }) body!: string;
  @NestedList(() => MarkAnswer, { max: MARKS }) marks!: MarkAnswer[];
  @NestedList(() => ReviewChipAnswer, { max: FAR }) chips!: ReviewChipAnswer[];
  @NestedList(() => TextFaultAnswer, { max: FAR, description: 'What it could not be kept with.' })
  faults!: TextFaultAnswer[];
  @NestedList(() => PlaceAnswer, { max: FAR, description: 'Digits that nothing stands behind (NUMBERS_UNSOURCED).' })
  unsourced!: PlaceAnswer[];
  @NestedList(() => PlaceAnswer, { max: FAR, description: 'Han numerals to look at; they refuse nothing.' })
  hinted!: PlaceAnswer[];
}

/** 未写入及原因. */
export class NotWrittenAnswer {
  @Text({ max: 100, min: 0 }) heading!: string;
  @Text({ max: LONGEST_PARAGRAPH }) text!: string;
  @Text({ max: 100 }) why!: string;
}

/** A review with its text. */
export class ReviewPageAnswer extends ReviewAnswer {
  @CalendarDate({ description: 'The day as of which its numbers are read.' }) asOf!: string;
  @NestedList(() => ReviewBlockAnswer, { max: PARAGRAPHS }) blocks!: ReviewBlockAnswer[];
  @NestedList(() => NotWrittenAnswer, { max: FAR, description: 'Sentences of the template that could not be said.' })
  notWritten!: NotWrittenAnswer[];
}

/** Something that may be put into a review. */
export class OfferAnswer {
  @OneOf(OFFER_KINDS) of!: string;
  @Text({ max: TOKEN, description: 'The chip for it, without its braces.' }) token!: string;
  @Text({ max: SAID }) name!: string;
  @Text({ max: 100, optional: true }) value!: string | null;
  @Text({ max: 100, optional: true }) unitOfMeasure!: string | null;
  @Text({ max: 100, optional: true }) lastYear!: string | null;
  @Text({ max: 100, optional: true, description: '领域.' }) domain!: string | null;
  @Text({ max: 200, optional: true }) unitName!: string | null;
  @Text({ max: 100, optional: true, description: 'Why it would be refused as it is.' }) why!: string | null;
}

export class ReviewRefAnswer {
  @Id() id!: string;
}

export const showReview = (review: Review): ReviewAnswer => shown(review);

function shown({ draftedByPerson: _by, draftedForPerson: _for, notWritten: _not, readOn: _on, ...review }: Review) {
  return review;
}

export const showBlock = ({ marks, chips, faults, unsourced, hinted, ...block }: ShownBlock): ReviewBlockAnswer => ({
  ...block,
  marks: marks.map((mark) => ({ ...mark })),
  chips: chips.map(({ items: _items, ...chip }) => chip),
  faults: faults.map(({ code, from, to }) => ({ code, from, to })),
  unsourced: unsourced.map((place) => ({ ...place })),
  hinted: hinted.map((place) => ({ ...place })),
});

export function showReviewPage({ blocks, asOf, ...review }: ReviewPage): ReviewPageAnswer {
  const notWritten = review.notWritten.map((one) => ({ ...one }));
  return { ...shown(review), asOf, blocks: blocks.map(showBlock), notWritten };
}

export const showOffer = (offer: Offer): OfferAnswer => ({ ...offer });
