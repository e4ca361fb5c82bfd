import { Answer, CalendarDate, Id, Ids, Int, NestedList, OneOf, Text, Texts } from '../../../platform/http/fields.js';
import type { OwedMatter } from '../../obligations/index.js';
import { DATE_GROUNDS } from '../../obligations/index.js';
import type { WeighedTransfer } from '../application/weigh-transfer.js';
import { TRANSFER_KINDS, TRANSFER_STATES, type TransferDraft, type TransferKind } from '../domain/unit-transfer.js';
import type { UnitTransfer } from '../application/propose-transfer.use-case.js';

const COUNT = { min: 0, max: 1_000_000_000 } as const;

/** Units to be merged or divided (机构调整). */
export class UnitTransferRequest {
  @OneOf(TRANSFER_KINDS, {
    description:
      'MERGE: everything goes over and the unit is closed. SPLIT: the projects named go over, the unit goes on.',
  })
  kind!: TransferKind;
  @Id({ description: 'The unit whose business goes over.' }) fromUnitId!: string;
  @Id({ description: 'The unit that carries it on; a new one is made first.' }) toUnitId!: string;
  @Text({ max: 200, description: 'Number or title of the document that orders it.' }) basis!: string;
  @CalendarDate({ description: 'Its day.' }) orderedOn!: string;
  @Ids({ max: 1000, optional: true, description: 'Of a SPLIT: the projects that go.' }) projectIds?: string[];
}

export class UnitTransfersQuery {
  @Id({ optional: true, description: 'Only those that this unit came out of or went into.' }) unitId?: string;
}

/** What is proposed, and the decision that waits. */
export class UnitTransferRef {
  @Id() id!: string;
  @Id() approvalId!: string;
}

/** A project that goes over. */
export class TransferredProjectAnswer {
  @Id() id!: string;
  @Text({ max: 50 }) code!: string;
  @Text({ max: 200 }) name!: string;
  @Answer({ type: Boolean }, { description: 'The unit leads it; else it stands elsewhere in its chain.' })
  leads!: boolean;
}

/** Something that is owed and goes over. */
export class TransferredMatterAnswer {
  @Id() id!: string;
  @Text({ max: 30 }) kind!: string;
  @Text({ max: 500 }) title!: string;
  @CalendarDate() dueOn!: string;
  @CalendarDate({ optional: true, description: 'Five working days for taking over; null: the date stands.' })
  newDueOn!: string | null;
  @OneOf(DATE_GROUNDS, { optional: true, description: 'What of supervision goes on with the other unit, the gravest.' })
  ground!: string | null;
}

/** How many unfinished things of a kind go over besides. */
export class FollowingAnswer {
  @Text({ max: 30, description: 'Its word is `unitFollower.<what>`.' }) what!: string;
  @Int(COUNT) count!: number;
}

/** Something that stays with a unit that is divided although part of it goes. */
export class LeftInPartAnswer {
  @Text({ max: 30, description: 'Its word is `unitFollower.<what>`.' }) what!: string;
  @Text({ max: 60_000 }) title!: string;
  @Texts({ max: 1000, maxItems: 100, description: 'What of it goes over.' }) leaves!: string[];
}

/** What a reorganisation moves; the same is weighed again when the second person agrees. */
export class UnitTransferPreviewAnswer {
  @Text({ max: 200 }) fromUnitName!: string;
  @Text({ max: 200 }) toUnitName!: string;
  @NestedList(() => TransferredProjectAnswer, { max: 1_000_000 }) projects!: TransferredProjectAnswer[];
  @NestedList(() => TransferredMatterAnswer, { max: 1_000_000, description: 'By date.' })
  matters!: TransferredMatterAnswer[];
  @Int({ ...COUNT, description: 'Talks under way about them.' }) interviews!: number;
  @NestedList(() => FollowingAnswer, { max: 100 }) others!: FollowingAnswer[];
  @NestedList(() => LeftInPartAnswer, { max: 1000 }) staying!: LeftInPartAnswer[];
}

/** A reorganisation. */
export class UnitTransferAnswer {
  @Id() id!: string;
  @OneOf(TRANSFER_KINDS) kind!: string;
  @OneOf(TRANSFER_STATES) state!: string;
  @Id() fromUnitId!: string;
  @Text({ max: 200 }) fromUnitName!: string;
  @Id() toUnitId!: string;
  @Text({ max: 200 }) toUnitName!: string;
  @Text({ max: 200 }) basis!: string;
  @CalendarDate() orderedOn!: string;
  @CalendarDate() proposedOn!: string;
  @CalendarDate({ optional: true }) carriedOutOn!: string | null;
  @Int({ ...COUNT, optional: true, description: 'Projects that went over; null until then.' }) projects!: number | null;
  @Int({ ...COUNT, optional: true, description: 'What was owed and went over.' }) obligations!: number | null;
  @Int({ ...COUNT, optional: true, description: 'Supervision cases among them.' }) cases!: number | null;
}

/** As the use-case takes it. */
export const draftOf = ({ projectIds = [], ...rest }: UnitTransferRequest): TransferDraft => ({ ...rest, projectIds });

const showMatter = ({ id, kind, title, dueOn, newDueOn, watch }: OwedMatter): TransferredMatterAnswer => ({
  ...{ id, kind, title, dueOn, newDueOn, ground: watch?.ground ?? null },
});

export function showPreview({
  from,
  to,
  projects,
  matters,
  talks,
  others,
  staying,
}: WeighedTransfer): UnitTransferPreviewAnswer {
  return {
    fromUnitName: from.name,
    toUnitName: to.name,
    projects: projects.map(({ id, code, name, leads }) => ({ id, code, name, leads })),
    matters: matters.map(showMatter),
    interviews: talks,
    others: [...others],
    staying: staying.map(({ what, title, leaves }) => ({ what, title, leaves: [...leaves] })),
  };
}

export function showTransfer(one: UnitTransfer): UnitTransferAnswer {
  const { id, kind, state, fromUnitId, fromUnitName, toUnitId, toUnitName, basis, orderedOn, moved } = one;
  return {
    ...{ id, kind, state, fromUnitId, fromUnitName, toUnitId, toUnitName, basis, orderedOn },
    ...{ proposedOn: one.proposedOn, carriedOutOn: one.carriedOutOn },
    projects: moved?.['projects'] ?? null,
    obligations: moved?.['obligations'] ?? null,
    cases: moved?.['cases'] ?? null,
  };
}
