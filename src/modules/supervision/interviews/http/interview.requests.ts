import {
  CalendarDate,
  Flag,
  FlagParam,
  Id,
  Ids,
  OneOf,
  Nested,
  NestedList,
  Text,
} from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { OfflineAct } from '../../../obligations/index.js';
import { INTERVIEW_STATES } from '../domain/interview.js';

/** Filters of the interviews in the caller’s scope. */
export class ListInterviewsQuery extends PageQuery {
  @OneOf(INTERVIEW_STATES, { optional: true })
  state?: string;

  @FlagParam({ optional: true, description: 'Only those under way, proposals among them.' })
  live?: boolean;

  @Id({ optional: true, description: 'Interviews of this unit.' })
  unitId?: string;

  @Id({ optional: true, description: 'Interviews in which this case is an item.' })
  caseId?: string;
}

/** The party secretary's entrustment of whoever talks. */
export class EntrustmentRequest {
  @OneOf(['PAPER', 'ONLINE'], { description: 'On paper or online.' })
  how!: 'PAPER' | 'ONLINE';

  @CalendarDate({ description: 'When; not after today.' })
  on!: string;
}

/** Signs a proposal. Without a day the talk is set by the rules: 10:00 on the fifth working day after the signature. */
export class ApproveInterviewRequest {
  @CalendarDate({
    optional: true,
    description: 'The day of the talk: at least the days of notice from now, within the term.',
  })
  scheduledOn?: string;

  @Text({ max: 5, min: 5, optional: true, description: 'HH:MM within office hours.', example: '10:00' })
  scheduledTime?: string;

  @Text({ max: 100, optional: true, description: 'Left out: the office’s meeting room.' })
  place?: string;

  @Id({
    optional: true,
    description: 'Tier 3: the city official who talks; required where nobody of the city leads the matter.',
  })
  interviewerPostId?: string;

  @Nested(() => EntrustmentRequest, {
    optional: true,
    description:
      'Tier 3 of a county or zone, unless the party secretary talks himself: his entrustment of whoever does.',
  })
  entrustment?: EntrustmentRequest;

  @Text({ max: 500, optional: true })
  words?: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Signs several proposals with the rules’ own days. */
export class ApproveBatchRequest {
  @Ids({ min: 1, max: 100 })
  interviewIds!: string[];

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Turns a proposal down for now. */
export class RejectInterviewRequest {
  @CalendarDate({
    optional: true,
    description: 'Until when the cases rest; left out: ten working days. Then they are proposed again.',
  })
  until?: string;

  @Text({ max: 500, optional: true, description: 'The reason; required unless the paper gives it.' })
  words?: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Ends a wrong notice. */
export class TerminateRequest {
  @Text({ max: 500, description: 'What was wrong with the notice; the unit is told.' })
  reason!: string;

  @Text({ max: 100, optional: true, description: 'The number of the termination notice, where it is a document.' })
  documentNumber?: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Moves the talk within its term. */
export class ScheduleInterviewRequest {
  @CalendarDate()
  scheduledOn!: string;

  @Text({ max: 5, min: 5, example: '15:00' })
  scheduledTime!: string;

  @Text({ max: 100, optional: true })
  place?: string;

  @Text({ max: 500 })
  reason!: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Signs for the notice. */
export class AcknowledgeRequest {
  @Nested(() => OfflineAct, { optional: true, description: 'Signed on paper; registered by the office.' })
  offline?: OfflineAct;
}

/** A service made by hand. */
export class ServiceRequest {
  @CalendarDate({ description: 'When it was handed over; never in the future.' })
  servedOn!: string;

  @Text({ max: 100, description: 'How: handed over, telephone read-back, registered letter …' })
  how!: string;

  @Text({ max: 100, description: 'Who took it.' })
  takenBy!: string;
}

/** What the unit says before the talk. */
export class InterviewExplanationRequest {
  @Text({ max: 2000 })
  text!: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** What the talk demanded of one item. */
export class RecordItem {
  @Id()
  itemId!: string;

  @Text({ max: 1000, description: 'What has to be done.' })
  demand!: string;

  @Text({ max: 1000, optional: true, description: 'What the interviewee promised.' })
  commitment?: string;

  @CalendarDate({ optional: true, description: 'By when; left out: the tier’s term from the talk.' })
  dueOn?: string;
}

/** The record of a talk. The interviewee took part in person. */
export class RecordInterviewRequest {
  @CalendarDate({ description: 'When it took place; never in the future.' })
  talkedOn!: string;

  @Text({ max: 5, min: 5, optional: true, example: '10:00', description: 'When it began; not later than now.' })
  talkedTime?: string;

  @Text({ max: 100 })
  place!: string;

  @Text({ max: 500, description: 'Who took part, with their posts.' })
  participants!: string;

  @Flag({ description: 'The interviewee came himself; nobody may stand in for him.' })
  intervieweePresent!: boolean;

  @Text({ max: 2000, description: 'The points put.' })
  points!: string;

  @Text({ max: 2000, description: 'The interviewee’s explanation.' })
  explanation!: string;

  @NestedList(() => RecordItem, { min: 1, max: 50 })
  items!: RecordItem[];

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** The unit finds the record right. */
export class ConfirmRecordRequest {
  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** The unit’s objection; it stays beside the record. */
export class ObjectRequest {
  @Text({ max: 2000 })
  text!: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** The talk did not take place. */
export class NotHeldRequest {
  @OneOf(['INTERVIEWER', 'NONE', 'INTERVIEWEE'], {
    description: 'Whose fault. INTERVIEWEE: the interview fails; else it gets a new day.',
  })
  fault!: 'INTERVIEWER' | 'NONE' | 'INTERVIEWEE';

  @Text({ max: 500 })
  reason!: string;

  @CalendarDate({ optional: true, description: 'The new day; required unless the fault is the interviewee’s.' })
  newDate?: string;

  @Text({ max: 5, min: 5, optional: true })
  newTime?: string;

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** What one item’s rectification achieved. */
export class RectificationItem {
  @Id()
  itemId!: string;

  @Text({ max: 2000, description: 'What was done, with document numbers; no attachment is asked.' })
  report!: string;
}

/** The unit’s report of rectification. */
export class RectificationRequest {
  @NestedList(() => RectificationItem, { min: 1, max: 50 })
  items!: RectificationItem[];

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** The check of one item. */
export class VerifyItem {
  @Id()
  itemId!: string;

  @OneOf(['MET', 'NOT_MET'])
  verdict!: 'MET' | 'NOT_MET';

  @Text({ max: 1000, optional: true, description: 'Required where it is not met: what is missing.' })
  words?: string;

  @CalendarDate({
    optional: true,
    description: 'Required where it is met and the matter itself is still open: its new date.',
  })
  newDate?: string;
}

/** The check of a rectification. */
export class VerifyInterviewRequest {
  @NestedList(() => VerifyItem, { min: 1, max: 50 })
  items!: VerifyItem[];

  @Nested(() => OfflineAct, { optional: true })
  offline?: OfflineAct;
}

/** Asks that an interview be waived; a second person, above its approver, decides. */
export class WaiveRequest {
  @Text({ max: 500 })
  reason!: string;

  @Text({ max: 100, description: 'Number of the document on which it rests.' })
  documentNumber!: string;
}
