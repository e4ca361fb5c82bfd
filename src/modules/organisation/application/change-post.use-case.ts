import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/http/request-context.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { isTitleTaken, type PostFields, updatePost } from '../persistence/post.repository.js';
import { assertHeadsCity } from './assert-heads-city.js';
import { lockPresentPost } from './lock-post.js';

/** Gives a post another title or rank, or says that it heads the city; its role, holder, chains and records stay. */
@Injectable()
export class ChangePost {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NOT_FOUND, STALE_VERSION, POST_ABOLISHED, POST_TITLE_TAKEN, VALIDATION_FAILED where the post cannot head the city */
  execute(actor: Actor, postId: string, fields: PostFields, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const post = await lockPresentPost(tx, postId);
      checkVersion(post.version, seen);
      assertHeadsCity(fields.headsCity, post.role);
      if (await isTitleTaken(tx, post, fields.title)) throw refuse('POST_TITLE_TAKEN', { title: fields.title });
      await updatePost(tx, postId, fields);
      await recordAudit(tx, actor, {
        action: 'post.changed',
        subjectType: 'POST',
        subjectId: postId,
        unitId: post.unitId,
        facts: {
          before: { title: post.title, rank: post.rank, headsCity: post.headsCity },
          after: { ...fields },
        },
      });
      await emit(tx, { topic: 'unit.changed', subjectId: post.unitId });
    });
  }
}
