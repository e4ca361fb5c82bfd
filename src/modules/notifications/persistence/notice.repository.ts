import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { CursorValue } from '../../../platform/http/page.js';
import type { InboxEntry } from '../domain/inbox.js';

/** A notice on the live stream: ids and its number only. */
export interface LiveNotice {
  readonly id: string;
  readonly number: number;
  readonly subjectType: string;
  readonly subjectId: string;
}

const INBOX = `
WITH entry AS (
  SELECT max(number) AS number,
         jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'statutory', statutory, 'copy', copy, 'postId', recipient_post_id,
           'deputyPostId', deputy_post_id, 'unitId', unit_id, 'subjectType', subject_type, 'subjectId', subject_id,
           'title', title, 'body', body, 'params', params, 'issuedOn', issued_on,
           'createdAt', to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'readAt', to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY number) AS notices,
         bool_or(read_at IS NULL) AS unread
    FROM notice WHERE recipient_person_id = $1
   GROUP BY CASE WHEN listed THEN issued_on END, CASE WHEN listed THEN NULL ELSE id END
)
SELECT number, notices FROM entry
 WHERE (NOT $2::boolean OR unread) AND ($3::bigint IS NULL OR number < $3)
 ORDER BY number DESC LIMIT $4`;

const LIVE = `id, number, subject_type AS "subjectType", subject_id AS "subjectId"`;

/** The notices of persons; each person reads his own alone. */
@Injectable()
export class NoticeRepository {
  /** The newest first; `before` is the number of the last entry seen. */
  listInbox(
    reader: Reader,
    personId: string,
    page: { readonly unread: boolean; readonly before: CursorValue; readonly limit: number },
  ): Promise<InboxEntry[]> {
    return reader.query<InboxEntry>(INBOX, [personId, page.unread, page.before, page.limit]);
  }

  async countUnread(reader: Reader, personId: string): Promise<number> {
    const [row] = await reader.query<{ unread: number }>(
      'SELECT count(*) AS unread FROM notice WHERE recipient_person_id = $1 AND read_at IS NULL',
      [personId],
    );
    return row?.unread ?? 0;
  }

  /** Marks a notice as read, and with a listed one the whole list of its day; false when the person has no such notice. */
  async markRead(tx: Tx, id: string, personId: string): Promise<boolean> {
    const [known] = await tx.query('SELECT FROM notice WHERE id = $1 AND recipient_person_id = $2', [id, personId]);
    await tx.execute(
      `UPDATE notice n SET read_at = app_now() FROM notice m
        WHERE m.id = $1 AND m.recipient_person_id = $2 AND n.recipient_person_id = $2 AND n.read_at IS NULL
          AND (n.id = m.id OR (n.listed AND m.listed AND n.issued_on = m.issued_on))`,
      [id, personId],
    );
    return known !== undefined;
  }

  /** What came after a number, in order; the oldest when there is too much. */
  listSince(reader: Reader, personId: string, number: number, limit: number): Promise<LiveNotice[]> {
    return reader.query<LiveNotice>(
      `SELECT ${LIVE} FROM notice WHERE recipient_person_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
      [personId, number, limit],
    );
  }

  async findLive(reader: Reader, id: string, personId: string): Promise<LiveNotice | null> {
    const [row] = await reader.query<LiveNotice>(
      `SELECT ${LIVE} FROM notice WHERE id = $1 AND recipient_person_id = $2`,
      [id, personId],
    );
    return row ?? null;
  }

  /** The number of the person's newest notice, 0 without any. */
  async lastNumber(reader: Reader, personId: string): Promise<number> {
    const [row] = await reader.query<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM notice WHERE recipient_person_id = $1',
      [personId],
    );
    return row?.number ?? 0;
  }
}
