import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ReportRectification } from '../application/report-rectification.use-case.js';
import { VerifyRectification } from '../application/verify-rectification.use-case.js';
import { ReadInterviews } from '../application/read-interviews.query.js';
import { InterviewAnswer } from './interview.answers.js';
import { RectificationRequest, VerifyInterviewRequest } from './interview.requests.js';

/** What the talk led to, and the check of it. */
@ApiTags('interviews')
@Controller('interviews')
export class RectificationController {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly reporting: ReportRectification,
    private readonly verifying: VerifyRectification,
  ) {}

  @Act(':id/rectification', {
    permission: 'interviews.rectify',
    summary: 'Reports rectification, item by item; the unit’s clock stops',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'NOT_THE_ADDRESSEE',
      'INTERVIEW_WRONG_STATE',
      'INTERVIEW_ITEM_NOT_FOUND',
      'INTERVIEW_ITEM_WRONG_STATE',
      'INTERVIEW_ITEM_SUSPENDED',
    ],
    versioned: true,
  })
  async rectify(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: RectificationRequest,
  ) {
    await this.reporting.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }

  @Act(':id/verify', {
    permission: 'interviews.verify',
    summary: 'Checks a report, item by item; never the interviewee or the filer',
    returns: InterviewAnswer,
    refuses: [
      'WORDS_NAME_PERSON',
      'INTERVIEW_NOT_FOUND',
      'CHECKER_NOT_INDEPENDENT',
      'NEW_DATE_REQUIRED',
      'NEW_DATE_INVALID',
      'REASON_REQUIRED',
      'INTERVIEW_ITEM_NOT_FOUND',
      'INTERVIEW_ITEM_WRONG_STATE',
    ],
    versioned: true,
  })
  async verify(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: VerifyInterviewRequest,
  ) {
    await this.verifying.execute(actor, id, body, seen);
    return this.interviews.get(actor, id);
  }
}
