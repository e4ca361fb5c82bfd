import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { LedObligation } from '../../obligations/index.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { refuse } from '../domain/problems.js';
import { countOpenUnits, findProject } from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';
import { ChangeLead } from './change-lead.js';

/** What would go with a project to another lead unit, and what would stay; nothing is written. */
@Injectable()
export class PreviewLeadChange {
  constructor(
    private readonly database: Database,
    private readonly lead: ChangeLead,
  ) {}

  /** @param leadUnitId null: the present one, for what earlier lead units were left with @throws PROJECT_NOT_FOUND, PROJECT_UNIT_UNKNOWN */
  async execute(actor: Actor, projectId: string, leadUnitId: string | null): Promise<readonly LedObligation[]> {
    const project = await findProject(this.database, projectId, visibleProjects(scopeOf(actor), 'p'));
    if (project === null) throw refuse('PROJECT_NOT_FOUND');
    const toUnitId = leadUnitId ?? project.leadUnitId;
    if (toUnitId === null || (await countOpenUnits(this.database, [toUnitId])) === 0)
      throw refuse('PROJECT_UNIT_UNKNOWN');
    return this.lead.preview(this.database, actor, [{ projectId, toUnitId, responsiblePostId: null }]);
  }
}
