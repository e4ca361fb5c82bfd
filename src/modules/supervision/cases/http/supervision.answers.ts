import {
  CalendarDate,
  Flag,
  Id,
  Json,
  Instant,
  OneOf,
  Nested,
  NestedList,
  Answer,
  Text,
  Int,
} from '../../../../platform/http/fields.js';
import { StandingHoldAnswer } from '../../../obligations/index.js';
import { PolicyRulesAnswer } from '../../policy/http/policy-rules.answers.js';
import { OfflineDoneAnswer, SlipContactAnswer, StepNoticeAnswer, StepPersonAnswer } from './step.answers.js';

/** What was done. */
export class DoneAnswer {
  @Id()
  id!: string;
}

/** A version of the rules. */
export class PolicyAnswer {
  @Int({ min: 1, max: 100_000 })
  version!: number;

  @Nested(() => PolicyRulesAnswer)
  rules!: PolicyRulesAnswer;

  @Answer({ type: [String] }, { description: 'Its rungs as sentences, in the language of the reader.' })
  sentences!: string[];

  @Text({ max: 64, description: 'SHA-256 of the rule set.' })
  digest!: string;

  @CalendarDate()
  effectiveFrom!: string;

  @Text({ max: 500 })
  reason!: string;

  @Instant()
  createdAt!: string;

  @Flag({ description: 'Taken back before its day: it was never in force.' })
  withdrawn!: boolean;
}

/** 督办事项 as its reader may see it. */
export class CaseAnswer {
  @Id()
  id!: string;

  @Id()
  obligationId!: string;

  @Text({ max: 20 })
  kind!: string;

  @Id({ description: 'The duty or task that it is about.' })
  subjectId!: string;

  @Text({ max: 500 })
  matter!: string;

  @Id()
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Id({ optional: true })
  projectId!: string | null;

  @Text({ max: 200, optional: true })
  projectName!: string | null;

  @OneOf(['OPEN', 'PAUSED', 'CLOSED'])
  state!: string;

  @OneOf(['FULFILLED', 'REDATED', 'EXCUSED', 'VOID', 'EXHAUSTED'], { optional: true })
  outcome!: string | null;

  @Text({ max: 30, optional: true })
  pauseReason!: string | null;

  @Int({ min: 0, max: 3, description: 'Outside the office: the highest tier that was signed.' })
  tier!: number;

  @OneOf(['REMINDED', 'URGED', 'TIER_1', 'TIER_2', 'TIER_3', 'EXHAUSTED', 'LISTED', 'CLOSED'], {
    description: 'The column of the board. EXHAUSTED, for the office alone: after a third tier that failed.',
  })
  stage!: string;

  @CalendarDate({ optional: true, description: 'When its third tier failed; for the office alone.' })
  exhaustedOn!: string | null;

  @Id({ optional: true, description: 'The listing in force on which its matter stands.' })
  listingId!: string | null;

  @CalendarDate()
  openedOn!: string;

  @CalendarDate({ optional: true })
  closedOn!: string | null;

  @CalendarDate()
  dueOn!: string;

  @CalendarDate({ description: 'The first date, kept for ever.' })
  originalDueOn!: string;

  @Int({ min: 0, max: 100_000, description: 'Working days after the current date that are not paused, today.' })
  lateness!: number;

  @OneOf(['GREY', 'GREEN', 'DONE', 'BLUE', 'YELLOW', 'RED', 'DONE_LATE'], { description: 'The matter’s light today.' })
  light!: string;

  @Nested(() => StandingHoldAnswer, { optional: true, description: 'While its clock is held (暂缓计时).' })
  clockHold!: StandingHoldAnswer | null;

  @Int({ min: 1, max: 100_000 })
  policyVersion!: number;

  @Int({ min: 1, max: 100_000 })
  calendarVersion!: number;

  @Int({ min: 1, max: 1_000_000, optional: true, description: 'For the office alone.' })
  version!: number | null;
}

/** One step of the timeline, explained (查看依据). */
export class StepAnswer {
  @Id()
  id!: string;

  @Int({ min: 1, max: 100_000 })
  seq!: number;

  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 40, description: 'The step in words, in the reader’s language.' })
  name!: string;

  @Text({ max: 40 })
  clause!: string;

  @Text({ max: 200, description: 'The rule in words, with the numbers of the version that the step was taken under.' })
  rule!: string;

  @Int({ min: 0, max: 10_000, description: 'In working days.' })
  lateness!: number;

  @Answer(
    { type: 'object', additionalProperties: { type: 'string', format: 'date' } },
    { description: 'The dates from which it was computed, by name.' },
  )
  dates!: Readonly<Record<string, string>>;

  @Int({ min: 0, max: 100_000 })
  policyVersion!: number;

  @Int({ min: 0, max: 100_000 })
  calendarVersion!: number;

  @Json({ description: 'Reason, serial, words.' })
  why!: object;

  @NestedList(() => StepPersonAnswer, { max: 100 })
  people!: StepPersonAnswer[];

  @Text({ max: 100 })
  actor!: string;

  @Nested(() => OfflineDoneAnswer, { optional: true })
  offline!: OfflineDoneAnswer | null;

  @Id({ optional: true })
  interviewId!: string | null;

  @CalendarDate()
  on!: string;

  @Instant()
  at!: string;

  @NestedList(() => StepNoticeAnswer, { max: 100 })
  notices!: StepNoticeAnswer[];
}

/** A case with its explained timeline. */
export class CaseWithTimelineAnswer extends CaseAnswer {
  @NestedList(() => StepAnswer, { max: 1000 })
  timeline!: StepAnswer[];
}

/** A line of the call list. */
export class SlipAnswer {
  @Id()
  id!: string;

  @Text({ max: 40 })
  serial!: string;

  @OneOf(['PREPARED', 'HELD', 'SENT', 'DROPPED'])
  state!: string;

  @Id()
  caseId!: string;

  @Id()
  obligationId!: string;

  @Text({ max: 500 })
  matter!: string;

  @Id()
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @CalendarDate()
  dueOn!: string;

  @CalendarDate()
  preparedOn!: string;

  @CalendarDate({ description: 'When it goes out by itself.' })
  sendOn!: string;

  @CalendarDate({ optional: true })
  sentOn!: string | null;

  @Text({ max: 500, optional: true })
  holdReason!: string | null;

  @CalendarDate({ optional: true, description: '已电话沟通' })
  calledOn!: string | null;

  @Text({ max: 500, optional: true })
  calledWords!: string | null;

  @NestedList(() => SlipContactAnswer, { max: 20 })
  contacts!: SlipContactAnswer[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

/** A storm that waits for a human. */
export class SurgeAnswer {
  @Flag()
  held!: boolean;

  @Id({ optional: true, description: 'For the office, which lets it go.' })
  id!: string | null;

  @Int({ min: 0, max: 10_000_000, optional: true, description: 'How many cases would open.' })
  wouldOpen!: number | null;

  @Instant({ optional: true })
  heldAt!: string | null;
}
