import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { NoteProposal } from '../application/note-proposal.use-case.js';
import { ReadInterviews } from '../application/read-interviews.query.js';
import { InterviewAnswer } from './interview.answers.js';

/** What the leading official and his secretary do with a proposal of which they were told first. */
@ApiTags('interviews')
@Controller('interviews')
export class ToldLeadersController {
  constructor(
    private readonly noting: NoteProposal,
    private readonly interviews: ReadInterviews,
  ) {}

  @Act(':id/note', {
    permission: 'interviews.note',
    summary: 'Marks a proposal about what one leads as known (已知悉): it can be signed at once then',
    returns: InterviewAnswer,
    refuses: ['INTERVIEW_NOT_FOUND', 'NOT_THE_LEADER', 'INTERVIEW_WRONG_STATE'],
    versioned: true,
  })
  async note(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null) {
    await this.noting.execute(actor, id, seen);
    return this.interviews.get(actor, id);
  }
}
