import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { type Delegation, mayArrange } from '../domain/delegation.js';
import { refuse } from '../domain/problems.js';
import { endDelegation } from '../persistence/delegation.repository.js';
import { ListDelegations } from './list-delegations.query.js';

/** Ends a delegation from this moment on. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: ListDelegations,
  ) {}

  /** @throws NOT_FOUND outside the scope, DELEGATION_NOT_YOURS, DELEGATION_ENDED */
  execute(actor: Actor, delegationId: string): Promise<Delegation> {
    return this.unitOfWork.run(async (tx) => {
      const delegation = await this.delegations.get(actor, delegationId);
      if (!mayArrange(actor, delegation)) throw refuse('DELEGATION_NOT_YOURS');
      if (!(await endDelegation(tx, delegationId))) throw refuse('DELEGATION_ENDED');
      await recordAudit(tx, actor, {
        action: 'delegation.ended',
        subjectType: 'DELEGATION',
        subjectId: delegationId,
        unitId: delegation.unitId,
      });
      await emit(tx, {
        topic: 'delegation.changed',
        subjectId: delegation.postId,
        payload: { unitId: delegation.unitId },
      });
      return this.delegations.get(actor, delegationId);
    });
  }
}
