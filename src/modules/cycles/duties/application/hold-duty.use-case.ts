import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { quarterStart } from '../../../../shared-kernel/quarter.js';
import { afterAct } from '../domain/duty.js';
import { refuse } from '../domain/problems.js';
import { saveHeld } from '../persistence/duty.repository.js';
import { behalfOf, DutyAccess } from './duty-access.js';
import { markOnBehalf } from './mark-on-behalf.js';
import { recordDutyAct } from './record-duty.js';

/** It took place and is still to be filed (已开展待报送). */
@Injectable()
export class HoldDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE, HELD_IN_FUTURE, HELD_BEFORE_QUARTER, STALE_VERSION */
  execute(actor: Actor, id: string, heldOn: Day, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { duty, post, onBehalf } = await this.access.lockOwn(tx, actor, id, seen);
      afterAct(duty.state, 'hold');
      if (heldOn > (await businessTime(tx)).today)
        throw refuse('HELD_IN_FUTURE', {}, [{ pointer: '/heldOn', code: 'HELD_IN_FUTURE' }]);
      if (heldOn < quarterStart(duty)) throw refuse('HELD_BEFORE_QUARTER', { quarterStart: quarterStart(duty) });
      await saveHeld(tx, id, heldOn);
      await markOnBehalf(tx, actor, duty, 'HOLD');
      await recordDutyAct(tx, actor, duty, {
        act: 'held',
        onBehalfOfPostId: behalfOf(post),
        facts: { heldOn, onBehalf },
      });
      return { id };
    });
  }
}
