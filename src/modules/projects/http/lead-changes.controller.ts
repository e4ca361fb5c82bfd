import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { PreviewLeadChange } from '../application/preview-lead-change.query.js';
import { LeadChangeAnswer, showLed } from './lead-change.answers.js';
import { LeadChangeQuery } from './project-requests.js';

/** What goes along when another unit leads a project. */
@ApiTags('projects')
@Controller()
export class LeadChangesController {
  constructor(private readonly ofProject: PreviewLeadChange) {}

  @Read('projects/:id/lead-change', {
    permission: 'projects.update',
    summary: 'What would go with the project to another lead unit, and what would stay and why; writes nothing',
    returns: LeadChangeAnswer,
    refuses: ['PROJECT_NOT_FOUND', 'PROJECT_UNIT_UNKNOWN'],
  })
  async project(@Who() actor: Actor, @PathId() id: string, @Query() query: LeadChangeQuery): Promise<LeadChangeAnswer> {
    return { obligations: (await this.ofProject.execute(actor, id, query.leadUnitId ?? null)).map(showLed) };
  }
}
