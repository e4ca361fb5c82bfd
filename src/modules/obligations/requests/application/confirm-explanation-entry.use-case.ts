import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filingPost } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { refuse } from '../../clock/domain/problems.js';
import { keepEntryConfirmation, lockExplanation } from '../persistence/explanation.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';

/** The unit confirms, once, the explanation that the office entered for it (代为录入); the verdict does not wait for it. */
@Injectable()
export class ConfirmExplanationEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
  ) {}

  /** @throws OBLIGATION_NOT_FOUND, OBLIGATION_NOT_YOURS for everybody but the unit, EXPLANATION_NOT_FOUND, EXPLANATION_NO_ENTRY */
  execute(actor: Actor, obligationId: string, explanationId: string): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, obligationId);
      const post = filingPost(actor, obligation.ownerUnitId);
      if (post === null) throw refuse('OBLIGATION_NOT_YOURS');
      const explanation = await lockExplanation(tx, obligation.id, explanationId);
      if (explanation === null) throw refuse('EXPLANATION_NOT_FOUND');
      if ((await keepEntryConfirmation(tx, explanation.id, actor.personId)) === 0) throw refuse('EXPLANATION_NO_ENTRY');
      const action = 'explanation.entry-confirmed';
      await recordAct(tx, actor, {
        action,
        subjectType: 'OBLIGATION',
        subjectId: obligation.id,
        unitId: obligation.ownerUnitId,
        onBehalfOfPostId: post.delegated ? post.postId : null,
        facts: { explanation: explanation.id },
      });
      return { id: explanation.id };
    });
  }
}
