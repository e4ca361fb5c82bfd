import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type LiveNotice, NoticeRepository } from '../persistence/notice.repository.js';

/** More than this is not repeated: the reader looks at his inbox anyway. */
const MAX_REPEATED = 500;

/** What goes over the live streams. */
@Injectable()
export class NoticeFeed {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
  ) {}

  /** What the person was told after a number. */
  since(personId: string, number: number): Promise<LiveNotice[]> {
    return this.notices.listSince(this.database, personId, number, MAX_REPEATED);
  }

  /** Those of the notices named that were sent to the person, in order; the oldest when there are too many. */
  named(ids: readonly string[], personId: string): Promise<LiveNotice[]> {
    return this.notices.listNamed(this.database, ids.slice(0, MAX_REPEATED), personId);
  }

  /** Where a stream without a past begins. */
  newest(personId: string): Promise<number> {
    return this.notices.lastNumber(this.database, personId);
  }
}

export type { LiveNotice };
