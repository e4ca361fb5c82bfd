import { columns, type RowOf } from '../../../platform/database/columns.js';
import { NoticeRow } from './notice.row.js';
import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { CursorValue } from '../../../platform/paging/page.js';
import type { InboxEntry, InboxOwner } from '../domain/inbox.js';

/** A notice on the live stream: ids and its number only. */
export type LiveNotice = RowOf<typeof LIVE>;

const OWNER = { PERSON: 'recipient_person_id', ACCOUNT: 'recipient_account_id' } as const;

const inbox = (owner: (typeof OWNER)[InboxOwner['kind']]): string => `
WITH entry AS (
  SELECT max(number) AS number,
         jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'statutory', statutory, 'copy', copy, 'postId', recipient_post_id,
           'deputyPostId', deputy_post_id, 'unitId', unit_id, 'subjectType', subject_type, 'subjectId', subject_id,
           'title', title, 'body', body, 'params', params, 'issuedOn', issued_on,
           'createdAt', to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'readAt', to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY number) AS notices,
         bool_or(read_at IS NULL) AS unread
    FROM notice WHERE ${owner} = $1
   GROUP BY CASE WHEN listed THEN issued_on END, CASE WHEN listed THEN NULL ELSE id END
)
SELECT number, notices FROM entry
 WHERE (NOT $2::boolean OR unread) AND ($3::bigint IS NULL OR number < $3)
 ORDER BY number DESC LIMIT $4`;

const LIVE = columns(NoticeRow, '', ['id', 'number', 'subjectType', 'subjectId']);

/** The notices of persons and of administrators' accounts; everybody reads his own alone. */
@Injectable()
export class NoticeRepository {
  /** The newest first; `before` is the number of the last entry seen. */
  listInbox(
    reader: Reader,
    owner: InboxOwner,
    page: { readonly unread: boolean; readonly before: CursorValue | null; readonly limit: number },
  ): Promise<InboxEntry[]> {
    return reader.query<InboxEntry>(inbox(OWNER[owner.kind]), [owner.id, page.unread, page.before, page.limit]);
  }

  async countUnread(reader: Reader, owner: InboxOwner): Promise<number> {
    const { unread } = await reader.one<{ unread: number }>(
      `SELECT count(*) AS unread FROM notice WHERE ${OWNER[owner.kind]} = $1 AND read_at IS NULL`,
      [owner.id],
    );
    return unread;
  }

  /** Marks a notice as read, and with a listed one the whole list of its day; false when it is not the owner's. */
  async markRead(tx: Tx, id: string, owner: InboxOwner): Promise<boolean> {
    const mine = OWNER[owner.kind];
    const [known] = await tx.query(`SELECT FROM notice WHERE id = $1 AND ${mine} = $2`, [id, owner.id]);
    await tx.execute(
      `UPDATE notice n SET read_at = app_now() FROM notice m
        WHERE m.id = $1 AND m.${mine} = $2 AND n.${mine} = $2 AND n.read_at IS NULL
          AND (n.id = m.id OR (n.listed AND m.listed AND n.issued_on = m.issued_on))`,
      [id, owner.id],
    );
    return known !== undefined;
  }

  /** Marks what is not formal as read, up to and with a notice; false when that one is not the owner's. */
  async markReadThrough(tx: Tx, id: string, owner: InboxOwner): Promise<boolean> {
    const mine = OWNER[owner.kind];
    const [newest] = await tx.query<{ number: number }>(`SELECT number FROM notice WHERE id = $1 AND ${mine} = $2`, [
      id,
      owner.id,
    ]);
    if (newest === undefined) return false;
    await tx.execute(
      `UPDATE notice SET read_at = app_now() WHERE ${mine} = $1 AND number <= $2 AND read_at IS NULL AND NOT statutory`,
      [owner.id, newest.number],
    );
    return true;
  }

  /** What came after a number, in order; the oldest when there is too much. */
  listSince(reader: Reader, personId: string, number: number, limit: number): Promise<LiveNotice[]> {
    return reader.query<LiveNotice>(
      `SELECT ${LIVE} FROM notice WHERE recipient_person_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
      [personId, number, limit],
    );
  }

  /** Those of the notices named that are the person's, in order. */
  listNamed(reader: Reader, ids: readonly string[], personId: string): Promise<LiveNotice[]> {
    return reader.query<LiveNotice>(
      `SELECT ${LIVE} FROM notice WHERE id = ANY ($1::uuid[]) AND recipient_person_id = $2 ORDER BY number`,
      [ids, personId],
    );
  }

  /** The number of the person's newest notice, 0 without any. */
  async lastNumber(reader: Reader, personId: string): Promise<number> {
    const { number } = await reader.one<{ number: number }>(
      'SELECT coalesce(max(number), 0) AS number FROM notice WHERE recipient_person_id = $1',
      [personId],
    );
    return number;
  }
}
