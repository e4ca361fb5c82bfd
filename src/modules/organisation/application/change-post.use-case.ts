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
      const post = await lockPresentPost(tx, postId);
      checkVersion(post.version, seen);
      // Said again it changes nothing, and nobody is asked or told.
      if (saysTheSame(post, fields)) return { id: postId, approvalId: null, waitsFor: [] };
      return this.authority.take(tx, actor, { kind: 'CHANGE_POST', postId, fields });
    });
  }
}

function saysTheSame(post: PostFields, { title, rank, headsCity }: PostFields): boolean {
  return post.title === title && post.rank === rank && post.headsCity === headsCity;
}
