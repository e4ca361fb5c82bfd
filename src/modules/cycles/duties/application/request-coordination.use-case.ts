import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { WorkingDays } from '../../../calendar/index.js';
import { ObligationAccess } from '../../../obligations/index.js';
import { openTask } from '../../../projects/index.js';
import { refuse } from '../domain/problems.js';

/** What another unit is asked for. */
export interface CoordinationRequest {
  readonly unitId: string;
  readonly matter: string;
  readonly dueOn: Day;
}

/**
 * A unit asks another one's help (提请协调): the other gets a dated task. The first such request of the asker's present date
 * stops its clock while that is open, for fifteen working days at most.
 */
@Injectable()
export class RequestCoordination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_NOT_FOUND, OBLIGATION_NOT_YOURS, COORDINATION_WITH_ONESELF, COORDINATION_DATE_PAST, TASK_UNIT_UNFIT */
  execute(actor: Actor, obligationId: string, asked: CoordinationRequest): Promise<{ taskId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { obligation } = await this.admission.lockOwn(tx, actor, obligationId);
      this.admission.assertRunning(obligation);
      if (asked.unitId === obligation.ownerUnitId) throw refuse('COORDINATION_WITH_ONESELF');
      const dueOn = (await this.workingDays.current(tx)).nextOrSame(asked.dueOn);
      if (dueOn <= (await businessTime(tx)).today)
        throw refuse('COORDINATION_DATE_PAST', {}, [{ pointer: '/dueOn', code: 'COORDINATION_DATE_PAST' }]);
      const taskId = await openTask(tx, actor, {
        source: 'COORDINATION',
        matter: asked.matter,
        unitId: asked.unitId,
        dueOn: asked.dueOn,
        projectId: obligation.projectId,
        origin: obligation.title,
        pausesObligationId: obligation.id,
      });
      return { taskId };
    });
  }
}
