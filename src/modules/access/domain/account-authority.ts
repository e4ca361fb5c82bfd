import type { Actor } from '../../../shared-kernel/actor.js';
import { refuse } from './problems.js';

/** Whose account it is. */
export interface AccountOwner {
  /** Null while it is only asked for. */
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly adminRole: string | null;
}

/** ALONE: one person is enough. SECOND: another one has to agree. UNAIDED: another would have to, and there is nobody yet. */
export type AccountWay = 'ALONE' | 'SECOND' | 'UNAIDED';

/**
 * How an act on somebody's account takes effect: an administrator's, and that of whoever signs, takes two people; nobody
 * acts on his own.
 * @param signs whether the owner holds, or acts for, a post whose word binds others
 * @param second whether anybody but the actor and the owner could be the second person
 * @throws ACCOUNT_OF_ONESELF
 */
export function wayOfAccount(
  actor: Pick<Actor, 'accountId' | 'personId'>,
  owner: AccountOwner,
  signs: boolean,
  second: boolean,
): AccountWay {
  const samePerson = owner.personId !== null && owner.personId === actor.personId;
  if (owner.accountId === actor.accountId || samePerson) throw refuse('ACCOUNT_OF_ONESELF');
  if (owner.adminRole === null && !signs) return 'ALONE';
  return second ? 'SECOND' : 'UNAIDED';
}
