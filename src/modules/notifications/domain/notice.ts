import type { DelegationScope } from '../../../shared-kernel/actor.js';
import { SUBJECTS, type SubjectType } from '../../../shared-kernel/subjects.js';
import { type NoticeKind, noticeRule } from './notice-kinds.js';

/** What is told, whoever is told it. */
export interface Told {
  /** Logical, never a date: `case:tier:round:step:recipient`. A second notice of the same key is not issued. */
  readonly key: string;
  readonly kind: NoticeKind;
  /** The unit that it concerns. */
  readonly unitId?: string | null;
  /** Left out: that of the kind's row. */
  readonly subjectType?: SubjectType;
  readonly subjectId: string;
  /** As the person reads them, in Chinese. */
  readonly title: string;
  readonly body: string;
  /** Facts for the English screens and for links: ids, dates, codes, numbers. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What somebody is to be told; who that is today is looked up when it is issued. */
export interface NoticeDraft extends Told {
  readonly recipientPostId: string;
  /** For information only (抄送). */
  readonly copy?: boolean;
}

/** What an administrator's account is to be told; a storm was held, for instance: how many, and since when. */
export interface AccountNoticeDraft extends Told {
  readonly recipientAccountId: string;
}

/** What a person is to be told whatever post he holds: that he was displaced, or that somebody asked for his password to be set. */
export interface PersonNoticeDraft extends Told {
  readonly recipientPersonId: string;
}

/** What a notice is about. */
export function subjectOf({ kind, subjectType }: Pick<Told, 'kind' | 'subjectType'>): SubjectType {
  return subjectType ?? noticeRule(kind).subject;
}

/** Whether a deputy with that scope is told; whoever acts for everything is told everything. */
export function concerns(told: Pick<Told, 'kind' | 'subjectType'>, scope: DelegationScope): boolean {
  return scope === 'ALL' || SUBJECTS[subjectOf(told)].deputy === scope || noticeRule(told.kind).alsoTo === scope;
}
