import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { PageAsked } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { type ChainGap, gapsOf } from '../domain/project.js';
import { listChains } from '../persistence/chain.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';

/** What is missing in one project's chain; nothing for a whole one. */
export interface ChainView {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  readonly gaps: readonly ChainGap[];
}

/** The chains of running projects with their gaps: who would not be reached, what nobody has resolved. */
@Injectable()
export class ListChainGaps {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, page: PageAsked): Promise<ChainView[]> {
    const after = page.after === undefined ? null : String(page.after[0]);
    const rows = await listChains(this.database, visibleProjects(scopeOf(actor), 'p'), {
      limit: page.limit,
      after,
    });
    return rows.map((row) => ({ projectId: row.id, code: row.code, name: row.name, gaps: gapsOf(row) }));
  }
}
