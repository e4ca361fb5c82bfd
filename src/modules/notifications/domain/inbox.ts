import { noticeWords } from '../../../texts/words.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';

/** A notice as its reader sees it. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly statutory: boolean;
  readonly copy: boolean;
  /** The post that is told. */
  readonly postId: string | null;
  /** The reader's own post, where he is told because he acts for that one. */
  readonly deputyPostId: string | null;
  readonly unitId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly body: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly issuedOn: Day;
  readonly createdAt: Instant;
  readonly readAt: Instant | null;
}

/** Whose inbox: a person's, or that of an administrator's account, to which no post is told anything. */
export type InboxOwner = { readonly kind: 'PERSON' | 'ACCOUNT'; readonly id: string };

/** The inbox of whoever is signed in; null where nobody can tell him anything. */
export function inboxOf({ personId, accountId, adminRole }: Actor): InboxOwner | null {
  if (adminRole !== null) return accountId === null ? null : { kind: 'ACCOUNT', id: accountId };
  return personId === null ? null : { kind: 'PERSON', id: personId };
}

/** What the inbox shows as one thing: a notice, or the listed notices of one day together. */
export interface InboxEntry {
  /** The newest number in it; the inbox is sorted by it. */
  readonly number: number;
  readonly notices: readonly Notice[];
}

/** An entry as shown: a list says how many there are, and holds them as items. */
export interface InboxItem extends Notice {
  readonly items: readonly Notice[];
}

/** One notice stands for itself; several are shown as one list, unread as long as one of them is. */
export function showEntry({ notices }: InboxEntry): InboxItem {
  const [first] = notices;
  if (first === undefined) throw new Error('an entry without a notice');
  if (notices.length === 1) return { ...first, items: [] };
  const unread = notices.some((notice) => notice.readAt === null);
  return {
    ...first,
    kind: 'LIST',
    statutory: notices.some((notice) => notice.statutory),
    ...noticeWords('LIST', {
      count: notices.length,
      items: notices.map((notice, place) => `${String(place + 1)}.${notice.title}`).join('\n'),
    }),
    params: { count: notices.length },
    readAt: unread ? null : first.readAt,
    items: notices,
  };
}
