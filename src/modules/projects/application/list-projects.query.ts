import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { PageAsked } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import type { Project } from '../domain/project.js';
import { listProjectRows, type ProjectFilter } from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';

export type { ProjectFilter } from '../persistence/project.repository.js';

/** The projects in the reader's scope, by code. */
@Injectable()
export class ListProjects {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, filter: ProjectFilter, page: PageAsked): Promise<Project[]> {
    const after = page.after === undefined ? null : String(page.after[0]);
    return listProjectRows(this.database, filter, visibleProjects(scopeOf(actor), 'p'), {
      limit: page.limit,
      after,
    });
  }
}
