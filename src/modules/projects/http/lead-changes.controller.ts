import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { PreviewImportLeads } from '../application/ledger/preview-import-leads.query.js';
import { PreviewLeadChange } from '../application/preview-lead-change.query.js';
import { ImportLeadsAnswer, LeadChangeAnswer, showLed } from './lead-change.answers.js';
import { LeadChangeQuery } from './project-requests.js';

/** What goes along when another unit leads a project. */
@ApiTags('projects')
@Controller()
export class LeadChangesController {
  constructor(
    private readonly ofProject: PreviewLeadChange,
    private readonly ofImport: PreviewImportLeads,
  ) {}

  @Read('projects/:id/lead-change', {
    permission: 'projects.update',
    summary: 'What would go with the project to another lead unit, and what would stay and why; writes nothing',
    returns: LeadChangeAnswer,
    refuses: ['PROJECT_NOT_FOUND', 'PROJECT_UNIT_UNKNOWN'],
  })
  async project(@Who() actor: Actor, @PathId() id: string, @Query() query: LeadChangeQuery): Promise<LeadChangeAnswer> {
    return { obligations: (await this.ofProject.execute(actor, id, query.leadUnitId ?? null)).map(showLed) };
  }

  @Read('ledger-imports/:id/lead-changes', {
    permission: 'ledger-imports.read',
    summary: 'Projects whose lead unit a preview changes, with the open obligations that move or stay',
    returns: ImportLeadsAnswer,
    refuses: ['IMPORT_NOT_FOUND'],
  })
  async import(@Who() actor: Actor, @PathId() id: string): Promise<ImportLeadsAnswer> {
    const projects = await this.ofImport.execute(actor, id);
    return { projects: projects.map((one) => ({ ...one, obligations: one.obligations.map(showLed) })) };
  }
}
