import { Injectable } from '@nestjs/common';
import type { PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { GetProject } from '../../../projects/index.js';
import { type DutyView, ListDuties } from './list-duties.query.js';

/** A project's duties. A project outside the reader's scope is not found, as at every other of its addresses. */
@Injectable()
export class ListProjectDuties {
  constructor(
    private readonly projects: GetProject,
    private readonly duties: ListDuties,
  ) {}

  /** The nearest date first. @throws PROJECT_NOT_FOUND */
  async execute(actor: Actor, projectId: string, page: PageAsked): Promise<DutyView[]> {
    await this.projects.execute(actor, projectId);
    return this.duties.execute(actor, { projectId }, page);
  }
}
