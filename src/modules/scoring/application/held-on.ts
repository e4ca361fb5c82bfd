import type { Reader, Tx } from '../../../platform/database/tx.js';
import { refuse as refuseGenerally } from '../../../platform/errors/platform-problems.js';
import type { Switched } from '../domain/switched.js';
import { holdSwitches, type ScoreSwitch, switchedOn } from '../persistence/score-switch.repository.js';

/** What is switched off is not there. @throws NOT_FOUND */
export async function assertOn(reader: Reader, what: Switched): Promise<ScoreSwitch> {
  const word = await switchedOn(reader, what);
  if (word === null) throw refuseGenerally('NOT_FOUND');
  return word;
}

/** The same where something is written by it: nobody switches it off before that is done. @throws NOT_FOUND */
export async function heldOn(tx: Tx, what: Switched): Promise<ScoreSwitch> {
  await holdSwitches(tx);
  return assertOn(tx, what);
}
