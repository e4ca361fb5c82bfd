import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { refuse } from '../domain/problems.js';
import { type ChainGap, gapsOf } from '../domain/project.js';
import { listChains } from '../persistence/chain.repository.js';
import { type ChainPlace, listChainPlaces } from '../persistence/chain-places.js';
import { findProject } from '../persistence/project.repository.js';
import { visibleProjects } from '../persistence/visible-projects.js';

/** A project's chain as it stands today. */
export interface PresentChain {
  readonly places: readonly ChainPlace[];
  /** Of a running project, the gravest first; an ended one has none. */
  readonly gaps: readonly ChainGap[];
}

/** The chain of one project with its present holders and its gaps. */
@Injectable()
export class ReadChain {
  constructor(private readonly database: Database) {}

  /** @throws PROJECT_NOT_FOUND outside the reader's scope */
  async execute(actor: Actor, id: string): Promise<PresentChain> {
    const project = await findProject(this.database, id, visibleProjects(scopeOf(actor), 'p'));
    if (project === null) throw refuse('PROJECT_NOT_FOUND');
    const [chain] = await listChains(this.database, (place) => `p.id = ${place(id)}`, { limit: 1, after: null });
    return { places: await listChainPlaces(this.database, id), gaps: chain === undefined ? [] : gapsOf(chain) };
  }
}
