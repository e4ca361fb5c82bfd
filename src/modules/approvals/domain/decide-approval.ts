import type { Actor, ActorPost } from '../../../shared-kernel/actor.js';
import {
  ADMINISTRATOR,
  type Approval,
  concernedIn,
  decidingPost,
  isConcerned,
  isProposer,
  type OfflineDecision,
  proposersOf,
  type Verdict,
} from './approval.js';
import { guardRegistration, type Registering } from './paper.js';
import { refuse } from './problems.js';

/** A decision as it comes in. */
export interface DecisionInput {
  readonly words?: string | undefined;
  readonly offline?: OfflineDecision | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
}

/** The rules of a kind of approval that bear on who may decide. */
export interface KindRules {
  readonly proposerMayDecide?: boolean;
}

/** Nobody decides on his own proposal, on himself or on what he owes; nor does he register a paper about it. */
export function refuseOwn(approval: Approval, actor: Actor, rules: KindRules): void {
  if (isProposer(approval, actor) && rules.proposerMayDecide !== true) throw refuse('APPROVAL_OWN_PROPOSAL');
  if (isConcerned(approval, actor)) throw refuse('APPROVAL_ABOUT_ONESELF');
  const owns = actor.posts.some((post) => !post.delegated && post.postId === approval.ownerPostId);
  if (owns) throw refuse('APPROVAL_OWN_OBLIGATION');
}

function byAdministrator(approval: Approval, actor: Actor): boolean {
  return approval.approverRole === ADMINISTRATOR && actor.adminRole !== null;
}

/**
 * The post by which the actor decides here himself; null for an administrator. A deputy has no other word than whoever he stands in for:
 * what that one proposed, or what concerns him, is not his to decide for him.
 * @throws APPROVAL_NOT_YOURS, APPROVAL_OWN_PROPOSAL, APPROVAL_ABOUT_ONESELF
 */
export function postOnline(approval: Approval, actor: Actor, rules: KindRules): ActorPost | null {
  const proposers = rules.proposerMayDecide === true ? [] : proposersOf(approval);
  const post = decidingPost(approval, actor, [...proposers, ...concernedIn(approval)]);
  if (post !== null || byAdministrator(approval, actor)) return post;
  if (decidingPost(approval, actor) === null) throw refuse('APPROVAL_NOT_YOURS');
  const forProposer = decidingPost(approval, actor, proposers) === null;
  throw refuse(forProposer ? 'APPROVAL_OWN_PROPOSAL' : 'APPROVAL_ABOUT_ONESELF');
}

/** The decision's words: those given, else those on the paper. */
export function wordsOf({ words, offline }: DecisionInput): string | null {
  return words ?? offline?.words ?? null;
}

function checkWords(verdict: Verdict, given: DecisionInput): void {
  if (verdict === 'REJECTED' && (wordsOf(given) ?? '').trim() === '')
    throw refuse('APPROVAL_WORDS_REQUIRED', {}, [{ pointer: '/words', code: 'APPROVAL_WORDS_REQUIRED' }]);
}

/**
 * Who decides, after every guard: 409 once decided, the approver or his deputy (paper: see paper.ts),
 * two people, nobody on his own obligation; a refusal gives its reason.
 * @returns the post by which the actor decides; null for paper and for administrators
 */
export function guardDecision(
  approval: Approval,
  actor: Actor,
  verdict: Verdict,
  given: DecisionInput,
  rules: KindRules & Registering,
): ActorPost | null {
  if (approval.state !== 'PENDING') throw refuse('APPROVAL_DECIDED', { state: approval.state });
  if (given.offline !== undefined) guardRegistration(approval, actor, given.offline, rules);
  const post = given.offline === undefined ? postOnline(approval, actor, rules) : null;
  refuseOwn(approval, actor, rules);
  checkWords(verdict, given);
  return post;
}
