import { type Actor, actsAsOneOf, filingPost, isOffice, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import type { ReadingState } from './reading.js';

interface OfUnit {
  readonly dataUnitId: string;
  readonly endedOn: string | null;
}

/** Whether the actor may enter a reading: whoever files for the data unit, its own system, or the office for it. */
export function mayEnter(actor: Actor, { dataUnitId, endedOn }: OfUnit): boolean {
  if (endedOn !== null) return false;
  if (actor.machine !== undefined) return actor.machine.unitId === dataUnitId;
  return isOffice(actor) || filingPost(actor, dataUnitId) !== null;
}

/** A reading as far as it matters who entered it. */
interface EnteredReading {
  readonly state: ReadingState;
  readonly enteredByPerson: string | null;
  /** In whose name a deputy entered it. */
  readonly enteredForPerson: string | null;
  readonly tokenMakers: readonly string[];
}

/**
 * Why the actor may not decide about a reading that waits; null: he may. Whoever entered it never confirms it, nor sends it back, and
 * neither does whoever made the token with which another system did: it was shown to him.
 */
export function whyNotDecide(
  actor: Actor,
  { state, enteredByPerson, enteredForPerson, tokenMakers }: EnteredReading,
): 'READING_NOT_YOURS' | 'READING_STATE' | 'OWN_READING' | null {
  if (!isOffice(actor)) return 'READING_NOT_YOURS';
  if (state !== 'REPORTED') return 'READING_STATE';
  const enterers = [...tokenMakers, enteredByPerson, enteredForPerson];
  return actsAsOneOf(actor, OFFICE_ROLES, enterers) ? 'OWN_READING' : null;
}
