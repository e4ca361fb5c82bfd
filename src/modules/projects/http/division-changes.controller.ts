import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Act } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangeDivision } from '../application/change-division.use-case.js';
import { type DivisionChange, PreviewDivisionChange } from '../application/preview-division-change.query.js';
import { DivisionChangeAnswer } from './project-answers.js';
import { DivisionChangeRequest } from './project-requests.js';

const REFUSALS = ['PROJECT_POST_UNFIT', 'DIVISION_UNCHANGED', 'PROJECT_NOT_FOUND'];

/** The leaders' division of work (领导分工调整). */
@ApiTags('projects')
@Controller('division-changes')
export class DivisionChangesController {
  constructor(
    private readonly preview: PreviewDivisionChange,
    private readonly change: ChangeDivision,
  ) {}

  @Act('preview', {
    permission: 'division-changes.create',
    summary: 'Which running projects a change of the division of work would move; writes nothing',
    returns: DivisionChangeAnswer,
    refuses: REFUSALS,
  })
  async show(@Body() body: DivisionChangeRequest): Promise<DivisionChangeAnswer> {
    return { projects: [...(await this.preview.execute(changeOf(body)))] };
  }

  @Act('', {
    permission: 'division-changes.create',
    summary: 'Move the projects that one leading official leads to another, in one step',
    returns: DivisionChangeAnswer,
    refuses: REFUSALS,
  })
  async move(@Who() actor: Actor, @Body() body: DivisionChangeRequest): Promise<DivisionChangeAnswer> {
    return { projects: [...(await this.change.execute(actor, changeOf(body)))] };
  }
}

function changeOf({ fromPostId, toPostId, projectIds }: DivisionChangeRequest): DivisionChange {
  return { fromPostId, toPostId, projectIds: projectIds ?? null };
}
