import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { OFFICE_WORKS } from '../domain/office-work.js';
import { isUnfinished } from '../domain/obligation.js';
import { refuse } from '../domain/problems.js';
import { findOfficeWork } from '../persistence/office-work.repository.js';
import { ObligationAccess } from './obligation-access.js';
import { finishOfficeWork } from './office-work.js';

/** A person of the office finishes its own work with a note that says what came of it. */
@Injectable()
export class FinishOfficeWork {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_NOT_FOUND, OBLIGATION_NO_OFFICE_WORK, OBLIGATION_SETTLED, OFFICE_WORK_BY_ACT, STALE_VERSION */
  execute(actor: Actor, id: string, note: string, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, id);
      const work = obligation.kind === 'OFFICE_WORK' ? await findOfficeWork(tx, obligation.subjectId) : null;
      if (work === null) throw refuse('OBLIGATION_NO_OFFICE_WORK');
      checkVersion(obligation.version, seen);
      if (!isUnfinished(obligation.state)) throw refuse('OBLIGATION_SETTLED');
      if (!OFFICE_WORKS[work.what].byNote) throw refuse('OFFICE_WORK_BY_ACT');
      await finishOfficeWork(tx, actor, work.what, [work.subjectId], note);
      return { id };
    });
  }
}
