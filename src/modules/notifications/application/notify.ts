import type { Tx } from '../../../platform/database/tx.js';
import { INTO_OUTBOX } from '../../../platform/outbox/emit.js';
import {
  type AccountNoticeDraft,
  concerns,
  type NoticeDraft,
  type PersonNoticeDraft,
  subjectOf,
  type Told,
} from '../domain/notice.js';
import { noticeRule } from '../domain/notice-kinds.js';
import { type Recipient, RecipientDirectory } from './recipient-directory.js';

/** The news that a person was told something: his id, and those of the notices that were written together (`noticeIds`, by commas). */
export const NOTICE_ISSUED = 'notice.issued';

/** What a row of the table says whoever is told. */
function rowOf(told: Told): object {
  const { key, kind, subjectId, title, body, unitId = null, params = {} } = told;
  const { statutory = false, listed = false } = noticeRule(kind);
  const subject = { subject_type: subjectOf(told), subject_id: subjectId };
  return { key, kind, statutory, listed, copy: false, unit_id: unitId, ...subject, title, body, params };
}

function addressed(draft: NoticeDraft, everybody: readonly Recipient[]): object[] {
  const found = everybody.filter((one) => concerns(draft, one.scope ?? 'ALL'));
  const told = found.length > 0 ? found : [{ postId: draft.recipientPostId, personId: null, deputyPostId: null }];
  return told.map(({ personId, deputyPostId }) => ({
    ...rowOf(draft),
    ...(deputyPostId !== null && { key: `${draft.key}:deputy:${deputyPostId}` }),
    copy: draft.copy ?? false,
    recipient_post_id: draft.recipientPostId,
    recipient_person_id: personId,
    deputy_post_id: deputyPostId,
  }));
}

function byPost(recipients: readonly Recipient[]): ReadonlyMap<string, readonly Recipient[]> {
  const posts = new Map<string, Recipient[]>();
  for (const recipient of recipients) posts.set(recipient.postId, [...(posts.get(recipient.postId) ?? []), recipient]);
  return posts;
}

/** The notices and their news, one a person; a statement for both, so that nothing of them comes back here. */
const INSERT = `
WITH issued AS (
  INSERT INTO notice (key, kind, statutory, recipient_post_id, recipient_person_id, deputy_post_id, recipient_account_id, unit_id,
    subject_type, subject_id, title, body, params, copy, listed, goes_out, created_at, issued_on)
  SELECT n.key, n.kind, n.statutory, n.recipient_post_id, n.recipient_person_id, n.deputy_post_id, n.recipient_account_id, n.unit_id,
    n.subject_type, n.subject_id, n.title, n.body, n.params, n.copy, n.listed, clock.open AND n.recipient_person_id IS NOT NULL, clock.now, clock.today
  FROM jsonb_populate_recordset(NULL::notice, $1::jsonb) n
    -- Asked once: as the columns' defaults the clock would be asked for every row, which costs more than the row.
    CROSS JOIN (SELECT app_now() AS now, app_today() AS today, (SELECT open FROM outgoing) AS open OFFSET 0) clock
  -- In one order, whoever writes: two who tell the same thing must not wait for each other.
  ORDER BY n.key COLLATE "C"
  ON CONFLICT (key) DO NOTHING
  RETURNING id, recipient_person_id)
${INTO_OUTBOX}
SELECT $2, NULL, jsonb_strip_nulls(jsonb_build_object('personId', recipient_person_id, 'noticeIds', string_agg(id::text, ','))) FROM issued
 GROUP BY recipient_person_id`;

/**
 * Tells the holders of posts, and whoever acts for them today, in the transaction of what caused it. A key told before
 * is not told again. A vacant post's notice is kept without a person, so that the record shows it.
 */
export async function notify(tx: Tx, notices: readonly NoticeDraft[]): Promise<void> {
  if (notices.length === 0) return;
  const postIds = [...new Set(notices.map((notice) => notice.recipientPostId))];
  const recipients = byPost(await tx.port(RecipientDirectory).recipientsOf(tx, postIds));
  await write(
    tx,
    notices.flatMap((draft) => addressed(draft, recipients.get(draft.recipientPostId) ?? [])),
  );
}

async function write(tx: Tx, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.execute(INSERT, [JSON.stringify(rows), NOTICE_ISSUED]);
}

/** Tells administrators' accounts, in the transaction of what caused it; a key told before is not told again. */
export function notifyAccounts(tx: Tx, notices: readonly AccountNoticeDraft[]): Promise<void> {
  return write(
    tx,
    notices.map((draft) => ({ ...rowOf(draft), recipient_account_id: draft.recipientAccountId })),
  );
}

/** Tells people themselves, whatever posts they hold, in the transaction of what caused it. */
export function notifyPeople(tx: Tx, notices: readonly PersonNoticeDraft[]): Promise<void> {
  return write(
    tx,
    notices.map((draft) => ({ ...rowOf(draft), recipient_person_id: draft.recipientPersonId })),
  );
}
