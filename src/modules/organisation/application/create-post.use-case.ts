import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { hasRole } from '../domain/unit-roles.js';
import { insertPost, type NewPost, postById } from '../persistence/post.repository.js';
import { unitById } from '../persistence/unit.repository.js';
import { assertHeadsCity } from './assert-heads-city.js';

/** Adds a vacant post to a unit. */
@Injectable()
export class CreatePost {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns its id @throws ROLE_NOT_OF_THIS_UNIT, SERVES_NO_LEADER, POST_TITLE_TAKEN, UNIT_CLOSED */
  execute(actor: Actor, draft: NewPost): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      await this.check(tx, draft);
      const postId = await insertPost(tx, draft);
      if (postId === null) throw refuse('POST_TITLE_TAKEN', { title: draft.title });
      await recordAct(tx, actor, {
        action: 'post.created',
        subjectType: 'POST',
        subjectId: postId,
        unitId: draft.unitId,
        facts: { role: draft.role, rank: draft.rank, servesPostId: draft.servesPostId, headsCity: draft.headsCity },
      });
      return postId;
    });
  }

  private async check(tx: Tx, draft: NewPost): Promise<void> {
    const unit = await unitById(tx, draft.unitId);
    if (unit === null) throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/unitId', code: 'INVALID' }]);
    if (unit.closedOn !== null) throw refuse('UNIT_CLOSED');
    if (!hasRole(unit.kind, draft.role)) throw refuse('ROLE_NOT_OF_THIS_UNIT', { kind: unit.kind, role: draft.role });
    await this.checkLeader(tx, draft);
  }

  /** Only a leading official heads the city, and only a secretary serves one. */
  private async checkLeader(tx: Tx, draft: NewPost): Promise<void> {
    assertHeadsCity(draft.headsCity, draft.role);
    const served = draft.servesPostId === null ? null : await postById(tx, draft.servesPostId);
    const serves = served?.role === 'LEADING_OFFICIAL';
    if (serves !== (draft.role === 'LEADER_SECRETARY') || (draft.servesPostId !== null && !serves))
      throw refuse('SERVES_NO_LEADER');
  }
}
