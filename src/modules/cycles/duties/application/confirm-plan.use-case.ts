import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { savePlanConfirmed } from '../persistence/duty.repository.js';
import { DutyAccess, speaksForLeader } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';

/** The leading official's secretary confirms that the planned date is in his diary. */
@Injectable()
export class ConfirmPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE unless planned, NOT_THE_LEADERS_VOICE, STALE_VERSION */
  execute(actor: Actor, id: string, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, seen);
      if (!speaksForLeader(actor, duty.leadingPostId)) throw refuse('NOT_THE_LEADERS_VOICE');
      if (duty.state !== 'PLANNED') throw refuse('DUTY_STATE', { state: duty.state, act: 'confirm-plan' });
      // Said twice (a double click) it is said once.
      if ((await savePlanConfirmed(tx, id, actor.personId)) === 0) return { id };
      await recordDutyAct(tx, actor, duty, { act: 'plan-confirmed' });
      return { id };
    });
  }
}
