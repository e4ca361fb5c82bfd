import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { withdrawApprovals } from '../../../approvals/index.js';
import { settleOfficeObligation } from '../../clock/application/open-obligation.js';
import { phaseOf } from '../domain/clock-hold.js';
import { refuse } from '../domain/problems.js';
import { type ClockHold } from '../persistence/clock-hold.repository.js';
import { endHeld, wakeHeld } from '../persistence/held.repository.js';
import { ClockHoldAccess } from './hold-access.js';
import { type ClockHoldRef, saveHold } from './sign-hold.js';
import { WeighClockHold } from './weigh-hold.js';

/** Clocks go on before the day that was named: one person's act, with his reason, since nobody gains by it. */
@Injectable()
export class EndClockHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ClockHoldAccess,
    private readonly weigh: WeighClockHold,
  ) {}

  /** @throws CLOCK_HOLD_NOT_FOUND, CLOCK_HOLD_STATE, WORDS_NAME_PERSON, STALE_VERSION */
  execute(actor: Actor, id: string, reason: string, seen: number | null): Promise<ClockHoldRef> {
    return this.unitOfWork.run(async (tx) => {
      const hold = await this.access.locked(tx, actor, id, seen);
      const { today } = await businessTime(tx);
      const phase = phaseOf(hold, today);
      if ((phase !== 'COMING' && phase !== 'STANDING') || hold.endedOn !== null) throw refuse('CLOCK_HOLD_STATE');
      await this.weigh.assertNamesNobody(tx, hold, { reason });
      await this.endRenewal(tx, actor, hold, { reason, today });
      return this.end(tx, actor, hold, { reason, today });
    });
  }

  /** Today still stands as a day that was touched; what had not begun falls away whole. */
  private async end(tx: Tx, actor: Actor, hold: ClockHold, { reason, today }: Ending): Promise<ClockHoldRef> {
    const begun = hold.fromDay <= today;
    await endHeld(tx, hold.id, begun ? today : addDays(hold.fromDay, -1));
    if (begun) await wakeHeld(tx, hold.id);
    return saveHold(tx, actor, hold, {
      change: {
        ...{ endedByPerson: actor.personId, endedOn: today, endReason: reason },
        ...(begun ? { lastDay: today } : { state: 'CANCELLED' }),
      },
      ...{ action: 'clock-hold.ended', facts: { last: begun ? today : null, reason } },
    });
  }

  /** What was to go on from it, signed or not, does not. */
  private async endRenewal(tx: Tx, actor: Actor, { renewedById }: ClockHold, ending: Ending): Promise<void> {
    if (renewedById === null) return;
    const renewal = await this.access.byId(tx, renewedById);
    await this.endRenewal(tx, actor, renewal, ending);
    if (renewal.state === 'SIGNED') {
      await this.end(tx, actor, renewal, ending);
      return;
    }
    await withdrawApprovals(tx, 'CLOCK_HOLD', renewal.id);
    await settleOfficeObligation(tx, 'APPROVAL', [renewal.id], 'CANCELLED');
    await saveHold(tx, actor, renewal, { change: { state: 'WITHDRAWN' }, action: 'clock-hold.taken-back' });
  }
}

interface Ending {
  readonly reason: string;
  readonly today: Day;
}
