import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, limitOf, type Page, pageOf, type PageWish } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { inboxOf, type InboxItem, showEntry } from '../domain/inbox.js';
import { NoticeRepository } from '../persistence/notice.repository.js';

/** A page of somebody's inbox, and how much of the whole he has not read. */
export interface Inbox extends Page<InboxItem> {
  readonly unread: number;
}

/** One's own inbox: the listed notices of a day as one list. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
  ) {}

  async execute(actor: Actor, query: PageWish & { readonly unread?: boolean }): Promise<Inbox> {
    const [before = null] = decodeCursor(query.cursor, ['serial']) ?? [];
    const owner = inboxOf(actor);
    if (owner === null) return { items: [], nextCursor: null, unread: 0 };
    const limit = limitOf(query);
    const wanted = { unread: query.unread ?? false, before, limit: limit + 1 };
    const entries = await this.notices.listInbox(this.database, owner, wanted);
    const unread = await this.notices.countUnread(this.database, owner);
    return { ...pageOf(entries, limit, (entry) => [entry.number], showEntry), unread };
  }
}
