import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { checkDelegation, type DelegationDraft } from '../domain/delegation.js';
import type { PostRow } from '../domain/post.js';
import { refuse } from '../domain/problems.js';
import { insertDelegation, overlapsDelegation } from '../persistence/delegation.repository.js';
import { postById } from '../persistence/post.repository.js';
import { lockPost } from '../persistence/tenure.repository.js';

/** Arranges AB岗代行: the deputy is added for the days named, the holder still sees. */
@Injectable()
export class ArrangeDelegation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws DELEGATION_… of the rules, DELEGATION_OVERLAPS */
  execute(actor: Actor, draft: DelegationDraft): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await lockPost(tx, draft.postId);
      const post = await this.post(tx, draft.postId);
      const { today } = await businessTime(tx);
      checkDelegation(actor, post, await this.post(tx, draft.deputyPostId), draft, today);
      if (await overlapsDelegation(tx, draft)) throw refuse('DELEGATION_OVERLAPS');
      const id = await insertDelegation(tx, draft, actor.personId);
      await recordAudit(tx, actor, {
        action: 'delegation.arranged',
        subjectType: 'DELEGATION',
        subjectId: id,
        unitId: post.unitId,
        facts: {
          postId: draft.postId,
          deputyPostId: draft.deputyPostId,
          fromDay: draft.fromDay,
          lastDay: draft.lastDay,
          scope: draft.scope,
        },
      });
      await emit(tx, { topic: 'delegation.changed', subjectId: draft.postId, payload: { unitId: post.unitId } });
      return id;
    });
  }

  private async post(tx: Tx, postId: string): Promise<PostRow> {
    const post = await postById(tx, postId);
    if (post === null) throw refuse('POST_NOT_FOUND');
    if (post.abolishedOn !== null) throw refuse('POST_ABOLISHED');
    return post;
  }
}
