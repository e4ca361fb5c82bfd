import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { AnswerRecord } from '../application/answer-record.use-case.js';
import { RecordInterview } from '../application/record-interview.use-case.js';
import { StateNotHeld } from '../application/state-not-held.use-case.js';
import { ReadInterviews } from '../application/read-interviews.query.js';
import { InterviewAnswer } from './interview.answers.js';
import { ConfirmRecordRequest, NotHeldRequest, ObjectRequest, RecordInterviewRequest } from './interview.requests.js';

/** The talk and its record. */
@ApiTags('interviews')
@Controller('interviews')
export class TalkController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly recording: RecordInterview,
    private readonly answering: AnswerRecord,
    private readonly missing: StateNotHeld,
  ) {}

  @Act(':id/record', {
    permission: 'interviews.record',
    summary: 'Records the talk, with a demand and a date for each item',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'NOT_THE_INTERVIEWER',
      'INTERVIEW_WRONG_STATE',
      'INTERVIEWEE_ABSENT',
      'TALK_TOO_EARLY',
      'DEMAND_REQUIRED',
      'DUE_DATE_INVALID',
      'DATE_IN_FUTURE',
      'TIME_IN_FUTURE',
      'DATE_BEFORE_NOTICE',
    ],
    versioned: true,
  })
  async record(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: RecordInterviewRequest,
  ) {
    await this.recording.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/not-held', {
    permission: 'interviews.record',
    summary: 'States that the talk was not held, by whose fault',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'NOT_THE_INTERVIEWER',
      'INTERVIEW_WRONG_STATE',
      'TALK_NOT_DUE',
    ],
    versioned: true,
  })
  async notHeld(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: NotHeldRequest,
  ) {
    await this.missing.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/confirm-record', {
    permission: 'interviews.confirm',
    summary: 'The unit finds the record right',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'RECORD_CHECK_OVER'],
    versioned: true,
  })
  async confirmRecord(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: ConfirmRecordRequest,
  ) {
    await this.answering.confirm(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/object', {
    permission: 'interviews.object',
    summary: 'The unit’s objection to the record; it stays beside it',
    returns: InterviewAnswer,
    refuses: ['WORDS_NAME_PERSON', 'INTERVIEW_NOT_FOUND', 'NOT_THE_ADDRESSEE', 'RECORD_CHECK_OVER'],
    versioned: true,
  })
  async object(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: ObjectRequest,
  ) {
    await this.answering.object(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }
}
