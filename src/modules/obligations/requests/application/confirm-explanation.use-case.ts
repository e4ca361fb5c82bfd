import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { isRegistrar } from '../../../approvals/index.js';
import { recordAct } from '../../../audit/index.js';
import type { OfflineMark } from '../domain/offline.js';
import { refuse } from '../../clock/domain/problems.js';
import { keepConfirmation, lockExplanation } from '../persistence/explanation.repository.js';
import { ObligationAccess } from '../../clock/application/obligation-access.js';
import { ProjectChain } from '../../clock/application/project-chain.js';

/** The leading official's secretary confirms that his diary was the reason; the office registers what he said by telephone. */
@Injectable()
export class ConfirmExplanation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: ObligationAccess,
    private readonly chain: ProjectChain,
  ) {}

  /** @throws EXPLANATION_NOT_FOUND, EXPLANATION_DECIDED, EXPLANATION_NEEDS_NO_CONFIRMATION, EXPLANATION_CONFIRMED, NOT_THE_LEADERS_SECRETARY */
  execute(
    actor: Actor,
    obligationId: string,
    explanationId: string,
    offline: OfflineMark | null,
  ): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const obligation = await this.admission.lock(tx, actor, obligationId);
      const explanation = await lockExplanation(tx, obligation.id, explanationId);
      if (explanation === null) throw refuse('EXPLANATION_NOT_FOUND');
      if (explanation.state !== 'PENDING') throw refuse('EXPLANATION_DECIDED');
      if (explanation.reason !== 'LEADER_SCHEDULE') throw refuse('EXPLANATION_NEEDS_NO_CONFIRMATION');
      if (explanation.confirmedAt !== null) throw refuse('EXPLANATION_CONFIRMED');
      if (offline !== null && offline.on > (await businessTime(tx)).today) throw refuse('OFFLINE_FROM_FUTURE');
      await this.assertLeadersVoice(tx, actor, obligation.projectId, offline !== null);
      await keepConfirmation(tx, explanation.id, actor.personId, offline);
      await recordAct(tx, actor, {
        action: 'explanation.confirmed',
        subjectType: 'OBLIGATION',
        subjectId: obligation.id,
        unitId: obligation.ownerUnitId,
        facts: { explanation: explanation.id, offline: offline !== null },
      });
      return { id: explanation.id };
    });
  }

  /** The leader himself, who serves him, or, for what was said offline, a section chief of the office or above. */
  private async assertLeadersVoice(tx: Tx, actor: Actor, projectId: string | null, offline: boolean): Promise<void> {
    const leader = projectId === null ? null : await this.chain.leadingPostOf(tx, projectId);
    const speaks =
      leader !== null && actor.posts.some((post) => post.postId === leader || post.servesPostId === leader);
    if (!speaks && !(offline && isRegistrar(actor))) throw refuse('NOT_THE_LEADERS_SECRETARY');
  }
}
