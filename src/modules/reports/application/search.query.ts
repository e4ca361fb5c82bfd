import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { SEARCH_KINDS, type SearchKind } from '../../../shared-kernel/subjects.js';
import { visibleIndicators } from '../../indicators/index.js';
import { visiblePoints } from '../../key-points/index.js';
import { ObligationAccess } from '../../obligations/index.js';
import { visibleProblems } from '../../problems/index.js';
import { visibleProjects, visibleTasks } from '../../projects/index.js';
import { visibleEntries } from '../../registers/index.js';
import { dutyTerms, searchTerms } from '../domain/search-terms.js';
import {
  findDuties,
  findEntries,
  findIndicators,
  findKeyPoints,
  findProblems,
  findProjects,
  findTasks,
  findUnits,
  type Hit,
} from '../persistence/search.js';

const OF_DUTY = { unit: 'd.unit_id', project: 'd.project_id' };

/** What was found, kind by kind, and the kinds of which there is more. */
export interface Found {
  readonly items: readonly Hit[];
  readonly more: readonly SearchKind[];
}

/** Searches projects, matters of the five, tasks, entries of registers, hard problems, key points, indicators and units; never interviews, cases or what is only proposed. */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly admission: ObligationAccess,
  ) {}

  /** @param limit how many of each kind at most */
  async execute(actor: Actor, words: string, limit: number): Promise<Found> {
    const asked = searchTerms(words);
    if (asked.terms.length === 0) return { items: [], more: [] };
    const scope = scopeOf(actor);
    const oneMore = limit + 1;
    const { database } = this;
    const finders: Readonly<Record<SearchKind, () => Promise<readonly Hit[]>>> = {
      PROJECT: () => findProjects(database, asked, visibleProjects(scope, 'p'), oneMore),
      DUTY: () => findDuties(database, asked, dutyTerms(asked), this.admission.visible(actor, OF_DUTY), oneMore),
      TASK: () => findTasks(database, asked, visibleTasks(scope), oneMore),
      REGISTER_ENTRY: () => findEntries(database, asked, visibleEntries(scope, 'e'), oneMore),
      PROBLEM: () => findProblems(database, asked, visibleProblems(scope), oneMore),
      KEY_POINT: () => findKeyPoints(database, asked, visiblePoints(scope), oneMore),
      INDICATOR: () => findIndicators(database, asked, visibleIndicators(scope), oneMore),
      UNIT: () => findUnits(database, asked, oneMore),
    };
    const kinds = await Promise.all(SEARCH_KINDS.map(async (kind) => ({ kind, hits: await finders[kind]() })));
    return {
      items: kinds.flatMap(({ hits }) => hits.slice(0, limit)),
      more: kinds.flatMap(({ kind, hits }) => (hits.length > limit ? [kind] : [])),
    };
  }
}
