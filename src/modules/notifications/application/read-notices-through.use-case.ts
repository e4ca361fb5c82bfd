import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { inboxOf } from '../domain/inbox.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

/**
 * Marks one's inbox as read up to a notice (全部标为已读): what came after it was not seen and stays unread. A formal
 * notice has effects for its reader, so that each is opened by itself and stays unread here.
 */
@Injectable()
export class ReadNoticesThrough {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /** @throws NOT_FOUND for what was not sent to the actor */
  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const owner = inboxOf(actor);
      const mine = owner !== null && (await this.notices.markReadThrough(tx, id, owner));
      if (!mine) throw refuse('NOT_FOUND');
    });
  }
}
