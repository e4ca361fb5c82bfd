import type { Tx } from '../../../platform/database/tx.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { NoticeDraft } from '../domain/notice.js';
import type { Recipient, RecipientDirectory } from './recipient-directory.js';

/** The news that somebody was told something. */
export const NOTICE_ISSUED = 'notice.issued';

let directory: RecipientDirectory | undefined;

/** Binds the directory when the module starts, so that pure engine functions may notify without being injected. */
export function bindRecipientDirectory(bound: RecipientDirectory): void {
  directory = bound;
}

function addressed(draft: NoticeDraft, recipients: readonly Recipient[]): object[] {
  const found = recipients.filter((recipient) => recipient.postId === draft.recipientPostId);
  const told = found.length > 0 ? found : [{ postId: draft.recipientPostId, personId: null, deputyPostId: null }];
  return told.map(({ personId, deputyPostId }) => ({
    key: deputyPostId === null ? draft.key : `${draft.key}:deputy:${deputyPostId}`,
    kind: draft.kind,
    statutory: draft.statutory ?? false,
    recipient_post_id: draft.recipientPostId,
    recipient_person_id: personId,
    deputy_post_id: deputyPostId,
    unit_id: draft.unitId ?? null,
    subject_type: draft.subjectType,
    subject_id: draft.subjectId,
    title: draft.title,
    body: draft.body,
    params: draft.params ?? {},
    copy: draft.copy ?? false,
    listed: draft.list ?? false,
  }));
}

const INSERT = `
INSERT INTO notice (key, kind, statutory, recipient_post_id, recipient_person_id, deputy_post_id, unit_id, subject_type,
  subject_id, title, body, params, copy, listed, created_at, issued_on)
SELECT n.key, n.kind, n.statutory, n.recipient_post_id, n.recipient_person_id, n.deputy_post_id, n.unit_id, n.subject_type,
  n.subject_id, n.title, n.body, n.params, n.copy, n.listed, clock.now, clock.today
FROM jsonb_populate_recordset(NULL::notice, $1::jsonb) n
  -- Asked once: as the columns' defaults the clock would be asked for every row, which costs more than the row.
  CROSS JOIN (SELECT app_now() AS now, app_today() AS today OFFSET 0) clock
ORDER BY n.key
ON CONFLICT (key) DO NOTHING
RETURNING id, recipient_person_id AS "personId"`;

/**
 * Tells the holders of posts, and whoever acts for them today, in the transaction of what caused it. A key told before
 * is not told again. A vacant post's notice is kept without a person, so that the record shows it.
 */
export async function notify(tx: Tx, notices: readonly NoticeDraft[]): Promise<void> {
  if (notices.length === 0) return;
  if (directory === undefined) throw new Error('NotificationsModule has to start before anybody is notified');
  const postIds = [...new Set(notices.map((notice) => notice.recipientPostId))];
  const recipients = await directory.recipientsOf(tx, postIds);
  const rows = notices.flatMap((draft) => addressed(draft, recipients));
  const issued = await tx.query<{ id: string; personId: string | null }>(INSERT, [JSON.stringify(rows)]);
  await emit(
    tx,
    ...issued.map(({ id, personId }) => ({
      topic: NOTICE_ISSUED,
      subjectId: id,
      payload: { ...(personId !== null && { personId }) },
    })),
  );
}
