import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Rulebook } from '../../domain/grounds.js';
import type { Acting } from '../../domain/interview.js';
import type { Moment } from '../../domain/moments.js';
import type { LockedDossier } from '../../persistence/interview.repository.js';
import type { People } from '../people.js';

/** Where and when something is done: the transaction, who does it, the clock, the rules and the people of the day. */
export interface Setting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Moment;
  readonly book: Rulebook;
  readonly people: People;
}

/** An act on one interview. */
export interface InterviewSetting extends Setting {
  readonly locked: LockedDossier;
}

/** What the rules need to know of when. */
export function actingOf({ now, book }: Setting): Acting {
  return { today: now.day, book };
}
