import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, limitOf, type Page, pageOf, type PageWish } from '../../../platform/paging/page.js';
import {
  AuditEventRepository,
  type AuditEventRecord,
  type AuditFilter,
} from '../persistence/audit-event.repository.js';

/** The record of acts, the newest first. Whoever may read it reads all of it: it holds ids, dates and codes. */
@Injectable()
export class ListAuditEvents {
  constructor(
    private readonly database: Database,
    private readonly events: AuditEventRepository,
  ) {}

  async execute(query: PageWish & AuditFilter): Promise<Page<AuditEventRecord>> {
    const [before = null] = decodeCursor(query.cursor, ['id']) ?? [];
    const limit = limitOf(query);
    const rows = await this.events.list(this.database, query, before, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}
