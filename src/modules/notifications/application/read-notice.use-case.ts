import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { inboxOf } from '../domain/inbox.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

/**
 * Marks a notice of one's own as read; a listed one with the whole list of its day. Again changes nothing. The row
 * itself keeps who and when; taking note of a notice is no act on anything, so the record of acts does not hold it.
 */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /** @throws NOT_FOUND for what was not sent to the actor */
  execute(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const owner = inboxOf(actor);
      const mine = owner !== null && (await this.notices.markRead(tx, id, owner));
      if (!mine) throw refuse('NOT_FOUND');
    });
  }
}
