import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refuse } from '../../../platform/errors/platform-problems.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { inboxOf, type InboxOwner } from '../domain/inbox.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

/**
 * Marks notices of one's own as read. Again changes nothing. The rows themselves keep who and when; taking note of a
 * notice is no act on anything, so the record of acts does not hold it.
 */
@Injectable()
export class ReadNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /** One; a listed one with the whole list of its day. @throws NOT_FOUND for what was not sent to the actor */
  one(actor: Actor, id: string): Promise<void> {
    return this.mark(actor, (tx, owner) => this.notices.markRead(tx, id, owner));
  }

  /**
   * All up to one (全部标为已读): what came after it was not seen and stays unread. A formal notice has effects for its
   * reader, so that each is opened by itself and stays unread here. @throws NOT_FOUND for what was not sent to the actor
   */
  through(actor: Actor, id: string): Promise<void> {
    return this.mark(actor, (tx, owner) => this.notices.markReadThrough(tx, id, owner));
  }

  private mark(actor: Actor, mark: (tx: Tx, owner: InboxOwner) => Promise<boolean>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const owner = inboxOf(actor);
      if (owner === null || !(await mark(tx, owner))) throw refuse('NOT_FOUND');
    });
  }
}
