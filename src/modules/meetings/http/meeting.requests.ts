import {
  CalendarDate,
  Flag,
  FlagParam,
  Id,
  Ids,
  Int,
  IntParam,
  NestedList,
  OneOf,
  Text,
  Texts,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/page.js';
import { PLANNED_KINDS, type PlannedKind } from '../domain/agenda-plan.js';
import {
  ABOUT_TYPES,
  type AboutType,
  ITEM_KINDS,
  type ItemKind,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATES,
  type MeetingKind,
  type MeetingMode,
  type Outcome,
  OUTCOMES,
  SCHEDULING_KINDS,
  type SchedulingKind,
  STUDIED_KINDS,
  type StudiedKind,
} from '../domain/meeting.js';

const YEAR = { min: 2000, max: 2200, optional: true } as const;

export class MeetingsQuery extends PageQuery {
  @OneOf(MEETING_KINDS, { optional: true }) kind?: string;
  @OneOf(MEETING_STATES, { optional: true }) state?: string;
  @IntParam({ ...YEAR, description: 'Of the day on which it was held, or is planned for.' }) year?: number;
  @Id({ optional: true, description: 'The group whose meetings they are.' }) groupUnitId?: string;
}

export class DecisionsQuery extends PageQuery {
  @IntParam(YEAR) year?: number;
  @OneOf(MEETING_KINDS, { optional: true }) kind?: string;
  @Id({ optional: true, description: 'The unit that carries it out.' }) unitId?: string;
  @FlagParam({ optional: true, description: 'Only what is still to be done, or only the rest.' }) open?: boolean;
}

export class StudiedRequest {
  @OneOf(STUDIED_KINDS) kind!: StudiedKind;
  @Text({ max: 200, description: 'As it was published.' }) name!: string;
  @CalendarDate() on!: string;
}

export class DecisionRequest {
  @Id({ optional: true, description: 'Of a decision that stands already.' }) id?: string;
  @Text({ max: 500, optional: true, description: 'Needed, unless it is dealt with off the system.' }) matter?: string;
  @Ids({ max: 50, optional: true, description: 'Who carries it out: a task for each once the minutes are final.' })
  unitIds?: string[];
  @CalendarDate({ optional: true, description: 'As the chair named it; left out: the day of the meeting and 20 days.' })
  dueOn?: string;
  @Text({ max: 300, optional: true, description: '成果形式.' }) deliverable?: string;
  @Text({ max: 200, optional: true, description: 'Why nobody gets a task of it (长期坚持, only to be noted).' })
  noTaskReason?: string;
  @Flag({ optional: true, description: '线下办理: then nothing else is taken, and nobody gets a task.' })
  offSystem?: boolean;
}

export class ItemRequest {
  @Id({ optional: true, description: 'Of an item that stands already.' }) id?: string;
  @OneOf(ITEM_KINDS) kind!: ItemKind;
  @Text({ max: 200, optional: true, description: 'Needed, unless it is dealt with off the system.' }) title?: string;
  @Id({ optional: true, description: 'Who reports; needed of documents and reports before anybody is called.' })
  byUnitId?: string;
  @Id({ optional: true, description: 'The topic of the year’s plan.' }) planItemId?: string;
  @Text({ max: 200, optional: true, description: '临时议题: why the plan does not have it.' }) adHocReason?: string;
  @Id({ optional: true }) projectId?: string;
  @OneOf(OUTCOMES, { optional: true, description: 'What came of it; of a document or a report.' }) outcome?: Outcome;
  @OneOf(ABOUT_TYPES, { optional: true, description: 'What it is about, as a candidate says it; with `aboutId`.' })
  aboutType?: AboutType;
  @Id({ optional: true }) aboutId?: string;
  @NestedList(() => StudiedRequest, { max: 20, optional: true, description: 'Of a first topic.' })
  studied?: StudiedRequest[];
  @Texts({ max: 300, maxItems: 20, optional: true, description: 'Of a first topic: 结合本市实际的贯彻落实要求.' })
  requirements?: string[];
  @Flag({
    optional: true,
    description: '线下办理, the office’s alone: then nothing is taken but kind, outcome and decisions off the system.',
  })
  offSystem?: boolean;
  @NestedList(() => DecisionRequest, { max: 50, optional: true, description: '议定事项.' })
  decisions?: DecisionRequest[];
}

/** A meeting and its agenda, whole. */
export class MeetingRequest {
  @OneOf(MEETING_KINDS) kind!: MeetingKind;
  @OneOf(MEETING_MODES, { optional: true, description: 'Left out: a sitting.' }) mode?: MeetingMode;
  @OneOf(SCHEDULING_KINDS, { optional: true, description: 'Of a scheduling meeting; left out: REGULAR.' })
  schedulingKind?: SchedulingKind;
  @Id({ optional: true, description: 'Of a group’s meeting: whose.' }) groupUnitId?: string;
  @CalendarDate({ description: 'The day for which it is planned.' }) plannedOn!: string;
  @Text({ max: 100, optional: true }) place?: string;
  @Id({ description: 'The post that chairs it.' }) chairPostId!: string;
  @NestedList(() => ItemRequest, { max: 50, optional: true, description: 'The agenda in its order.' })
  items?: ItemRequest[];
}

export class HeldRequest {
  @CalendarDate({ description: 'The day on which it was held, not after today.' }) heldOn!: string;
  @Text({ max: 500, optional: true, description: 'Who was there.' }) attendance?: string;
  @CalendarDate({ optional: true, description: 'Of which day its lists are; left out: the working day before.' })
  dataAsOf?: string;
}

export class MinutesRequest {
  @Text({ max: 100, optional: true, description: 'Their number; needed of a committee.' }) minutesNumber?: string;
  @Text({ max: 100, optional: true, description: 'Who issues them (usually 市委办公室); needed of a committee.' })
  minutesIssuer?: string;
  @Id({ optional: true, description: 'Who signs them: whom the chair entrusts; left out: the chair.' })
  signerPostId?: string;
}

export class MeetingReasonRequest {
  @Text({ max: 300, description: 'Why.' }) reason!: string;
}

export class TopicsQuery {
  @IntParam({ min: 2000, max: 2200 }) year!: number;
}

/** A topic of the year's plan. */
export class PlannedTopicRequest {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Text({ max: 200 }) title!: string;
  @OneOf(PLANNED_KINDS) kind!: PlannedKind;
  @Int({ min: 1, max: 12, description: 'The month in which it is to be taken up.' }) month!: number;
  @Id({ description: 'Who reports.' }) unitId!: string;
  @Text({ max: 200, description: 'On what it rests.' }) basis!: string;
  @Text({ max: 200, optional: true, description: '调整: why it is not taken up, or later.' }) adjustedReason?: string;
}
