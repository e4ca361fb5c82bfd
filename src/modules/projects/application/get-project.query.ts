import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { Denial } from '../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import type { Party, Project } from '../domain/project.js';
import { listParties } from '../persistence/party.repository.js';
import { findProject } from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';
import { endingAsked } from './end-project.use-case.js';

/** A project with its chain. */
export interface ProjectPage extends Project {
  readonly parties: readonly Party[];
  /** Its end was asked for and waits. */
  readonly endApprovalId: string | null;
  /** It was last asked for and not agreed to. */
  readonly endDenied: Denial | null;
}

/** One project, whole. */
@Injectable()
export class GetProject {
  constructor(private readonly database: Database) {}

  /** @throws PROJECT_NOT_FOUND outside the reader's scope */
  async execute(actor: Actor, id: string): Promise<ProjectPage> {
    const project = await findProject(this.database, id, visibleProjects(scopeOf(actor), 'p'));
    if (project === null) throw refuse('PROJECT_NOT_FOUND');
    return {
      ...project,
      parties: await listParties(this.database, id),
      ...(await endingAsked(this.database, actor, project)),
    };
  }
}
