import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { DUTY_KINDS, type DutyKind } from '../../duties/domain/duty.js';
import { refuse } from '../../duties/domain/problems.js';
import { type CycleRecord, insertCycle } from '../persistence/cycle.repository.js';

/** Which quarter, and which of the five (a city may begin with a reduced set). */
export interface NewCycle {
  readonly year: number;
  readonly quarter: number;
  readonly kinds?: readonly DutyKind[] | undefined;
}

/** The office prepares a quarter. */
@Injectable()
export class CreateCycle {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws CYCLE_EXISTS */
  execute(actor: Actor, { year, quarter, kinds }: NewCycle): Promise<CycleRecord> {
    return this.unitOfWork.run(async (tx) => {
      const chosen = DUTY_KINDS.filter((kind) => kinds === undefined || kinds.includes(kind));
      const cycle = await insertCycle(tx, year, quarter, chosen);
      if (cycle === null) throw refuse('CYCLE_EXISTS', { year, quarter });
      await recordAct(tx, actor, {
        action: 'cycle.created',
        subjectType: 'CYCLE',
        subjectId: cycle.id,
        facts: { year, quarter, kinds: chosen },
      });
      return cycle;
    });
  }
}
