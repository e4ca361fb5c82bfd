import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { lockLeadingPosts } from '../persistence/leader-order.repository.js';
import { Authority, type Outcome } from './authority/authority.js';

/** Proposes the order in which leaders stand. */
@Injectable()
export class OrderLeaders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /** @param postIds every leading official's post once @throws LEADER_ORDER_INCOMPLETE, AUTHORITY_… */
  execute(actor: Actor, postIds: readonly string[]): Promise<Outcome> {
    return this.unitOfWork.run(async (tx) => {
      const present = await lockLeadingPosts(tx);
      // Said again it changes nothing, and nobody is asked.
      const same = present.every(({ postId, orderNo }, place) => orderNo !== null && postId === postIds[place]);
      if (same && present.length === postIds.length) return { id: postIds[0] ?? '', approvalId: null, waitsFor: [] };
      return this.authority.take(tx, actor, { kind: 'ORDER_LEADERS', postIds });
    });
  }
}
