import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filingPost } from '../../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { confirmEntries } from '../persistence/entry.repository.js';
import { behalfOf, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';

/** The unit confirms, once, what the office entered for it (代为录入). */
@Injectable()
export class ConfirmEntries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_NOT_FOUND, DUTY_NOT_YOURS for everybody but the unit, NOTHING_TO_CONFIRM */
  execute(actor: Actor, id: string): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, id, null);
      const post = filingPost(actor, duty.unitId);
      if (post === null) throw refuse('DUTY_NOT_YOURS');
      const confirmed = await confirmEntries(tx, id, actor.personId);
      if (confirmed.length === 0) throw refuse('NOTHING_TO_CONFIRM');
      await recordDutyAct(tx, actor, duty, {
        act: 'entries-confirmed',
        onBehalfOfPostId: behalfOf(post),
        facts: { confirmed },
      });
      return { id };
    });
  }
}
