import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { abolishPost } from '../persistence/closing.repository.js';
import { SecondPerson } from './authority/second-person.js';
import { hasOpenWork, OpenWorkCounters } from './open-work.js';
import { lockPresentPost } from './lock-post.js';

/** Abolishes a vacant post (撤销岗位) on which nothing hangs any more; its history stays. */
@Injectable()
export class AbolishPost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: OpenWorkCounters,
    private readonly second: SecondPerson,
  ) {}

  /** @throws NOT_FOUND, STALE_VERSION, POST_ABOLISHED, POST_HELD while somebody holds it, POST_IN_USE, AUTHORITY_WAITS */
  execute(actor: Actor, postId: string, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const post = await lockPresentPost(tx, postId);
      checkVersion(post.version, seen);
      if (post.personId !== null) throw refuse('POST_HELD', { name: post.personName });
      const work = await this.work.ofPost(tx, postId);
      if (hasOpenWork(work)) throw refuse('POST_IN_USE', { ...work });
      await this.second.asks.assertFree(tx, [postId]);
      await abolishPost(tx, postId);
      await recordAct(tx, actor, {
        action: 'post.abolished',
        subjectType: 'POST',
        subjectId: postId,
        unitId: post.unitId,
      });
    });
  }
}
