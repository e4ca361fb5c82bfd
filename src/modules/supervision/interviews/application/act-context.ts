import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Acting } from '../domain/interview.js';
import type { Moment } from '../../policy/domain/moments.js';
import type { LockedInterview } from '../persistence/interview.repository.js';
import type { People } from '../../cases/application/people.js';
import type { Policies } from '../../policy/application/policies.js';
import type { Rulebook } from '../../policy/domain/policy.js';

/** Where and when something is done: the transaction, who does it, the clock and the people of the day. */
export interface ActContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Moment;
  readonly people: People;
}

/** What is done on one matter: by the rules that it is pinned to. */
export interface MatterContext extends ActContext {
  readonly book: Rulebook;
}

/** An act on one interview. */
export interface InterviewContext extends MatterContext {
  readonly locked: LockedInterview;
  /** A talk goes by the rules under which it was proposed; what follows for a case afterwards, by the case's own. */
  readonly bookOf: (caseId: string) => Rulebook;
}

/** The rules of each case of an interview; the talk's own, where it has closed. */
export async function caseBooks(
  tx: Tx,
  policies: Policies,
  { cases }: LockedInterview,
  book: Rulebook,
): Promise<InterviewContext['bookOf']> {
  const books = new Map<string, Rulebook>();
  for (const { id, policyVersion, calendarVersion } of cases.values())
    books.set(id, await policies.pinned(tx, policyVersion, calendarVersion));
  return (caseId) => books.get(caseId) ?? book;
}

/** What the rules need to know of when. */
export function actingOf({ now, book }: Pick<MatterContext, 'now' | 'book'>): Acting {
  return { today: now.day, book };
}
