import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import { LIGHTS } from '../../../obligations/index.js';
import type { LagRow, ListingDocument, ListingPage, ShownListing } from '../application/read-listings.query.js';
import { LISTED_TYPES, LISTING_STATES, LISTING_STEPS } from '../domain/listing.js';

const FAR = 1_000_000_000;
const NAME = 200;
const LONG = 2000;

/** A listing after an act; `approvalId` where it waits for a second person. */
export class ListingRefAnswer {
  @Id() id!: string;
  @OneOf(LISTING_STATES) state!: string;
  @Int({ min: 1, max: FAR }) version!: number;
  @Id({ optional: true }) approvalId?: string;
}

export class ListingItemAnswer {
  @OneOf(LISTED_TYPES) type!: string;
  @Id() id!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: LONG, min: 0, description: 'How it stood when it was proposed; empty to whom it is only public.' })
  fact!: string;
  @Flag({ description: 'Done with: settled, confirmed, or back on its course.' }) done!: boolean;
  @Text({
    max: NAME,
    optional: true,
    description: 'The unit whose matter it has become since; null: it is the listed unit’s.',
  })
  movedTo!: string | null;
}

/** 挂牌督导. */
export class ListingAnswer {
  @Id() id!: string;
  @Id() unitId!: string;
  @Text({ max: NAME }) unitName!: string;
  @OneOf(LISTING_STATES) state!: string;
  @CalendarDate({ description: 'The day from which that is so.' }) stateOn!: string;
  @Text({ max: LONG, min: 0, description: 'Empty to whom it is only public.' }) reason!: string;
  @Flag({ description: 'Proposed because a third tier failed.' }) afterThirdTier!: boolean;
  @CalendarDate() proposedOn!: string;
  @CalendarDate({ optional: true }) listedOn!: string | null;
  @CalendarDate({ optional: true, description: 'The end as it was listed.' }) firstEndsOn!: string | null;
  @CalendarDate({ optional: true }) endsOn!: string | null;
  @CalendarDate({ optional: true, description: 'The end that is asked for and not decided.' }) askedEndsOn!:
    | string
    | null;
  @Flag({ description: '逾期未摘牌' }) overdue!: boolean;
  @Flag({ description: '提请深改委研究' }) forCommittee!: boolean;
  @Text({ max: 100, optional: true, description: 'Public only by this paper.' }) publicApprovalNumber!: string | null;
  @Flag({ description: 'False: only what is public of it is told, and it has no line and no documents.' })
  inFull!: boolean;
  @NestedList(() => ListingItemAnswer, { max: 100 }) items!: readonly ListingItemAnswer[];
  @Int({ min: 1, max: FAR }) version!: number;
}

export class ListingStepAnswer {
  @OneOf(LISTING_STEPS) act!: string;
  @CalendarDate() happenedOn!: string;
  @CalendarDate({ optional: true }) endsOn!: string | null;
  @Text({ max: LONG, optional: true }) words!: string | null;
  @Text({ max: 100, optional: true }) personName!: string | null;
  @Instant() madeAt!: string;
  @Flag({ description: '代为录入: the office entered it for the unit.' }) onBehalf!: boolean;
  @Instant({ optional: true, description: 'When the unit confirmed that; null: not yet.' })
  entryConfirmedAt!: string | null;
  @Text({ max: 100, optional: true }) entryConfirmedByName!: string | null;
}

export class ListingNoteAnswer {
  @CalendarDate() dueOn!: string;
  @CalendarDate({ optional: true, description: 'When something moved, or was said; null: nothing yet.' })
  metOn!: string | null;
  @Flag({ description: 'It is asked for, because nothing moved.' }) asked!: boolean;
}

export class ListingRightsAnswer {
  @Flag() note!: boolean;
  @Flag() extend!: boolean;
  @Flag() apply!: boolean;
  @Flag() check!: boolean;
  @Flag() withdraw!: boolean;
  @Flag() publish!: boolean;
  @Flag({ description: 'The unit’s own word on what the office entered for it.' }) confirmEntry!: boolean;
}

/** A listing with its history. */
export class ListingPageAnswer extends ListingAnswer {
  @Text({ max: LONG, optional: true, description: 'What the unit says was reached.' }) result!: string | null;
  @CalendarDate({ optional: true }) appliedOn!: string | null;
  @Flag({ optional: true }) checkMet!: boolean | null;
  @Text({ max: LONG, optional: true }) checkWords!: string | null;
  @CalendarDate({ optional: true, description: 'Until when an extension may be asked for.' }) extendUntil!:
    | string
    | null;
  @NestedList(() => ListingStepAnswer, { max: FAR }) steps!: readonly ListingStepAnswer[];
  @NestedList(() => ListingNoteAnswer, { max: 10 }) notes!: readonly ListingNoteAnswer[];
  @Nested(() => ListingRightsAnswer) may!: ListingRightsAnswer;
}

/** A notice of a listing as it is printed. */
export class ListingDocumentAnswer {
  @Text({ max: NAME }) title!: string;
  @Text({ max: 20_000 }) body!: string;
  @CalendarDate({ optional: true, description: 'Null: not signed yet.' }) on!: string | null;
}

/** Something that lags. */
export class LagAnswer {
  @OneOf(LISTED_TYPES) type!: string;
  @Id() id!: string;
  @Text({ max: 1000 }) title!: string;
  @Text({ max: 300, optional: true }) projectName!: string | null;
  @CalendarDate({ description: 'When it was due; of an indicator, when it was read.' }) dueOn!: string;
  @Int({ min: 0, max: FAR, optional: true, description: 'Working days.' }) daysLate!: number | null;
  @OneOf(LIGHTS) light!: string;
  @Id({ optional: true, description: 'The listing on which it stands already.' }) listingId!: string | null;
  @Flag({ description: 'Its third tier has failed.' }) exhausted!: boolean;
}

/** What of one unit lags. */
export class UnitLagAnswer {
  @Id() unitId!: string;
  @Text({ max: NAME }) unitName!: string;
  @NestedList(() => LagAnswer, { max: 1000 }) lags!: readonly LagAnswer[];
}

/** The month's lag list: units, in the order of the tree, with what lags. */
export class LagListAnswer {
  @CalendarDate({ description: 'As of.' }) on!: string;
  @NestedList(() => UnitLagAnswer, { max: 1000 }) units!: readonly UnitLagAnswer[];
  @Flag({ description: 'More lags than is named.' }) more!: boolean;
}

/** A listing as lists show it. */
export function showListing(listing: ShownListing): ListingAnswer {
  const { id, unitId, unitName, state, stateOn, reason, proposedOn, listedOn, firstEndsOn, endsOn } = listing;
  const { askedEndsOn, overdue, forCommittee, inFull, publicApprovalNumber, items, version } = listing;
  return {
    ...{ id, unitId, unitName, state, stateOn, reason, proposedOn, listedOn, firstEndsOn, endsOn, askedEndsOn },
    ...{ overdue, forCommittee, inFull, publicApprovalNumber, version, afterThirdTier: listing.caseId !== null },
    items: items.map(({ type, itemId, title, fact, done, movedTo }) => ({
      id: itemId,
      type,
      title,
      fact,
      done,
      movedTo,
    })),
  };
}

/** A listing with its history. */
export function showListingPage(page: ListingPage): ListingPageAnswer {
  const { result, appliedOn, checkMet, checkWords, extendUntil, steps, notes, may } = page;
  return {
    ...(showListing(page) as Readonly<ListingAnswer>),
    ...{ result, appliedOn, checkMet, checkWords, extendUntil, may: { ...may } },
    steps: steps.map((step) => {
      const { act, happenedOn, endsOn, words, personName, madeAt, onBehalf } = step;
      const { entryConfirmedAt, entryConfirmedByName } = step;
      return { act, happenedOn, endsOn, words, personName, madeAt, onBehalf, entryConfirmedAt, entryConfirmedByName };
    }),
    notes: notes.map(({ dueOn, metOn, obligationId }) => ({ dueOn, metOn, asked: obligationId !== null })),
  };
}

export const showDocument = ({ title, body, on }: ListingDocument): ListingDocumentAnswer => ({ title, body, on });

/** What lags, unit by unit. */
export function showLagList(list: {
  readonly on: string;
  readonly rows: readonly LagRow[];
  readonly more: boolean;
}): LagListAnswer {
  const units = new Map<string, { unitId: string; unitName: string; lags: LagAnswer[] }>();
  for (const { unitId, unitName, ...lag } of list.rows) {
    const unit = units.get(unitId) ?? { unitId, unitName, lags: [] };
    unit.lags.push({ ...lag });
    units.set(unitId, unit);
  }
  return { on: list.on, units: [...units.values()], more: list.more };
}
