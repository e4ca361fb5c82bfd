import { type Actor, type ActorPost, OFFICE_HEAD_ROLES, standsFor } from '../../../shared-kernel/actor.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';

export const APPROVAL_STATES = ['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];
export type Verdict = 'APPROVED' | 'REJECTED';

/** A decision on paper, as the office or the leader's secretary registers it; shown with the mark 线下. */
export interface OfflineDecision {
  /** Who signed, as the paper says. */
  readonly by: string;
  readonly on: Day;
  readonly words: string;
  /** Its number, where it is a numbered document. */
  readonly number?: string | undefined;
}

/** A decision on paper as it is kept: who registered it, and who confirmed the registration where that takes two. */
export interface RegisteredPaper extends OfflineDecision {
  readonly registeredByPerson: string | null;
  readonly registeredByName: string;
  readonly confirmedByPerson?: string | null;
  readonly confirmedByName?: string;
}

/** A paper that waits for the second person (待复核): nothing has followed from it yet. */
export interface Registration extends RegisteredPaper {
  readonly verdict: Verdict;
  readonly input: Readonly<Record<string, unknown>>;
  readonly decisionWords: string | null;
  /** Whose signature it is said to be, and by which post. */
  readonly personId: string | null;
  readonly postId: string | null;
  readonly registeredOn: Day;
}

/** A decision that waits for somebody, or was made. */
export interface Approval {
  readonly approvalId: string;
  readonly kind: string;
  readonly step: number;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly projectId: string | null;
  /** Seen by the office alone until it is decided, and after: an unsigned proposal appears nowhere outside. */
  readonly officeOnly: boolean;
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly approverPostId: string | null;
  readonly approverRole: string | null;
  readonly approverUnitId: string | null;
  /** The post whose obligation it is. */
  readonly ownerPostId: string | null;
  readonly proposedByPerson: string | null;
  readonly proposedByPost: string | null;
  readonly proposedAt: Instant;
  readonly state: ApprovalState;
  readonly decidedByPerson: string | null;
  readonly decidedByPost: string | null;
  readonly onBehalfOfPost: string | null;
  readonly decidedAt: Instant | null;
  readonly offline: RegisteredPaper | null;
  readonly registration: Registration | null;
  /** The signer's word that the signature is not his (非本人签批). */
  readonly disowned: { readonly words: string; readonly on: Day } | null;
  readonly words: string | null;
  readonly version: number;
}

/** `approverRole` of what another administrator decides. */
export const ADMINISTRATOR = 'ADMINISTRATOR';

/** `approverRole` of what any head of the office decides. */
export const OFFICE_HEAD = 'OFFICE_HEAD';

/** The roles that decide; a role stands for itself, `OFFICE_HEAD` for each of the heads. */
export function rolesOf(approverRole: string | null): readonly string[] {
  if (approverRole === OFFICE_HEAD) return OFFICE_HEAD_ROLES;
  return approverRole === null ? [] : [approverRole];
}

/** Who proposed it: the person, and in whose name where he is that one's deputy. */
export function proposersOf({
  proposedByPerson,
  facts,
}: Pick<Approval, 'proposedByPerson' | 'facts'>): readonly unknown[] {
  const { proposedFor } = facts;
  const names: readonly unknown[] = Array.isArray(proposedFor) ? proposedFor : [];
  return proposedByPerson === null ? names : [proposedByPerson, ...names];
}

/** Whether the actor is who proposed it, as a person or by an administrator's account. */
export function isProposer(approval: Approval, actor: Actor): boolean {
  const proposers = [...proposersOf(approval), approval.facts['proposedByAccount']];
  return [actor.personId, actor.accountId].some((one) => one !== null && proposers.includes(one));
}

/** The people and accounts that it concerns. */
export function concernedIn({ facts }: Pick<Approval, 'facts'>): readonly unknown[] {
  const { concerned } = facts;
  return Array.isArray(concerned) ? concerned : [];
}

/** Whether one of these people or accounts is among those that it concerns: none of them decides it, nor registers a paper about it. */
export function concerns(approval: Pick<Approval, 'facts'>, ids: readonly (string | null)[]): boolean {
  const concerned = concernedIn(approval);
  return ids.some((one) => one !== null && concerned.includes(one));
}

/** The same of whoever acts. */
export function isConcerned(approval: Pick<Approval, 'facts'>, { personId, accountId }: Actor): boolean {
  return concerns(approval, [personId, accountId]);
}

/** Whether a post is the one that decides. */
export function isApproverPost(approval: Approval, post: ActorPost): boolean {
  if (approval.approverPostId !== null) return post.postId === approval.approverPostId;
  if (!rolesOf(approval.approverRole).includes(post.role)) return false;
  return approval.approverUnitId === null || post.unitId === approval.approverUnitId;
}

/**
 * The post by which the actor decides: his own before one he acts for; null where it is not his to decide.
 * @param barred people for whom nobody decides it as their deputy
 */
export function decidingPost(approval: Approval, actor: Actor, barred: readonly unknown[] = []): ActorPost | null {
  // A deputy for a part of the business approves nothing.
  const able = actor.posts.filter(
    (post) => (post.delegatedFor ?? 'ALL') === 'ALL' && isApproverPost(approval, post) && !standsFor(post, barred),
  );
  return able.find((post) => !post.delegated) ?? able[0] ?? null;
}

/** The posts by which the actor serves the leader who decides, and so may register the leader's paper. */
export function servingPosts({ approverPostId }: Approval, actor: Actor): readonly ActorPost[] {
  return actor.posts.filter(({ servesPostId }) => servesPostId !== null && servesPostId === approverPostId);
}
