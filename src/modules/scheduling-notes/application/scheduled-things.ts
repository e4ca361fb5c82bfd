import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { visibleIndicators } from '../../indicators/index.js';
import { ObligationAccess } from '../../obligations/index.js';
import { visibleProblems } from '../../problems/index.js';
import { visibleProject } from '../../projects/index.js';
import type { Parts, ScheduledType } from '../domain/scheduling-note.js';
import { refuse } from '../domain/problems.js';
import {
  isAmong,
  partsOfObligation,
  partsOfProblem,
  partsOfProject,
  seenParts,
} from '../persistence/scheduling-line.repository.js';

/** What is known of a kind of matter that may be scheduled. */
export interface ScheduledThing {
  /** Whether the actor may know of it at all. */
  sees(reader: Reader, actor: Actor, id: string): Promise<boolean>;
  /** Whose steps stand in its line. */
  parts(reader: Reader, id: string): Promise<Parts>;
}

/** What may be scheduled; modules above register theirs when they start. */
@Injectable()
export class ScheduledThings {
  private readonly things = new Map<ScheduledType, ScheduledThing>();

  constructor(private readonly obligations: ObligationAccess) {
    this.register('OBLIGATION', {
      sees: (reader, actor, id) => obligations.seen(reader, actor, id),
      parts: partsOfObligation,
    });
    this.register('PROJECT', {
      sees: (reader, actor, id) => isAmong(reader, 'project', id, visibleProject(scopeOf(actor), 'k.id')),
      parts: partsOfProject,
    });
    this.register('PROBLEM', {
      sees: (reader, actor, id) => isAmong(reader, 'problem', id, visibleProblems(scopeOf(actor))),
      parts: partsOfProblem,
    });
  }

  /** One module answers for a kind of matter. */
  register(type: ScheduledType, thing: ScheduledThing): void {
    this.things.set(type, thing);
  }

  /** The parts of a matter whose steps the actor may read. @throws NOTE_SUBJECT_NOT_FOUND */
  async partsSeen(reader: Reader, actor: Actor, type: ScheduledType, id: string): Promise<Parts> {
    const thing = await this.seen(reader, actor, type, id);
    const scope = scopeOf(actor);
    return seenParts(reader, await thing.parts(reader, id), {
      obligations: this.obligations.visible(actor),
      problems: visibleProblems(scope),
      indicators: visibleIndicators(scope),
    });
  }

  /** The kind of a matter that the actor sees. @throws NOTE_SUBJECT_NOT_FOUND */
  async seen(reader: Reader, actor: Actor, type: ScheduledType, id: string): Promise<ScheduledThing> {
    const thing = this.things.get(type);
    if (thing === undefined || !(await thing.sees(reader, actor, id))) throw refuse('NOTE_SUBJECT_NOT_FOUND');
    return thing;
  }
}
