import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { AcknowledgeInterview } from '../application/acknowledge-interview.use-case.js';
import { ExplainInterview } from '../application/explain-interview.use-case.js';
import { RegisterService } from '../application/register-service.use-case.js';
import { ScheduleInterview } from '../application/schedule-interview.use-case.js';
import { ReadInterviews } from '../application/read-interviews.query.js';
import { InterviewAnswer } from './interview.answers.js';
import {
  AcknowledgeRequest,
  InterviewExplanationRequest,
  ScheduleInterviewRequest,
  ServiceRequest,
} from './interview.requests.js';

/** From the signature to the talk: moved, signed for, served, explained. */
@ApiTags('interviews')
@Controller('interviews')
export class NoticeController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly scheduling: ScheduleInterview,
    private readonly acknowledging: AcknowledgeInterview,
    private readonly serving: RegisterService,
    private readonly explaining: ExplainInterview,
  ) {}

  @Act(':id/schedule', {
    permission: 'interviews.schedule',
    summary: 'Moves the talk within its term; all are told',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'NOT_THE_INTERVIEWER',
      'INTERVIEW_WRONG_STATE',
      'TALK_TOO_EARLY',
      'TALK_TERM_EXCEEDED',
      'TALK_NOT_WORKING_DAY',
      'TALK_OUTSIDE_OFFICE_HOURS',
    ],
    versioned: true,
    idempotent: 'if-keyed',
  })
  async schedule(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: ScheduleInterviewRequest,
  ) {
    await this.scheduling.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/acknowledge', {
    permission: 'interviews.acknowledge',
    summary: 'Signs for the notice: the holder, his delegate or the unit office; one not served is served by that',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'INTERVIEW_WRONG_STATE', 'ADDRESSEE_VACANT'],
    versioned: true,
  })
  async acknowledge(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: AcknowledgeRequest,
  ) {
    await this.acknowledging.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/service', {
    permission: 'interviews.serve',
    summary: 'Registers a service by hand; too late a one moves the talk',
    returns: InterviewAnswer,
    refuses: [
      'INTERVIEW_NOT_FOUND',
      'INTERVIEW_WRONG_STATE',
      'DATE_IN_FUTURE',
      'DATE_BEFORE_NOTICE',
      'ADDRESSEE_VACANT',
    ],
    versioned: true,
  })
  async serve(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: ServiceRequest,
  ) {
    await this.serving.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/explanation', {
    permission: 'interviews.explain',
    summary: 'What the unit says in writing before the talk',
    returns: InterviewAnswer,
    refuses: ['WORDS_NAME_PERSON', 'INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'INTERVIEW_WRONG_STATE'],
    versioned: true,
    idempotent: 'if-keyed',
  })
  async explain(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: InterviewExplanationRequest,
  ) {
    await this.explaining.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }
}
