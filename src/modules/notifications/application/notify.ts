import { arraysOf } from '../../../platform/database/arrays.js';
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

/** Somebody who hears what is said. */
interface Heard {
  /** Which of the things said, from 1. */
  readonly said: number;
  readonly key: string;
  readonly postId?: string;
  readonly personId?: string | null;
  readonly deputyPostId?: string | null;
  readonly accountId?: string;
  readonly copy?: boolean | undefined;
}

/** What is said, and who hears it: what is said to several, one after the other, is sent and read once. */
class Sayings {
  private readonly told: Told[] = [];
  private readonly heard: Heard[] = [];

  add(told: Told, hearers: readonly Omit<Heard, 'said'>[]): void {
    const last = this.told.at(-1);
    if (last === undefined || !saysTheSame(last, told)) this.told.push(told);
    for (const one of hearers) this.heard.push({ ...one, said: this.told.length });
  }

  async write(tx: Tx): Promise<void> {
    if (this.heard.length === 0) return;
    await tx.execute(INSERT, [NOTICE_ISSUED, ...arraysOf(this.told, TOLD), ...arraysOf(this.heard, HEARD)]);
  }
}

function saysTheSame(one: Told, other: Told): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    one.params === other.params &&
    one.subjectId === other.subjectId &&
    isOfOneKind(one, other)
  );
}

const isOfOneKind = (one: Told, other: Told): boolean =>
  one.kind === other.kind && one.unitId === other.unitId && subjectOf(one) === subjectOf(other);

/** In the order of the statement's parameters. */
const TOLD: readonly ((told: Told) => string | boolean | null | undefined)[] = [
  ({ kind }) => kind,
  ({ kind }) => noticeRule(kind).statutory ?? false,
  ({ kind }) => noticeRule(kind).listed ?? false,
  ({ unitId }) => unitId,
  subjectOf,
  ({ subjectId }) => subjectId,
  ({ title }) => title,
  ({ body }) => body,
  ({ params }) => (params === undefined ? '{}' : JSON.stringify(params)),
];
const HEARD: readonly ((heard: Heard) => string | number | boolean | null | undefined)[] = [
  ({ said }) => said,
  ({ key }) => key,
  ({ postId }) => postId,
  ({ personId }) => personId,
  ({ deputyPostId }) => deputyPostId,
  ({ accountId }) => accountId,
  ({ copy }) => copy ?? false,
];

/** Who hears a draft today; of a vacant post nobody, and the notice is kept. */
function hearers(draft: NoticeDraft, everybody: readonly Recipient[]): readonly Omit<Heard, 'said'>[] {
  const { key, recipientPostId: postId, copy } = draft;
  const found = everybody.filter((one) => concerns(draft, one.scope ?? 'ALL'));
  if (found.length === 0) return [{ key, postId, copy }];
  return found.map(({ personId, deputyPostId }) => ({
    key: deputyPostId === null ? key : `${key}:deputy:${deputyPostId}`,
    ...{ postId, personId, deputyPostId, copy },
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
  SELECT h.key, s.kind, s.statutory, h.post_id, h.person_id, h.deputy_post_id, h.account_id, s.unit_id,
    s.subject_type, s.subject_id, s.title, s.body, s.params, h.copy, s.listed, clock.open AND h.person_id IS NOT NULL, clock.now, clock.today
  FROM unnest($2::text[], $3::boolean[], $4::boolean[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[]) WITH ORDINALITY
      s(kind, statutory, listed, unit_id, subject_type, subject_id, title, body, params, place)
    JOIN unnest($11::int[], $12::text[], $13::uuid[], $14::uuid[], $15::uuid[], $16::uuid[], $17::boolean[])
      h(said, key, post_id, person_id, deputy_post_id, account_id, copy) ON h.said = s.place
    -- Asked once: as the columns' defaults the clock would be asked for every row, which costs more than the row.
    CROSS JOIN (SELECT app_now() AS now, app_today() AS today, (SELECT open FROM outgoing) AS open OFFSET 0) clock
  -- In one order, whoever writes: two who tell the same thing must not wait for each other.
  ORDER BY h.key COLLATE "C"
  ON CONFLICT (key) DO NOTHING
  RETURNING id, recipient_person_id)
${INTO_OUTBOX}
SELECT $1, NULL, jsonb_strip_nulls(jsonb_build_object('personId', recipient_person_id, 'noticeIds', string_agg(id::text, ','))) FROM issued
 GROUP BY recipient_person_id`;

/**
 * Tells the holders of posts, and whoever acts for them today, in the transaction of what caused it. A key told before
 * is not told again. A vacant post's notice is kept without a person, so that the record shows it.
 */
export async function notify(tx: Tx, notices: readonly NoticeDraft[]): Promise<void> {
  if (notices.length === 0) return;
  const postIds = [...new Set(notices.map((notice) => notice.recipientPostId))];
  const recipients = byPost(await tx.port(RecipientDirectory).recipientsOf(tx, postIds));
  const sayings = new Sayings();
  for (const draft of notices) sayings.add(draft, hearers(draft, recipients.get(draft.recipientPostId) ?? []));
  await sayings.write(tx);
}

/** Tells administrators' accounts, in the transaction of what caused it; a key told before is not told again. */
export function notifyAccounts(tx: Tx, notices: readonly AccountNoticeDraft[]): Promise<void> {
  const sayings = new Sayings();
  for (const draft of notices) sayings.add(draft, [{ key: draft.key, accountId: draft.recipientAccountId }]);
  return sayings.write(tx);
}

/** Tells people themselves, whatever posts they hold, in the transaction of what caused it. */
export function notifyPeople(tx: Tx, notices: readonly PersonNoticeDraft[]): Promise<void> {
  const sayings = new Sayings();
  for (const draft of notices) sayings.add(draft, [{ key: draft.key, personId: draft.recipientPersonId }]);
  return sayings.write(tx);
}
