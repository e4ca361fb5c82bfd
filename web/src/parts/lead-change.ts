import type { components } from '../api/schema';
import type { Me, PostRole } from '../api/rights';

export type LedObligation = components['schemas']['LedObligationAnswer'];

/** Where somebody sends obligations otherwise than proposed, by id: true moves. */
export type MoveChoice = ReadonlyMap<string, boolean>;

const EXECUTIVE: readonly PostRole[] = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'];

/** Whether the reader may say that it goes otherwise than proposed. */
export function maySend({ mover, staying }: LedObligation, me: Me): boolean {
  if (mover === 'NOBODY') return false;
  const roles = me.posts.map(({ role }) => role);
  if (staying == null || mover === 'OFFICE') return true;
  return roles.some((role) => EXECUTIVE.includes(role) || (mover === 'DEPUTY' && role === 'OFFICE_DEPUTY_DIRECTOR'));
}

/** Whether it moves, by what was said or else proposed. */
export function isMoving({ id, staying }: LedObligation, choice: MoveChoice): boolean {
  return choice.get(id) ?? staying == null;
}

/** What the server wants to know of the obligations shown. */
export function choiceOf(shown: readonly LedObligation[], choice: MoveChoice): { carry: string[]; leave: string[] } {
  const otherwise = shown.filter((one) => isMoving(one, choice) !== (one.staying == null));
  return {
    carry: otherwise.filter(({ staying }) => staying != null).map(({ id }) => id),
    leave: otherwise.filter(({ staying }) => staying == null).map(({ id }) => id),
  };
}
