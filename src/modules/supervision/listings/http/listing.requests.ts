import { CalendarDate, Flag, Id, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { LISTED_TYPES, type ListedType, LISTING_STATES } from '../domain/listing.js';

const LONG = 1000;

/** What of the listings is asked for. */
export class ListingsQuery extends PageQuery {
  @OneOf(LISTING_STATES, { optional: true }) state?: string;
  @Id({ optional: true }) unitId?: string;
}

export class ListedItemRequest {
  @OneOf(LISTED_TYPES) type!: ListedType;
  @Id() id!: string;
}

/** A listing as it is proposed. */
export class ProposeListingRequest {
  @Id() unitId!: string;
  @Text({ max: LONG, description: 'Why; it stands in the notice.' }) reason!: string;
  @NestedList(() => ListedItemRequest, { min: 1, max: 50, description: 'What lags of the unit; as on the lag list.' })
  items!: ListedItemRequest[];
}

export class ListingNoteRequest {
  @Text({ max: LONG, description: 'How it stands.' }) words!: string;
}

export class ExtendListingRequest {
  @CalendarDate({ description: 'The new end: fifteen days more at most.' }) endsOn!: string;
  @Text({ max: 300, description: 'Why.' }) reason!: string;
}

export class ApplyDelistingRequest {
  @Text({ max: LONG, description: 'What was reached.' }) result!: string;
}

export class CheckListingRequest {
  @Flag({ description: 'Whether the demands are met.' }) met!: boolean;
  @Text({ max: LONG, description: 'What was found.' }) words!: string;
}

export class ListingReasonRequest {
  @Text({ max: 300, description: 'Why.' }) reason!: string;
}

export class PublishListingRequest {
  @Text({ max: 100, description: 'The number of the paper that allows it.' }) publicApprovalNumber!: string;
}
