import { type Actor, isOffice, OFFICE_HEAD_ROLES, type PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { SubjectType } from '../../../shared-kernel/subjects.js';
import { refuse } from './problems.js';

/** OPEN: being prepared. GIVEN: signed by the outgoing holder, or for him. SIGNED: by both. */
export const HANDOVER_STATES = ['OPEN', 'GIVEN', 'SIGNED', 'CANCELLED'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** What may be open with a post, in the order of the list. */
export const HANDOVER_ITEMS = [
  'PROJECT',
  'OBLIGATION',
  'CASE',
  'INTERVIEW',
  'DECISION',
  'PROPOSED',
  'ENTRY',
  'MEETING',
  'DELEGATION',
] as const;
export type HandoverItemKind = (typeof HANDOVER_ITEMS)[number];

/** One thing that is open. */
export interface HandoverItem {
  readonly kind: HandoverItemKind;
  readonly title: string;
  readonly dueOn: Day | null;
  /** What it leads to; null: it has no page of its own. */
  readonly subjectType: SubjectType | null;
  readonly subjectId: string;
}

/** A handover as far as it matters for who may do what. */
export interface Handing {
  readonly state: HandoverState;
  readonly fromPerson: string;
  readonly toPerson: string;
  /** Who began it; null: it is not known. */
  readonly openedByPerson: string | null;
}

const SUPERVISORS: readonly PostRole[] = ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES];

/** Whether the actor stands in for somebody who cannot sign: a section chief or above of the office, by his own post. */
export function mayStandIn({ posts }: Pick<Actor, 'posts'>): boolean {
  return posts.some(({ role, delegated }) => !delegated && SUPERVISORS.includes(role));
}

const UNSIGNED: readonly HandoverState[] = ['OPEN', 'GIVEN'];

/** Whether he sees it: both of them, and the office. Who holds no post any more sees his own until it is signed. */
export function seesHandover(actor: Actor, { state, fromPerson, toPerson }: Handing): boolean {
  if (isOffice(actor)) return true;
  const own = actor.personId !== null && [fromPerson, toPerson].includes(actor.personId);
  return own && (actor.posts.length > 0 || UNSIGNED.includes(state));
}

/**
 * Whether he sees what is open with the post as long as nobody has signed: whoever hands it over, and the office. Whoever takes over
 * reads the list when it is given to him and not before: begun is not yet agreed to.
 */
export function seesOpenList(actor: Actor, { state, fromPerson }: Handing): boolean {
  return state === 'OPEN' && (isOffice(actor) || (actor.personId !== null && actor.personId === fromPerson));
}

/**
 * Who may hand the list over: the outgoing holder himself; where he cannot, a section chief or above of the office with a reason, and
 * never the one who began it: nobody gives a post of two others from the one to the other alone.
 * @returns the reason why another signs; null where he signs himself
 * @throws HANDOVER_STATE, HANDOVER_NOT_YOURS (never who takes over), HANDOVER_SECOND_PERSON, HANDOVER_REASON_MISSING
 */
export function checkGiving(actor: Actor, handing: Handing, reason: string | null): string | null {
  if (handing.state !== 'OPEN') throw refuse('HANDOVER_STATE');
  if (actor.personId === handing.fromPerson) return null;
  if (actor.personId === null || actor.personId === handing.toPerson || !mayStandIn(actor))
    throw refuse('HANDOVER_NOT_YOURS');
  if (actor.personId === handing.openedByPerson) throw refuse('HANDOVER_SECOND_PERSON');
  if (reason === null)
    throw refuse('HANDOVER_REASON_MISSING', {}, [{ pointer: '/reason', code: 'HANDOVER_REASON_MISSING' }]);
  return reason;
}

/** Whoever takes over takes it himself, or gives it back. @throws HANDOVER_STATE, HANDOVER_NOT_YOURS */
export function checkTaking(actor: Actor, handing: Handing): void {
  if (actor.personId === null || actor.personId !== handing.toPerson) throw refuse('HANDOVER_NOT_YOURS');
  if (handing.state !== 'GIVEN') throw refuse('HANDOVER_STATE');
}

/** Nobody signs over a post that somebody else holds by now. @throws HANDOVER_OVERTAKEN */
export function checkHolder(
  { fromPerson, toPerson }: Handing,
  holder: { readonly personId: string; readonly name: string } | null,
): void {
  if (holder !== null && ![fromPerson, toPerson].includes(holder.personId))
    throw refuse('HANDOVER_OVERTAKEN', { name: holder.name });
}

/** The outgoing holder or the office ends one that is not signed by both. @throws HANDOVER_STATE, HANDOVER_NOT_YOURS */
export function checkCancelling(actor: Actor, handing: Handing): void {
  if (actor.personId !== handing.fromPerson && !isOffice(actor)) throw refuse('HANDOVER_NOT_YOURS');
  if (handing.state !== 'OPEN' && handing.state !== 'GIVEN') throw refuse('HANDOVER_STATE');
}

/** What is known of the two when it begins. */
export interface Beginning {
  readonly fromPerson: string | null;
  readonly toPerson: string;
  /** Whoever takes over works in the unit of the post, or is appointed to it. */
  readonly known: boolean;
}

/**
 * The holder begins it for his own post, with a colleague or whoever is appointed; the office for everybody.
 * @throws HANDOVER_NEVER_HELD, HANDOVER_NOT_YOURS, HANDOVER_TO_HIMSELF, HANDOVER_TO_STRANGER
 */
export function checkBeginning(actor: Actor, { fromPerson, toPerson, known }: Beginning): string {
  if (fromPerson === null)
    throw refuse('HANDOVER_NEVER_HELD', {}, [{ pointer: '/postId', code: 'HANDOVER_NEVER_HELD' }]);
  if (actor.personId !== fromPerson && !isOffice(actor)) throw refuse('HANDOVER_NOT_YOURS');
  if (fromPerson === toPerson)
    throw refuse('HANDOVER_TO_HIMSELF', {}, [{ pointer: '/toPersonId', code: 'HANDOVER_TO_HIMSELF' }]);
  if (!known && !isOffice(actor))
    throw refuse('HANDOVER_TO_STRANGER', {}, [{ pointer: '/toPersonId', code: 'HANDOVER_TO_STRANGER' }]);
  return fromPerson;
}
