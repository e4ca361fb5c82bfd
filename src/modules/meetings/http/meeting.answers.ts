import {
  CalendarDate,
  Flag,
  Id,
  Ids,
  Int,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Texts,
} from '../../../platform/http/fields.js';
import { HOLD_REASONS } from '../../../shared-kernel/hold.js';
import { LIGHTS } from '../../obligations/index.js';
import type { HearingTurn, ListedDecision } from '../application/read-decisions.query.js';
import type { AgendaDecision, AgendaItem, ListedMeeting, MeetingPage } from '../application/read-meetings.query.js';
import type { OfferedCandidate } from '../application/read-candidates.query.js';
import type { StandingTopic } from '../application/plan-topics.use-case.js';
import { PLAN_STATES, PLANNED_KINDS } from '../domain/agenda-plan.js';
import { CANDIDATE_KINDS } from '../domain/candidate.js';
import { HEARD_KINDS } from '../domain/hearing-rota.js';
import {
  ABOUT_TYPES,
  ITEM_KINDS,
  MEETING_KINDS,
  MEETING_MODES,
  MEETING_STATES,
  OUTCOMES,
  OUTCOMES_OF,
  SCHEDULING_KINDS,
  STUDIED_KINDS,
} from '../domain/meeting.js';

const FAR = 1_000_000_000;
const NUMBER = { min: 1, max: FAR } as const;
const COUNT = { min: 0, max: FAR } as const;
const YEAR = { min: 2000, max: 2200 } as const;
const NAME = 200;

export class MeetingAnswer {
  @Id() id!: string;
  @OneOf(MEETING_KINDS) kind!: string;
  @OneOf(MEETING_MODES) mode!: string;
  @OneOf(SCHEDULING_KINDS, { optional: true }) schedulingKind!: string | null;
  @Id({ optional: true }) groupUnitId!: string | null;
  @Text({ max: NAME, optional: true }) groupName!: string | null;
  @Int(YEAR) year!: number;
  @Int({ ...NUMBER, optional: true, description: '第n次 of its kind and year.' }) number!: number | null;
  @CalendarDate() plannedOn!: string;
  @CalendarDate({ optional: true }) heldOn!: string | null;
  @Text({ max: 100, optional: true }) place!: string | null;
  @Id() chairPostId!: string;
  @Text({ max: NAME }) chairTitle!: string;
  @Flag({ description: 'The chair is the city’s party secretary or mayor.' }) chairHeadsCity!: boolean;
  @OneOf(MEETING_STATES) state!: string;
  @Int(NUMBER) version!: number;
}

export class ListedMeetingAnswer extends MeetingAnswer {
  @Int({ ...COUNT, optional: true, description: 'Items of the agenda; of a meeting seen whole.' })
  itemCount!: number | null;
  @Flag({ description: '未记载第一议题: it was brought in without one; said to the office alone.' })
  noFirstTopic!: boolean;
  @Int({ ...COUNT, optional: true, description: 'Decisions; of a meeting seen whole.' }) decisionCount!: number | null;
}

export class StudiedAnswer {
  @OneOf(STUDIED_KINDS) kind!: string;
  @Text({ max: NAME }) name!: string;
  @CalendarDate() on!: string;
}

export class DecisionUnitAnswer {
  @Id() unitId!: string;
  @Text({ max: NAME }) unitName!: string;
  @Text({ max: NAME, optional: true, description: 'The host unit that does it, where the unit is a group.' })
  doneByName!: string | null;
  @Id({ optional: true, description: 'Its task, once the minutes are final.' }) taskId!: string | null;
  @Text({ max: 20, optional: true }) taskState!: string | null;
  @CalendarDate({ optional: true }) dueOn!: string | null;
}

export class AgendaDecisionAnswer {
  @Id() id!: string;
  @Text({ max: 500 }) matter!: string;
  @Ids({ max: 50 }) unitIds!: readonly string[];
  @CalendarDate({ optional: true, description: 'As the chair named it.' }) dueOn!: string | null;
  @Text({ max: 300, optional: true }) deliverable!: string | null;
  @Text({ max: 200, optional: true }) noTaskReason!: string | null;
  @Flag({ description: '线下办理: shown to the office alone.' }) offSystem!: boolean;
  @CalendarDate({ optional: true }) revokedOn!: string | null;
  @Text({ max: 300, optional: true }) revokedReason!: string | null;
  @NestedList(() => DecisionUnitAnswer, { max: 50 }) units!: readonly DecisionUnitAnswer[];
}

export class AgendaItemAnswer {
  @Id() id!: string;
  @OneOf(ITEM_KINDS) kind!: string;
  @Text({ max: NAME }) title!: string;
  @Id({ optional: true }) byUnitId!: string | null;
  @Text({ max: NAME, optional: true }) byUnitName!: string | null;
  @Id({ optional: true }) planItemId!: string | null;
  @Text({ max: 200, optional: true }) adHocReason!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: NAME, optional: true }) projectName!: string | null;
  @OneOf(OUTCOMES, { optional: true }) outcome!: string | null;
  @OneOf(ABOUT_TYPES, { optional: true, description: 'What it is about, where it was taken from what lags.' })
  aboutType!: string | null;
  @Id({ optional: true }) aboutId!: string | null;
  @NestedList(() => StudiedAnswer, { max: 20 }) studied!: readonly StudiedAnswer[];
  @Texts({ max: 300, maxItems: 20 }) requirements!: string[];
  @Flag({ description: 'Added or changed after units were called.' }) changedSince!: boolean;
  @Flag({ description: '线下办理: shown to the office alone, by its running number.' }) offSystem!: boolean;
  @Id({ optional: true, description: '登记印发: the entry of the register of outputs that it became.' })
  outputId!: string | null;
  @NestedList(() => AgendaDecisionAnswer, { max: 50 }) decisions!: readonly AgendaDecisionAnswer[];
}

/** Something that may be put on an agenda, and the item that it becomes. */
export class CandidateAnswer {
  @OneOf(CANDIDATE_KINDS, { description: 'Why it is offered.' }) kind!: string;
  @OneOf(ABOUT_TYPES) aboutType!: string;
  @Id() aboutId!: string;
  @Text({ max: 1000 }) title!: string;
  @Id({ optional: true, description: 'Who would report.' }) unitId!: string | null;
  @Text({ max: NAME, optional: true }) unitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: NAME, optional: true }) projectName!: string | null;
  @CalendarDate({
    description:
      'When it was due, or ends; of the meeting before, when it was held; of a problem without a date, when it was reported; of an indicator, when it was read.',
  })
  on!: string;
  @Int({ ...COUNT, optional: true, description: 'Working days late.' }) daysLate!: number | null;
  @Int({ ...COUNT, optional: true, description: 'Tasks of the meeting before.' }) tasks!: number | null;
  @Int({ ...COUNT, optional: true, description: 'Of these, verified.' }) done!: number | null;
  @OneOf(ITEM_KINDS, { description: 'The item that it becomes.' }) itemKind!: string;
  @Text({ max: NAME }) itemTitle!: string;
  @Text({ max: 200, description: 'Its reason where the year’s plan does not have it.' }) itemReason!: string;
  @Flag({ description: 'It stands on the agenda already.' }) onAgenda!: boolean;
}

export class CandidatesAnswer {
  @NestedList(() => CandidateAnswer, { max: FAR }) items!: readonly CandidateAnswer[];
  @Flag({
    description: 'More lags than is named here: 200 matters, problems and indicators each are, the longest late first.',
  })
  more!: boolean;
}

export class OutcomesAnswer {
  @OneOf(ITEM_KINDS) kind!: string;
  @SomeOf(OUTCOMES) outcomes!: string[];
}

export class LackAnswer {
  @Text({ max: 100 }) pointer!: string;
  @Text({ max: 60 }) code!: string;
}

export class MeetingWaitAnswer {
  @Id() approvalId!: string;
  @Text({ max: 40 }) kind!: string;
  @Int(NUMBER) step!: number;
  @Flag({ description: 'A signature on paper was registered; a second person of the office has to see it.' })
  onPaper!: boolean;
}

export class MeetingRightsAnswer {
  @Flag() write!: boolean;
  @Flag() convene!: boolean;
  @Flag() hold!: boolean;
  @Flag() minutes!: boolean;
  @Flag() cancel!: boolean;
}

export class MeetingPageAnswer extends MeetingAnswer {
  @Text({ max: 500, optional: true }) attendance!: string | null;
  @CalendarDate({ optional: true }) dataAsOf!: string | null;
  @Text({ max: 100, optional: true }) minutesNumber!: string | null;
  @Text({ max: 100, optional: true }) minutesIssuer!: string | null;
  @Text({ max: NAME, optional: true, description: 'Who signed the minutes.' }) signedByTitle!: string | null;
  @CalendarDate({ optional: true }) signedOn!: string | null;
  @Text({ max: 300, optional: true }) cancelReason!: string | null;
  @Flag({ description: 'Whether the reader sees all of it; else what concerns his unit alone.' }) whole!: boolean;
  @NestedList(() => AgendaItemAnswer, { max: 50 }) items!: readonly AgendaItemAnswer[];
  @Nested(() => MeetingWaitAnswer, { optional: true, description: 'The approval that waits about it.' })
  waiting!: MeetingWaitAnswer | null;
  @NestedList(() => LackAnswer, { max: FAR, description: 'What the minutes still lack.' })
  lacks!: readonly LackAnswer[];
  @NestedList(() => OutcomesAnswer, { max: FAR, description: 'What may come of an item, by its kind.' })
  outcomes!: readonly OutcomesAnswer[];
  @Nested(() => MeetingRightsAnswer) may!: MeetingRightsAnswer;
}

/** A meeting after an act. */
export class MeetingRefAnswer {
  @Id() id!: string;
  @OneOf(MEETING_STATES) state!: string;
  @Int(NUMBER) version!: number;
  @Id({ optional: true, description: 'Where a second person has to agree first.' }) approvalId!: string | null;
}

/** A decision of final minutes in one of its units. */
export class MeetingDecisionAnswer {
  @Id() id!: string;
  @Text({ max: 500 }) matter!: string;
  @Text({ max: 300, optional: true }) deliverable!: string | null;
  @Text({ max: 200, optional: true }) noTaskReason!: string | null;
  @CalendarDate({ optional: true }) revokedOn!: string | null;
  @Text({ max: 300, optional: true }) revokedReason!: string | null;
  @Id() meetingId!: string;
  @OneOf(MEETING_KINDS) kind!: string;
  @Int(YEAR) year!: number;
  @Int({ ...NUMBER, optional: true }) number!: number | null;
  @CalendarDate({ optional: true }) heldOn!: string | null;
  @Id({ optional: true }) unitId!: string | null;
  @Text({ max: NAME, optional: true }) unitName!: string | null;
  @Text({ max: NAME, optional: true, description: 'The host unit that does it, where the unit is a group.' })
  doneByName!: string | null;
  @Id({ optional: true }) taskId!: string | null;
  @Text({ max: 20, optional: true }) taskState!: string | null;
  @CalendarDate({ optional: true }) dueOn!: string | null;
  @OneOf(LIGHTS, { optional: true }) light!: string | null;
  @OneOf(HOLD_REASONS, {
    optional: true,
    description: 'Why it stands silent: 历史逾期 is neither near its day nor late.',
  })
  hold!: string | null;
}

/** A unit in the rota of hearings. */
export class HearingTurnAnswer {
  @Id() unitId!: string;
  @Text({ max: NAME }) unitName!: string;
  @OneOf(HEARD_KINDS) kind!: string;
  @CalendarDate({ optional: true }) lastHeardOn!: string | null;
  @Id({ optional: true }) lastMeetingId!: string | null;
  @Int(COUNT) heardThisYear!: number;
  @Text({ max: 7, description: 'The month in which its turn comes, `2026-11`.' }) nextMonth!: string;
  @Flag() due!: boolean;
}

/** A topic of the year's plan and where it stands. */
export class PlannedTopicAnswer {
  @Id() id!: string;
  @Int(YEAR) year!: number;
  @Text({ max: NAME }) title!: string;
  @OneOf(PLANNED_KINDS) kind!: string;
  @Int({ min: 1, max: 12 }) month!: number;
  @Id() unitId!: string;
  @Text({ max: NAME }) unitName!: string;
  @Text({ max: 200 }) basis!: string;
  @Text({ max: 200, optional: true }) adjustedReason!: string | null;
  @OneOf(PLAN_STATES) state!: string;
  @Id({ optional: true, description: 'The meeting that took it up.' }) meetingId!: string | null;
  @CalendarDate({ optional: true }) takenOn!: string | null;
  @Int(NUMBER) version!: number;
}

export class PlannedTopicRef {
  @Id() id!: string;
  @Int(NUMBER) version!: number;
}

function headerOf(meeting: ListedMeeting | MeetingPage) {
  const { id, kind, mode, schedulingKind, groupUnitId, groupName, year, number, plannedOn, heldOn } = meeting;
  const { place, chairPostId, chairTitle, chairHeadsCity, state, version } = meeting;
  return {
    ...{ id, kind, mode, schedulingKind, groupUnitId, groupName, year, number, plannedOn, heldOn },
    ...{ place, chairPostId, chairTitle, chairHeadsCity, state, version },
  };
}

/** A meeting in a list; of what is not seen whole no numbers. */
export function showListedMeeting(meeting: ListedMeeting): ListedMeetingAnswer {
  const { items, decisions, whole, noFirstTopic } = meeting;
  return {
    ...headerOf(meeting),
    itemCount: whole ? items : null,
    decisionCount: whole ? decisions : null,
    noFirstTopic,
  };
}

function showDecision({ itemId: _item, position: _place, units, ...decision }: AgendaDecision): AgendaDecisionAnswer {
  return { ...decision, units: units.map(({ unitPath: _path, doneByPath: _does, ...unit }) => unit) };
}

function showItem({ meetingId: _id, position: _place, byUnitPath: _path, ...item }: AgendaItem): AgendaItemAnswer {
  return { ...item, requirements: [...item.requirements], decisions: item.decisions.map(showDecision) };
}

/** A meeting's own page; who signed stands there once he did. */
export function showMeetingPage(meeting: MeetingPage): MeetingPageAnswer {
  const { items, waiting, lacks, may, whole } = meeting;
  const { attendance, dataAsOf, minutesNumber, minutesIssuer, signedOn, cancelReason } = meeting;
  return {
    ...headerOf(meeting),
    ...{ attendance, dataAsOf, minutesNumber, minutesIssuer, signedOn, cancelReason, waiting, may, whole },
    signedByTitle: signedOn === null ? null : meeting.signedByTitle,
    items: items.map(showItem),
    outcomes: ITEM_KINDS.filter((kind) => OUTCOMES_OF[kind].length > 0).map((kind) => ({
      ...{ kind, outcomes: [...OUTCOMES_OF[kind]] },
    })),
    lacks: lacks.map(({ pointer, code }) => ({ pointer, code })),
  };
}

/** A row of the register of decisions. */
export function showListedDecision({ place: _place, ...decision }: ListedDecision): MeetingDecisionAnswer {
  return decision;
}

/** A unit's turn. */
export const showTurn = (turn: HearingTurn): HearingTurnAnswer => ({ ...turn });

/** A planned topic. */
export const showTopic = (topic: StandingTopic): PlannedTopicAnswer => ({ ...topic });

/** A candidate for an agenda. */
export const showCandidate = (candidate: OfferedCandidate): CandidateAnswer => ({ ...candidate });
