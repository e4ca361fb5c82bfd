import { CalendarDate, Id, Json, OneOf, Parts, Text, Whole } from '../../../platform/http/fields.js';
import { INTERVIEW_STATES, ITEM_STATES } from '../domain/interview.js';

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

  @Whole({ min: 0, max: 2 })
  failedChecks!: number;

  @Json({ optional: true })
  verdict!: object | null;

  @CalendarDate({ optional: true })
  suspendedSince!: string | null;

  @CalendarDate({ optional: true })
  endedOn!: string | null;
}

/** An interview as its reader may see it. */
export class InterviewAnswer {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 3 })
  tier!: number;

  @Whole({ min: 1, max: 1000 })
  round!: number;

  @OneOf(INTERVIEW_STATES)
  state!: string;

  @Text({ max: 40, optional: true })
  serial!: string | null;

  @Id()
  unitId!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Json({ description: 'Post, unit and holder.' })
  interviewee!: object;

  @Json({ description: 'Post, unit and holder.' })
  interviewer!: object;

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

  @Json({ optional: true, description: 'Service by hand: when, how, who took it.' })
  service!: object | null;

  @Text({ max: 2000, optional: true })
  explanation!: string | null;

  @Json({ optional: true, description: 'The record of the talk.' })
  record!: object | null;

  @Text({ max: 2000, optional: true })
  objection!: string | null;

  @Json({ optional: true, description: 'Reason of a talk not held, of a rejection or of a waiver.' })
  outcome!: object | null;

  @Parts(() => InterviewItemAnswer, { max: 50 })
  items!: InterviewItemAnswer[];

  @Whole({ min: 1, max: 1_000_000 })
  version!: number;
}

/** A waiver that waits for the second person. */
export class WaiverAnswer {
  @Id()
  approvalId!: string;
}
