import { CalendarDate, Flag, Id, Int, Json, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import type { ReviewNumber } from '../application/review-course.js';
import type { LeadersRead, StepMade } from '../application/review-steps.js';
import type { SecrecyReviewer } from '../application/secrecy-reviewers.js';
import { CHIP_KINDS } from '../domain/number.js';
import { REVIEW_STEPS } from '../domain/steps.js';

const FAR = 1_000_000_000;
const SHORT = 200;
const LONG = 1000;

export class ReturnReviewRequest {
  @Text({ max: LONG, description: 'What is to be changed; its author reads it.' }) words!: string;
}

/** 保密审查. */
export class SecrecyRequest {
  @Text({ max: LONG, description: '拟公开内容.' }) content!: string;
  @Text({ max: LONG, description: '审查意见.' }) opinion!: string;
  @Text({ max: LONG, description: '依据.' }) basis!: string;
}

/** 公开审核. */
export class PublicityRequest {
  @Text({ max: LONG, description: '审核意见.' }) opinion!: string;
  @Text({ max: SHORT, description: 'Who publishes it: 市委宣传部, 市委办公室.' }) publisher!: string;
  @Text({ max: SHORT, description: 'Where it is published.' }) place!: string;
  @Text({ max: 100, description: 'Under which number that is registered.' }) registerNumber!: string;
}

export class ConfirmLeadersRequest {
  @Text({ max: 64, description: 'Of the list that was shown.' }) digest!: string;
}

/** A leader whom the text names, in the order of the list of the day. */
export class NamedLeaderAnswer {
  @Id() postId!: string;
  @Text({ max: SHORT }) title!: string;
  @Text({ max: 100, optional: true, description: 'None while the post is vacant.' }) name!: string | null;
  @Int({ min: 1, max: FAR, description: 'The how manieth leader whom the text names.' }) place!: number;
  @Flag({ description: 'Somebody who stands after him on the list is named before him.' }) outOfOrder!: boolean;
}

/** The leaders whom a review names. */
export class NamedLeadersAnswer {
  @NestedList(() => NamedLeaderAnswer, { max: FAR }) named!: NamedLeaderAnswer[];
  @Text({ max: 64, description: 'What whoever confirms the list says that he saw.' }) digest!: string;
}

/** What was looked through of the text as it stands. */
export class ReviewStepAnswer {
  @OneOf(REVIEW_STEPS) step!: string;
  @Text({ max: 100 }) byName!: string;
  @CalendarDate() madeOn!: string;
  @Text({ max: LONG, optional: true, description: '拟公开内容.' }) content!: string | null;
  @Text({ max: LONG, optional: true }) opinion!: string | null;
  @Text({ max: LONG, optional: true, description: '依据.' }) basis!: string | null;
  @Text({ max: SHORT, optional: true }) publisher!: string | null;
  @Text({ max: SHORT, optional: true }) place!: string | null;
  @Text({ max: 100, optional: true }) registerNumber!: string | null;
}

/** A record behind a number. */
export class NumberItemAnswer {
  @Id() id!: string;
  @Int({ min: 0, max: FAR, optional: true }) revision!: number | null;
  @Text({ max: LONG, optional: true }) title!: string | null;
}

/** A line of the 数字核对表. */
export class ReviewNumberAnswer {
  @Int({ min: 1, max: FAR }) number!: number;
  @Text({ max: LONG, description: 'The chip, without its braces.' }) token!: string;
  @OneOf(CHIP_KINDS) kind!: string;
  @Text({ max: 100, description: 'The count, or the record.' }) reference!: string;
  @Json({ description: 'What the count is cut down to, and how it is said.' }) params!: Record<string, string>;
  @Text({ max: 2000 }) words!: string;
  @Text({ max: 100, optional: true }) value!: string | null;
  @Text({ max: 100, optional: true }) unitOfMeasure!: string | null;
  @Text({ max: LONG, optional: true, description: '口径.' }) definition!: string | null;
  @CalendarDate({ description: '截至.' }) asOf!: string;
  @Int({ min: 0, max: FAR, description: 'How many records stand behind it.' }) listSize!: number;
  @NestedList(() => NumberItemAnswer, { max: FAR }) items!: NumberItemAnswer[];
  @Text({ max: 64, description: 'Of its value, its records and their revisions.' }) digest!: string;
  @Text({ max: LONG, optional: true, description: 'Of a single record: the paper that proves it.' })
  source!: string | null;
  @Text({ max: SHORT, optional: true, description: 'Of a single record: the unit that answers for it.' })
  confirmedBy!: string | null;
}

export class SecrecyReviewerRequest {
  @Id({ description: 'Somebody of the office, and not its director.' }) personId!: string;
}

/** 保密审查员; empty while nobody is named. */
export class SecrecyReviewerAnswer {
  @Id({ optional: true }) personId!: string | null;
  @Text({ max: 100, optional: true }) name!: string | null;
  @CalendarDate({ optional: true }) namedOn!: string | null;
  @Text({ max: 100, optional: true }) namedByName!: string | null;
}

export const showStep = ({ byPerson: _by, ...step }: StepMade): ReviewStepAnswer => step;

export const showLeaders = ({ named, digest }: LeadersRead): NamedLeadersAnswer => ({
  named: named.map((one) => ({ ...one })),
  digest,
});

export const showNumber = ({ items, params, ...number }: ReviewNumber): ReviewNumberAnswer => ({
  ...{ ...number, params: { ...params }, listSize: items.length },
  items: items.map((item) => ({ ...item })),
});

export const showReviewer = (named: SecrecyReviewer | null): SecrecyReviewerAnswer =>
  named ?? { personId: null, name: null, namedOn: null, namedByName: null };
