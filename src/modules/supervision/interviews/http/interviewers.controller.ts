import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { WhoMayTalk } from '../application/who-may-talk.query.js';
import { TalkerAnswer } from './interview-papers.answers.js';

/** Who of the city may talk at the third tier. */
@ApiTags('interviews')
@Controller('interviews')
export class InterviewersController {
  constructor(private readonly mayTalk: WhoMayTalk) {}

  @Read(':id/interviewers', {
    permission: 'interviews.record',
    summary: 'City officials whom the approval of a third tier may name; none is chosen beforehand',
    returns: [TalkerAnswer],
    refuses: ['INTERVIEW_NOT_FOUND'],
  })
  interviewers(@Who() actor: Actor, @PathId() id: string) {
    return this.mayTalk.execute(actor, id);
  }
}
