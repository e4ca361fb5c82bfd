import { type Actor, type PostRole, SIGNING_ROLES } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { DelegationDraft } from './delegation.js';
import type { HeldPost } from './post.js';
import { refuse } from './problems.js';
import type { UnitFields } from './unit.js';

/** What of a post can be changed; its unit and its role stay. */
export type PostFields = Pick<HeldPost, 'rank' | 'title' | 'headsCity'>;

/** An act by which somebody comes to have more or less to say: kept as it was proposed until a second person decides. */
export type AuthorityAct =
  | { readonly kind: 'SEAT'; readonly postId: string; readonly personId: string; readonly fromDay: Day }
  | { readonly kind: 'VACATE'; readonly postId: string; readonly fromDay: Day }
  | { readonly kind: 'CHANGE_POST'; readonly postId: string; readonly fields: PostFields }
  | { readonly kind: 'ORDER_LEADERS'; readonly postIds: readonly string[] }
  | { readonly kind: 'CHANGE_UNIT'; readonly unitId: string; readonly fields: UnitFields }
  | ({ readonly kind: 'DELEGATE' } & DelegationDraft)
  | { readonly kind: 'END_DELEGATION'; readonly delegationId: string }
  | { readonly kind: 'CLOSE_UNIT'; readonly unitId: string; readonly closedOn: Day; readonly successorId?: string };

/** What an act is about, as far as it matters for who may do it. */
export interface Matter {
  readonly subjectType: 'POST' | 'DELEGATION' | 'UNIT';
  readonly subjectId: string;
  readonly unitId: string;
  /** As the second person reads it, in Chinese: all that the act rests on. What reads otherwise when he decides is not done. */
  readonly title: string;
  /** Read with it, and free to change meanwhile: which of two people of one name it is. */
  readonly note: string;
  /** Posts, units and people that the act changes: none of them while another act waits that rests on it. */
  readonly changes: readonly string[];
  /** Posts and units of which the title speaks; whoever gains or loses is among them by himself. */
  readonly restsOn: readonly string[];
  /** Who would have more to say: none of them proposes or decides it. */
  readonly gains: readonly string[];
  /** Who would have less to say: he is told, and does not decide. */
  readonly loses: readonly string[];
  /** Whether one person is not enough. */
  readonly takesTwo: boolean;
  /** The post of the director of the office: the word on it is his executive deputy's. */
  readonly ofDirector: boolean;
  /** Whether the unit's own people see the proposal while it waits. */
  readonly officeOnly: boolean;
}

/** ALONE takes effect at once; INITIAL too, marked 初始设置 and put before the director; SECOND waits for another's word. */
export type Way = 'ALONE' | 'INITIAL' | 'SECOND';

/** Whether a post's word binds others. */
export function signs({ role }: Pick<HeldPost, 'role'>): boolean {
  return SIGNING_ROLES.includes(role);
}

/**
 * How an act of authority takes effect. Nobody gains by his own act. What concerns a signing post takes two people; until
 * the office has heads who could be the second, the system administrator's acts stand and are confirmed afterwards.
 * @param initial whether the office has not yet two heads in their seats
 * @throws AUTHORITY_OVER_ONESELF
 */
export function wayOf(actor: Actor, matter: Pick<Matter, 'gains' | 'takesTwo'>, initial: boolean): Way {
  if (actor.personId !== null && matter.gains.includes(actor.personId)) throw refuse('AUTHORITY_OVER_ONESELF');
  if (!matter.takesTwo) return 'ALONE';
  return initial && actor.adminRole === 'SYSTEM_ADMIN' ? 'INITIAL' : 'SECOND';
}

/** Whether a change of a post that somebody holds changes what he may do or who may talk to him; its title does not. */
export function changesRights(before: Pick<HeldPost, 'rank' | 'headsCity'>, after: PostFields): boolean {
  return before.rank !== after.rank || before.headsCity !== after.headsCity;
}

/** Whether one person arranges a delegation: the holder for his own post. Everybody else needs a second person. */
export function arrangesForHimself(actor: Actor, postId: string): boolean {
  return actor.posts.some((post) => !post.delegated && post.postId === postId);
}

/** Who gives the second word: any head of the office, or the executive deputy where it is about the director's post. */
export function secondRole({ ofDirector }: Pick<Matter, 'ofDirector'>): PostRole | 'OFFICE_HEAD' {
  return ofDirector ? 'EXECUTIVE_DEPUTY_DIRECTOR' : 'OFFICE_HEAD';
}

/** A proposal as it was made. */
export interface Proposed {
  readonly byPersonId: string | null;
  readonly title: string;
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}

/**
 * What is carried out is what the second person read: it reads the same today, the same people gain, nobody else loses,
 * and whoever proposed it is not among those who gain.
 * @throws AUTHORITY_OVERTAKEN
 */
export function assertAsProposed(
  { byPersonId, title, gains, loses }: Proposed,
  today: Pick<Matter, 'title' | 'gains' | 'loses'>,
): void {
  const sameGain = gains.length === today.gains.length && today.gains.every((one) => gains.includes(one));
  const othersLose = today.loses.some((one) => !loses.includes(one));
  const proposerGains = byPersonId !== null && today.gains.includes(byPersonId);
  if (title !== today.title || !sameGain || othersLose || proposerGains) throw refuse('AUTHORITY_OVERTAKEN');
}
