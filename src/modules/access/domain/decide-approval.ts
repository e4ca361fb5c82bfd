import { type Actor, type ActorPost, isOffice } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { ADMINISTRATOR, type Approval, decidingPost, type OfflineDecision, servesApprover, type Verdict } from './approval.js';
import { refuse } from './problems.js';

/** A decision as it comes in. */
export interface DecisionInput {
  readonly words?: string | undefined;
  readonly offline?: OfflineDecision | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
}

/** The rules of a kind of approval that bear on who may decide. */
interface KindRules {
  readonly proposerMayDecide?: boolean;
}

function refuseOwn(approval: Approval, actor: Actor, rules: KindRules): void {
  const proposer = approval.proposedByPerson ?? approval.facts['proposedByAccount'] ?? null;
  const himself = proposer !== null && (proposer === actor.personId || proposer === actor.accountId);
  if (himself && rules.proposerMayDecide !== true) throw refuse('APPROVAL_OWN_PROPOSAL');
  const owns = actor.posts.some((post) => !post.delegated && post.postId === approval.ownerPostId);
  if (owns) throw refuse('APPROVAL_OWN_OBLIGATION');
}

function byAdministrator(approval: Approval, actor: Actor): boolean {
  return approval.approverRole === ADMINISTRATOR && actor.adminRole !== null;
}

/** Paper is registered by the office or by the leader's secretary; never before it was signed. */
function checkPaper(approval: Approval, actor: Actor, paper: OfflineDecision, today: Day): void {
  if (!isOffice(actor) && !servesApprover(approval, actor) && decidingPost(approval, actor) === null) {
    throw refuse('APPROVAL_PAPER_NOT_YOURS');
  }
  if (paper.on > today) throw refuse('APPROVAL_PAPER_FROM_FUTURE', { on: paper.on });
}

/**
 * Who decides, after every guard: 409 once decided, the approver or his deputy (paper: the office or the secretary),
 * two people, nobody on his own obligation; a refusal gives its reason.
 * @returns the post by which the actor decides; null for paper and for administrators
 */
export function guardDecision(approval: Approval, actor: Actor, verdict: Verdict, given: DecisionInput, rules: KindRules & { readonly today: Day }): ActorPost | null {
  if (approval.state !== 'PENDING') throw refuse('APPROVAL_DECIDED', { state: approval.state });
  const post = decidingPost(approval, actor);
  if (given.offline !== undefined) checkPaper(approval, actor, given.offline, rules.today);
  else if (post === null && !byAdministrator(approval, actor)) throw refuse('APPROVAL_NOT_YOURS');
  refuseOwn(approval, actor, rules);
  const words = given.words ?? given.offline?.words ?? '';
  if (verdict === 'REJECTED' && words.trim() === '') throw refuse('APPROVAL_WORDS_REQUIRED');
  return given.offline === undefined ? post : null;
}
