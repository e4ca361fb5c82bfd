import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DecideInterview } from '../application/decide-interview.use-case.js';
import { TerminateInterview } from '../application/terminate-interview.use-case.js';
import { WaiveInterview } from '../application/waive-interview.use-case.js';
import { ReadInterviews } from '../application/read-interviews.query.js';
import { ReadNoticeText } from '../application/read-notice-text.query.js';
import { InterviewAnswer, WaiverAnswer } from './interview.answers.js';
import { NoticeTextAnswer } from './interview-papers.answers.js';
import {
  ApproveBatchRequest,
  ApproveInterviewRequest,
  ListInterviewsQuery,
  RejectInterviewRequest,
  TerminateRequest,
  WaiveRequest,
} from './interview.requests.js';

const DECIDING = [
  'INTERVIEW_NOT_FOUND',
  'INTERVIEW_WRONG_STATE',
  'APPROVAL_NOT_YOURS',
  'APPROVAL_OWN_PROPOSAL',
  'APPROVAL_OWN_OBLIGATION',
] as const;

/** Reading interviews, and deciding on proposals. */
@ApiTags('interviews')
@Controller('interviews')
export class InterviewsController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly notices: ReadNoticeText,
    private readonly deciding: DecideInterview,
    private readonly terminating: TerminateInterview,
    private readonly waiving: WaiveInterview,
  ) {}

  @Read('', {
    permission: 'interviews.read',
    summary: 'Interviews in scope; unsigned proposals for the office alone',
    returns: PageOf(InterviewAnswer),
  })
  list(@Who() actor: Actor, @Query() query: ListInterviewsQuery) {
    return this.interviews.list(actor, query);
  }

  @Read(':id', {
    permission: 'interviews.read',
    summary: 'An interview with its items and record',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND'],
  })
  get(@Who() actor: Actor, @PathId() id: string) {
    return this.interviews.get(actor, id);
  }

  @Read(':id/notice', {
    permission: 'interviews.read',
    summary: 'The text of the notice: as it was issued; of a proposal, as it would go out today',
    returns: NoticeTextAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'INTERVIEW_WRONG_STATE', 'INTERVIEW_SUSPENDED', 'ADDRESSEE_VACANT'],
  })
  readNotice(@Who() actor: Actor, @PathId() id: string) {
    return this.notices.execute(actor, id);
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
    refuses: [
      ...DECIDING,
      'ADDRESSEE_VACANT',
      'TALK_TOO_EARLY',
      'TALK_TERM_EXCEEDED',
      'SAME_PERSON',
      'INTERVIEWER_RANK_TOO_LOW',
      'INTERVIEWER_REQUIRED',
      'INTERVIEWER_UNFIT',
      'INTERVIEWER_IN_TALK',
      'ENTRUSTMENT_REQUIRED',
    ],
    versioned: true,
  })
  async approve(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: ApproveInterviewRequest,
  ) {
    const { words, offline, ...input } = body;
    await this.deciding.execute(actor, id, 'APPROVED', { words, offline, input: { ...input } }, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/reject', {
    permission: 'interviews.decide',
    summary: 'Turns a proposal down until a day; then it is proposed again',
    returns: InterviewAnswer,
    refuses: [...DECIDING, 'APPROVAL_WORDS_REQUIRED', 'HOLD_DATE_INVALID'],
    versioned: true,
  })
  async reject(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: RejectInterviewRequest,
  ) {
    const { words, offline, until } = body;
    await this.deciding.execute(actor, id, 'REJECTED', { words, offline, input: { until } }, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/terminate', {
    permission: 'interviews.terminate',
    summary:
      'Ends a wrong notice by a termination notice: not counted, the unit is told, its matters are proposed anew',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'NOT_THE_APPROVER',
      'INTERVIEW_WRONG_STATE',
      'REASON_REQUIRED',
    ],
    versioned: true,
  })
  async terminate(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: TerminateRequest,
  ) {
    await this.terminating.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Create(':id/waive', {
    permission: 'interviews.waive',
    summary: 'Asks that an interview be waived; a second person, above its approver, decides',
    returns: WaiverAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'INTERVIEW_WRONG_STATE', 'REASON_REQUIRED', 'DOCUMENT_NUMBER_REQUIRED'],
    versioned: true,
  })
  async waive(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: WaiveRequest,
  ): Promise<WaiverAnswer> {
    return { approvalId: await this.waiving.execute(actor, id, body, seen) };
  }
}
