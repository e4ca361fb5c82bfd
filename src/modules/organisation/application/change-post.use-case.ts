import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { PostFields } from '../domain/authority.js';
import { Authority, type Outcome } from './authority/authority.js';
import { lockPresentPost } from './lock-post.js';

/** Gives a post another title or rank, or says that it heads the city; its role, holder, chains and records stay. */
@Injectable()
export class ChangePost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: Authority,
  ) {}

  /** @throws NOT_FOUND, STALE_VERSION, POST_ABOLISHED, POST_TITLE_TAKEN, AUTHORITY_…, VALIDATION_FAILED where the post cannot head the city */
  execute(actor: Actor, postId: string, fields: PostFields, seen: number | null): Promise<Outcome> {
    return this.unitOfWork.run(async (tx) => {
      checkVersion((await lockPresentPost(tx, postId)).version, seen);
      return this.authority.take(tx, actor, { kind: 'CHANGE_POST', postId, fields });
    });
  }
}
