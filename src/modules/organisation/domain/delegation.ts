import { type Actor, type DelegationScope, isOffice } from '../../../shared-kernel/actor.js';
import { addDays, type Day, daysBetween } from '../../../shared-kernel/dates.js';
import type { HeldPost } from './post.js';
import { refuse } from './problems.js';

const LONGEST_DAYS = 366;

/** AB岗代行: one post acts for another on the days `fromDay` … `lastDay`. */
export interface Delegation {
  readonly delegationId: string;
  readonly postId: string;
  readonly postTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly deputyPostId: string;
  readonly deputyTitle: string;
  readonly fromDay: Day;
  readonly lastDay: Day;
  readonly reason: string;
  readonly scope: DelegationScope;
  readonly endedOn: Day | null;
  /** Whether the deputy acts today. */
  readonly active: boolean;
}

/** What is asked. */
export interface DelegationDraft {
  readonly postId: string;
  readonly deputyPostId: string;
  readonly fromDay: Day;
  readonly lastDay: Day;
  readonly reason: string;
  readonly scope: DelegationScope;
}

/** Who may ask for it: the holder himself, his secretary, his unit's office, the reform office, or the system administrator. */
export function mayArrange(actor: Actor, post: Pick<HeldPost, 'postId' | 'unitId'>): boolean {
  if (isOffice(actor) || actor.adminRole === 'SYSTEM_ADMIN') return true;
  return actor.posts.some(
    (own) =>
      !own.delegated &&
      (own.postId === post.postId ||
        own.servesPostId === post.postId ||
        (own.role === 'UNIT_OFFICE' && own.unitId === post.unitId)),
  );
}

/**
 * The rules of a new delegation: within one unit, to somebody else, from today on, a year at most.
 * @throws DELEGATION_OTHER_UNIT, DELEGATION_TO_HIMSELF, DELEGATION_DATES
 */
export function checkDelegation(
  post: HeldPost,
  deputy: HeldPost,
  { fromDay, lastDay }: DelegationDraft,
  today: Day,
): void {
  if (post.unitId !== deputy.unitId) throw refuse('DELEGATION_OTHER_UNIT');
  const samePerson = post.personId !== null && post.personId === deputy.personId;
  if (post.postId === deputy.postId || samePerson) throw refuse('DELEGATION_TO_HIMSELF');
  const backwards = fromDay < today || lastDay < fromDay;
  if (backwards || daysBetween(fromDay, lastDay) > LONGEST_DAYS) throw refuse('DELEGATION_DATES');
}

/** The table keeps half-open ranges: the first day on which the deputy no longer acts. */
export function dayAfter(lastDay: Day): Day {
  return addDays(lastDay, 1);
}
