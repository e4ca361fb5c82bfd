import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Delegation } from '../domain/delegation.js';
import { Authority, type Outcome } from './authority/authority.js';
import { ListDelegations } from './list-delegations.query.js';

/** Ends a delegation from this moment on: the holder of the post alone, anybody else with a second person. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: ListDelegations,
    private readonly authority: Authority,
  ) {}

  /** @throws NOT_FOUND outside the scope, DELEGATION_NOT_YOURS, DELEGATION_ENDED, AUTHORITY_WAITS */
  execute(actor: Actor, delegationId: string): Promise<{ readonly outcome: Outcome; readonly delegation: Delegation }> {
    return this.unitOfWork.run(async (tx) => {
      await this.delegations.get(actor, delegationId);
      const outcome = await this.authority.take(tx, actor, { kind: 'END_DELEGATION', delegationId });
      return { outcome, delegation: await this.delegations.get(actor, delegationId) };
    });
  }
}
