import {
  type Actor,
  type ActorPost,
  isOffice,
  OFFICE_HEAD_ROLES,
  type PostRole,
  standsFor,
} from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import {
  type Approval,
  concernedIn,
  isConcerned,
  isProposer,
  type OfflineDecision,
  proposersOf,
  servingPosts,
} from './approval.js';
import { paperTakes } from './paper-rules.js';
import { refuse } from './problems.js';

/** Who of the office may say that somebody above signed: a section chief or a head, never a clerk. */
const REGISTRARS: readonly PostRole[] = ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES];

/** Working days in which a signer may answer that the signature is not his. */
export const DISOWN_WITHIN = 3;

/** The posts whose place in the office lets a superior's signature be registered; for a deputy, everything or nothing. */
function registrarPosts(actor: Actor): readonly ActorPost[] {
  return actor.posts.filter(({ role, delegatedFor = 'ALL' }) => REGISTRARS.includes(role) && delegatedFor === 'ALL');
}

/** Whether the actor's place in the office lets him register a superior's signature. */
export function isRegistrar(actor: Actor): boolean {
  return registrarPosts(actor).length > 0;
}

/** Never the proposer, nor one whom it concerns, nor whoever will hold the talk. */
function refuseParties(approval: Approval, actor: Actor, barred: readonly string[]): void {
  if (isProposer(approval, actor)) throw refuse('APPROVAL_OWN_PROPOSAL');
  if (isConcerned(approval, actor)) throw refuse('APPROVAL_ABOUT_ONESELF');
  if (actor.personId !== null && barred.includes(actor.personId)) throw refuse('APPROVAL_PAPER_OF_INTERVIEWER');
}

/** What is known where a paper is registered. */
export interface Registering {
  readonly today: Day;
  /** People of the matter who never register: the interviewer. */
  readonly barred: readonly string[];
}

/**
 * A paper is registered by a section chief of the office or above, or by the leader's own secretary; never by the proposer, by one
 * whom it concerns or by the interviewer; not while another registration waits, nor where no paper does.
 */
export function guardRegistrar(approval: Approval, actor: Actor, barred: readonly string[]): void {
  if (paperTakes(approval.kind) === 'NONE') throw refuse('APPROVAL_NOT_FROM_PAPER');
  if (approval.registration !== null) throw refuse('APPROVAL_PAPER_WAITS');
  const by = [...registrarPosts(actor), ...servingPosts(approval, actor)];
  if (by.length === 0) throw refuse('APPROVAL_PAPER_NOT_YOURS');
  refuseParties(approval, actor, barred);
  // As the deputy of one of them alone he is no other.
  const parties = [...proposersOf(approval), ...concernedIn(approval), ...barred];
  if (by.every((post) => standsFor(post, parties))) throw refuse('APPROVAL_OWN_PROPOSAL');
}

/** By who may, and never before it was signed. */
export function guardRegistration(
  approval: Approval,
  actor: Actor,
  paper: OfflineDecision,
  { today, barred }: Registering,
): void {
  guardRegistrar(approval, actor, barred);
  if (paper.on > today)
    throw refuse('APPROVAL_PAPER_FROM_FUTURE', { on: paper.on }, [
      { pointer: '/offline/on', code: 'APPROVAL_PAPER_FROM_FUTURE' },
    ]);
}

/** A second person of the office looks at the paper: neither who registered it nor the proposer, the one concerned or the interviewer. */
export function guardSecondPerson(approval: Approval, actor: Actor, barred: readonly string[]): void {
  if (approval.state !== 'PENDING') throw refuse('APPROVAL_DECIDED', { state: approval.state });
  if (approval.registration === null) throw refuse('APPROVAL_PAPER_NOT_WAITING');
  if (!isOffice(actor)) throw refuse('APPROVAL_PAPER_NOT_YOURS');
  if (approval.registration.registeredByPerson === actor.personId) throw refuse('APPROVAL_PAPER_SECOND_PERSON');
  if (approval.registration.personId === actor.personId) throw refuse('APPROVAL_PAPER_SECOND_PERSON');
  refuseParties(approval, actor, barred);
}

/** Whose signature the paper claims: the registration's while it waits, the decision's once it took effect. */
export function signerOf(approval: Approval): string | null {
  if (approval.registration !== null) return approval.registration.personId;
  return approval.offline === null ? null : approval.decidedByPerson;
}

/**
 * 非本人签批: only he whose signature it is said to be answers so, once, within three working days.
 * @param last the last day of the term; null while the registration has not taken effect
 */
export function guardDisowning(approval: Approval, actor: Actor, last: Day | null, today: Day): void {
  const signer = signerOf(approval);
  if (signer === null) throw refuse('APPROVAL_NO_PAPER');
  if (signer !== actor.personId) throw refuse('APPROVAL_NOT_YOUR_SIGNATURE');
  if (approval.disowned !== null) throw refuse('APPROVAL_DISOWNED');
  if (last !== null && today > last) throw refuse('APPROVAL_DISOWN_TOO_LATE', { last });
}
