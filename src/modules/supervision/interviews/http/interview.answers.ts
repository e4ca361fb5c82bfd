import { CalendarDate, Flag, Id, OneOf, Nested, NestedList, Text, Int } from '../../../../platform/http/fields.js';
import { StandingHoldAnswer } from '../../../obligations/index.js';
import { INTERVIEW_STATES, ITEM_STATES } from '../domain/interview.js';
import {
  InterviewOutcomeAnswer,
  ItemVerdictAnswer,
  ServiceAnswer,
  TalkPostAnswer,
  TalkRecordAnswer,
} from './interview-papers.answers.js';

/** One matter of an interview. */
export class InterviewItemAnswer {
  @Id()
  id!: string;

  @Id()
  caseId!: string;

  @Id()
  obligationId!: string;

  @Text({ max: 500 })
  matter!: string;

  @Id({ optional: true })
  projectId!: string | null;

  @OneOf(['OPEN', 'SUBMITTED', 'RETURNED', 'MET', 'EXEMPT', 'CANCELLED'], {
    description: 'Of the matter itself; one that is still open gets a new date when its rectification passes.',
  })
  matterState!: string;

  @CalendarDate({ description: 'The matter’s current date.' })
  matterDueOn!: string;

  @CalendarDate({ description: 'The matter’s first date.' })
  matterOriginalDueOn!: string;

  @Nested(() => StandingHoldAnswer, { optional: true, description: 'While its clock is held (暂缓计时).' })
  clockHold!: StandingHoldAnswer | null;

  @OneOf(ITEM_STATES)
  state!: string;

  @Text({ max: 1000, optional: true })
  demand!: string | null;

  @Text({ max: 1000, optional: true })
  commitment!: string | null;

  @CalendarDate({ optional: true, description: 'When the rectification is due.' })
  dueOn!: string | null;

  @Text({ max: 2000, optional: true })
  report!: string | null;

  @CalendarDate({ optional: true })
  reportedOn!: string | null;

  @CalendarDate({ optional: true })
  checkBy!: string | null;

  @Int({ min: 0, max: 2 })
  failedChecks!: number;

  @Nested(() => ItemVerdictAnswer, { optional: true })
  verdict!: ItemVerdictAnswer | null;

  @CalendarDate({ optional: true })
  suspendedSince!: string | null;

  @CalendarDate({ optional: true })
  endedOn!: string | null;
}

/** The party secretary's entrustment. */
export class EntrustmentAnswer {
  @Id()
  toPostId!: string;

  @OneOf(['PAPER', 'ONLINE'])
  how!: string;

  @CalendarDate()
  on!: string;
}

/** A leading official who was told of the proposal before its signature. */
export class ToldLeaderAnswer extends TalkPostAnswer {
  @CalendarDate()
  toldOn!: string;

  @CalendarDate({ description: 'From this day it may be signed though nobody marked it as known.' })
  signFrom!: string;

  @CalendarDate({ optional: true, description: 'When he or his secretary marked all of it as known (已知悉).' })
  notedOn!: string | null;

  @Text({ max: 50, optional: true })
  notedBy!: string | null;
}

/** An interview as its reader may see it. */
export class InterviewAnswer {
  @Id()
  id!: string;

  @Int({ min: 1, max: 3 })
  tier!: number;

  @Int({ min: 1, max: 1000 })
  round!: number;

  @OneOf(INTERVIEW_STATES)
  state!: string;

  @Text({ max: 40, optional: true })
  serial!: string | null;

  @Id()
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Nested(() => TalkPostAnswer)
  interviewee!: TalkPostAnswer;

  @Nested(() => TalkPostAnswer)
  interviewer!: TalkPostAnswer;

  @Flag({ description: 'The approval names who talks (`interviewerPostId`); until then nobody is chosen.' })
  interviewerToName!: boolean;

  @Nested(() => EntrustmentAnswer, {
    optional: true,
    description: 'Of a county or zone: whom the party secretary entrusted.',
  })
  entrustment!: EntrustmentAnswer | null;

  @NestedList(() => ToldLeaderAnswer, {
    max: 50,
    description:
      'Of a second or third tier: who leads its projects and was told first. For the office and for each of himself.',
  })
  toldLeaders!: ToldLeaderAnswer[];

  @Text({ max: 40, description: 'The role of the post that signs.' })
  approverRole!: string;

  @Text({ max: 30, description: 'LADDER, COUNT, OUTCOME, AFTER_HOLD, AFTER_INTERVIEW or PERSON.' })
  cause!: string;

  @CalendarDate()
  proposedOn!: string;

  @CalendarDate({ description: 'The approver decides by then; silence reminds his own chain.' })
  approvalDueOn!: string;

  @CalendarDate({ optional: true })
  signedOn!: string | null;

  @CalendarDate({ optional: true })
  scheduledOn!: string | null;

  @Text({ max: 5, optional: true })
  scheduledTime!: string | null;

  @Text({ max: 100, optional: true })
  place!: string | null;

  @CalendarDate({ optional: true, description: 'The last day of the term for the talk.' })
  talkBy!: string | null;

  @CalendarDate({ optional: true })
  acknowledgedOn!: string | null;

  @CalendarDate({ optional: true })
  talkedOn!: string | null;

  @CalendarDate({ optional: true })
  recordCheckBy!: string | null;

  @OneOf(['OPEN', 'CONFIRMED', 'UNOBJECTED', 'OBJECTED'], { optional: true })
  recordCheck!: string | null;

  @CalendarDate({ optional: true })
  suspendedSince!: string | null;

  @CalendarDate({ optional: true })
  endedOn!: string | null;

  @Nested(() => ServiceAnswer, { optional: true })
  service!: ServiceAnswer | null;

  @Text({ max: 2000, optional: true })
  explanation!: string | null;

  @Nested(() => TalkRecordAnswer, { optional: true })
  record!: TalkRecordAnswer | null;

  @Text({ max: 2000, optional: true })
  objection!: string | null;

  @Nested(() => InterviewOutcomeAnswer, { optional: true })
  outcome!: InterviewOutcomeAnswer | null;

  @NestedList(() => InterviewItemAnswer, { max: 50 })
  items!: InterviewItemAnswer[];

  @Int({ min: 1, max: 1_000_000 })
  version!: number;
}

/** A waiver that waits for the second person. */
export class WaiverAnswer {
  @Id()
  approvalId!: string;
}
