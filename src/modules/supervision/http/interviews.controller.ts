import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { AcknowledgeInterview } from '../application/acts/acknowledge-interview.use-case.js';
import { AnswerRecord } from '../application/acts/answer-record.use-case.js';
import { DecideInterview } from '../application/acts/decide-interview.use-case.js';
import { ExplainInterview } from '../application/acts/explain-interview.use-case.js';
import { RecordInterview } from '../application/acts/record-interview.use-case.js';
import { RegisterService } from '../application/acts/register-service.use-case.js';
import { ReportRectification } from '../application/acts/report-rectification.use-case.js';
import { ScheduleInterview } from '../application/acts/schedule-interview.use-case.js';
import { StateNotHeld } from '../application/acts/state-not-held.use-case.js';
import { VerifyRectification } from '../application/acts/verify-rectification.use-case.js';
import { WaiveInterview } from '../application/acts/waive-interview.use-case.js';
import { ReadInterviews } from '../application/queries/read-interviews.query.js';
import { InterviewAnswer, WaiverAnswer } from './interview.answers.js';
import {
  AcknowledgeRequest,
  ApproveBatchRequest,
  ApproveInterviewRequest,
  ConfirmRecordRequest,
  InterviewExplanationRequest,
  ListInterviewsQuery,
  NotHeldRequest,
  ObjectRequest,
  RecordInterviewRequest,
  RectificationRequest,
  RejectInterviewRequest,
  ScheduleInterviewRequest,
  ServiceRequest,
  VerifyInterviewRequest,
  WaiveRequest,
} from './interview.requests.js';

const DECIDING = ['INTERVIEW_NOT_FOUND', 'INTERVIEW_WRONG_STATE', 'APPROVAL_NOT_YOURS', 'APPROVAL_OWN_PROPOSAL', 'APPROVAL_OWN_OBLIGATION'] as const;

/** Reading interviews, and deciding on proposals. */
@ApiTags('interviews')
@Controller('interviews')
export class InterviewsController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly deciding: DecideInterview,
    private readonly waiving: WaiveInterview,
  ) {}

  @Read('', { permission: 'interviews.read', summary: 'Interviews in scope; unsigned proposals for the office alone', returns: PageOf(InterviewAnswer) })
  list(@Who() actor: Actor, @Query() query: ListInterviewsQuery) {
    return this.interviews.list(actor, query);
  }

  @Read(':id', { permission: 'interviews.read', summary: 'An interview with its items and record', returns: InterviewAnswer, refuses: ['INTERVIEW_NOT_FOUND'] })
  get(@Who() actor: Actor, @PathId() id: string) {
    return this.interviews.get(actor, id);
  }

  @Act('approve-batch', {
    permission: 'interviews.decide',
    summary: 'Signs several proposals, all or none, each with the rules’ own day',
    returns: [InterviewAnswer],
    refuses: DECIDING,
  })
  async approveBatch(@Who() actor: Actor, @Body() body: ApproveBatchRequest) {
    await this.deciding.batch(actor, body.interviewIds, { offline: body.offline, input: {} });
    return Promise.all(body.interviewIds.map((id) => this.interviews.get(actor, id)));
  }

  @Act(':id/approve', {
    permission: 'interviews.decide',
    summary: 'Signs a proposal: the notice goes out to the post’s holder of the day',
    returns: InterviewAnswer,
    refuses: [...DECIDING, 'ADDRESSEE_VACANT', 'TALK_TOO_EARLY', 'TALK_TERM_EXCEEDED', 'SAME_PERSON', 'INTERVIEWER_RANK_TOO_LOW'],
    versioned: true,
  })
  async approve(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: ApproveInterviewRequest) {
    const { words, offline, scheduledOn, scheduledTime, place } = body;
    await this.deciding.execute(actor, id, 'APPROVED', { words, offline, input: { scheduledOn, scheduledTime, place } }, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/reject', {
    permission: 'interviews.decide',
    summary: 'Turns a proposal down until a day; then it is proposed again',
    returns: InterviewAnswer,
    refuses: [...DECIDING, 'APPROVAL_WORDS_REQUIRED', 'HOLD_DATE_INVALID'],
    versioned: true,
  })
  async reject(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: RejectInterviewRequest) {
    const { words, offline, until } = body;
    await this.deciding.execute(actor, id, 'REJECTED', { words, offline, input: { until } }, seen);
    return this.interviews.get(actor, id);
  }

  @Create(':id/waive', {
    permission: 'interviews.waive',
    summary: 'Asks that an interview be waived; a second person, above its approver, decides',
    returns: WaiverAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'INTERVIEW_WRONG_STATE', 'REASON_REQUIRED', 'DOCUMENT_NUMBER_REQUIRED'],
    versioned: true,
  })
  async waive(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: WaiveRequest): Promise<WaiverAnswer> {
    return { approvalId: await this.waiving.execute(actor, id, body, seen) };
  }
}

/** What is done with an interview once it is signed. */
@ApiTags('interviews')
@Controller('interviews')
export class InterviewActsController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly scheduling: ScheduleInterview,
    private readonly acknowledging: AcknowledgeInterview,
    private readonly serving: RegisterService,
    private readonly explaining: ExplainInterview,
    private readonly recording: RecordInterview,
    private readonly answering: AnswerRecord,
    private readonly missing: StateNotHeld,
    private readonly reporting: ReportRectification,
    private readonly verifying: VerifyRectification,
  ) {}

  @Act(':id/schedule', {
    permission: 'interviews.schedule',
    summary: 'Moves the talk within its term; all are told',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_INTERVIEWER', 'INTERVIEW_WRONG_STATE', 'TALK_TOO_EARLY', 'TALK_TERM_EXCEEDED', 'TALK_NOT_WORKING_DAY', 'TALK_OUTSIDE_OFFICE_HOURS'],
    versioned: true,
  })
  async schedule(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: ScheduleInterviewRequest) {
    await this.scheduling.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/acknowledge', {
    permission: 'interviews.acknowledge',
    summary: 'Signs for the notice: the holder, his delegate or the unit office',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'INTERVIEW_WRONG_STATE'],
    versioned: true,
  })
  async acknowledge(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: AcknowledgeRequest) {
    await this.acknowledging.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/service', {
    permission: 'interviews.serve',
    summary: 'Registers a service by hand; too late a one moves the talk',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'INTERVIEW_WRONG_STATE', 'DATE_IN_FUTURE', 'DATE_BEFORE_NOTICE', 'ADDRESSEE_VACANT'],
    versioned: true,
  })
  async serve(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: ServiceRequest) {
    await this.serving.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/explanation', {
    permission: 'interviews.explain',
    summary: 'What the unit says in writing before the talk',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'INTERVIEW_WRONG_STATE'],
    versioned: true,
  })
  async explain(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: InterviewExplanationRequest) {
    await this.explaining.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/record', {
    permission: 'interviews.record',
    summary: 'Records the talk, with a demand and a date for each item',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_INTERVIEWER', 'INTERVIEW_WRONG_STATE', 'INTERVIEWEE_ABSENT', 'DEMAND_REQUIRED', 'DUE_DATE_INVALID', 'DATE_IN_FUTURE', 'DATE_BEFORE_NOTICE'],
    versioned: true,
  })
  async record(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: RecordInterviewRequest) {
    await this.recording.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/confirm-record', {
    permission: 'interviews.confirm',
    summary: 'The unit finds the record right',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'RECORD_CHECK_OVER'],
    versioned: true,
  })
  async confirmRecord(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: ConfirmRecordRequest) {
    await this.answering.confirm(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/object', {
    permission: 'interviews.object',
    summary: 'The unit’s objection to the record; it stays beside it',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'RECORD_CHECK_OVER'],
    versioned: true,
  })
  async object(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: ObjectRequest) {
    await this.answering.object(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/not-held', {
    permission: 'interviews.record',
    summary: 'States that the talk was not held, by whose fault',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_INTERVIEWER', 'INTERVIEW_WRONG_STATE', 'TALK_NOT_DUE'],
    versioned: true,
  })
  async notHeld(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: NotHeldRequest) {
    await this.missing.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/rectification', {
    permission: 'interviews.rectify',
    summary: 'Reports rectification, item by item; the unit’s clock stops',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'INTERVIEW_WRONG_STATE', 'INTERVIEW_ITEM_NOT_FOUND', 'INTERVIEW_ITEM_WRONG_STATE', 'INTERVIEW_ITEM_SUSPENDED'],
    versioned: true,
  })
  async rectify(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: RectificationRequest) {
    await this.reporting.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/verify', {
    permission: 'interviews.verify',
    summary: 'Checks a report, item by item; never the interviewee or the filer',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'CHECKER_NOT_INDEPENDENT', 'NEW_DATE_REQUIRED', 'NEW_DATE_INVALID', 'REASON_REQUIRED', 'INTERVIEW_ITEM_NOT_FOUND', 'INTERVIEW_ITEM_WRONG_STATE'],
    versioned: true,
  })
  async verify(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null, @Body() body: VerifyInterviewRequest) {
    await this.verifying.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }
}
