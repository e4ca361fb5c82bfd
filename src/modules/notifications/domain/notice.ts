import type { DelegationScope } from '../../../shared-kernel/actor.js';

/** What somebody is to be told; who that is today is looked up when it is issued. */
export interface NoticeDraft {
  /** Logical, never a date: `case:tier:round:step:recipient`. A second notice of the same key is not issued. */
  readonly key: string;
  /** REMINDER, OVERDUE_REMINDER, URGING_SLIP, …: the module that sends it names it. */
  readonly kind: string;
  /** Has legal effect (a slip, an interview's notice): shown as such, resent once where the outcome is unknown. */
  readonly statutory?: boolean;
  readonly recipientPostId: string;
  /** The unit that it concerns. */
  readonly unitId?: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** As the person reads them, in Chinese. */
  readonly title: string;
  readonly body: string;
  /** Facts for the English screens and for links: ids, dates, codes, numbers. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** For information only (抄送). */
  readonly copy?: boolean;
  /** Gathered with the person's other listed notices of the day into one list. */
  readonly list?: boolean;
}

/** What an administrator's account is to be told; a storm was held, for instance: how many, and since when. */
export interface AccountNoticeDraft extends Pick<
  NoticeDraft,
  'key' | 'kind' | 'subjectType' | 'subjectId' | 'title' | 'body' | 'params'
> {
  readonly recipientAccountId: string;
}

/** What a person is to be told whatever post he holds: that he was displaced, or that somebody asked for his password to be set. */
export interface PersonNoticeDraft extends Pick<
  NoticeDraft,
  'key' | 'kind' | 'unitId' | 'subjectType' | 'subjectId' | 'title' | 'body' | 'params'
> {
  readonly recipientPersonId: string;
}

/** Which part of a post's business a notice belongs to, by its subject; approvals and what is missing here belong to no part. */
const PART_OF: Readonly<Record<string, DelegationScope>> = {
  CYCLE: 'FILING',
  DUTY: 'FILING',
  OBLIGATION: 'FILING',
  PLAN: 'FILING',
  PROJECT: 'FILING',
  TASK: 'FILING',
  CASE: 'SUPERVISION',
  INTERVIEW: 'SUPERVISION',
  SLIP: 'SUPERVISION',
};

/** Kinds about an obligation that supervision sends. */
const OF_SUPERVISION: readonly string[] = ['OVERDUE_REMINDER', 'URGING_SLIP'];

/** Whether a deputy with that scope is told; whoever acts for everything is told everything. */
export function concerns(
  { subjectType, kind }: Pick<NoticeDraft, 'subjectType' | 'kind'>,
  scope: DelegationScope,
): boolean {
  // What is late concerns whoever files as it does whoever answers for the lag.
  return (
    scope === 'ALL' || PART_OF[subjectType] === scope || (scope === 'SUPERVISION' && OF_SUPERVISION.includes(kind))
  );
}
