import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../../policy/domain/problems.js';
import { findOpenSurge, isSurge, releaseSurge, type SurgeHold } from '../persistence/surge.repository.js';

/** A storm that the breaker holds: shown, and let go by a person who has looked at it. */
@Injectable()
export class ReleaseSurge {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The storm that waits now, or null. */
  open(): Promise<SurgeHold | null> {
    return findOpenSurge(this.database);
  }

  /** Lets it go on with the next sweep. @throws SURGE_NOT_FOUND, SURGE_NOT_HELD */
  execute(actor: Actor, id: string, given: { readonly reason: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await isSurge(tx, id))) throw refuse('SURGE_NOT_FOUND');
      if (!(await releaseSurge(tx, id, actor.personId, given.reason))) throw refuse('SURGE_NOT_HELD');
      await recordAct(tx, actor, { action: 'surge.released', subjectType: 'SURGE', subjectId: id });
    });
  }
}
