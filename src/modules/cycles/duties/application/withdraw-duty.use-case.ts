import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { settleOfficeObligation, withdrawFiling } from '../../../obligations/index.js';
import { afterWithdrawal } from '../domain/duty.js';
import { saveWithdrawn } from '../persistence/duty.repository.js';
import { behalfOf, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';

/** The unit takes back what it filed, before the verdict (撤回); its clock goes on as if nothing had been filed. */
@Injectable()
export class WithdrawDuty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_STATE unless it awaits its verdict, STALE_VERSION */
  execute(actor: Actor, id: string, seen: number | null): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { duty, post } = await this.access.lockOwn(tx, actor, id, seen);
      const state = afterWithdrawal(duty);
      await saveWithdrawn(tx, id, state);
      await withdrawFiling(tx, duty.obligationId);
      await settleOfficeObligation(tx, 'VERIFICATION', [id], 'CANCELLED');
      await recordDutyAct(tx, actor, duty, {
        act: 'withdrawn',
        onBehalfOfPostId: behalfOf(post),
        facts: { activity: duty.activityId, to: state },
      });
      return { id };
    });
  }
}
