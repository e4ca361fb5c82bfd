import type { Tx } from '../../../platform/database/tx.js';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { requestApprovals } from '../../approvals/index.js';
import type { ConfirmedBy } from '../../imports/index.js';
import { holdAsDone } from '../../obligations/index.js';
import { sayDone } from '../../projects/index.js';
import { type DoneClaim, doneOn } from '../domain/said-done.js';
import { decisionOn } from './import-decisions.js';

/** The kind of approval that confirms what a ledger says is done. */
export const LEDGER_DONE = 'LEDGER_DONE';

/** One decision is on so many rows at most: whoever decides sees each of them. */
const BATCH = 50;

/**
 * Asks whether tasks are done as their rows say. New ones are held until the office has said so; of what it watched before the clock
 * goes on: an Excel word stops none.
 * @returns how many
 */
export async function askForDone(tx: Tx, by: ConfirmedBy, claims: readonly DoneClaim[]): Promise<number> {
  if (claims.length === 0) return 0;
  const { today } = await businessTime(tx);
  const { importId, fileName, name: personName } = by;
  const undecided = { importId, fileName, personName, state: 'WAITING', decidedByName: null, decidedOn: null } as const;
  await sayDone(
    tx,
    claims.map((claim, place) => {
      const { taskId, row, said } = claim;
      const step = Math.floor(place / BATCH) + 1;
      return { taskId, said: { ...undecided, words: said.words, doneOn: doneOn(claim, today), row, step } };
    }),
  );
  const fresh = claims.filter(({ isNew }) => isNew).map(({ taskId }) => taskId);
  await holdAsDone(tx, 'TASK', fresh);
  const asked = [];
  for (let from = 0; from < claims.length; from += BATCH) {
    const [step, count] = [from / BATCH + 1, Math.min(BATCH, claims.length - from)];
    asked.push(await decisionOn(tx, by, { kind: LEDGER_DONE, title: 'LEDGER_DONE_COUNTED', step, decider: 1, count }));
  }
  await requestApprovals(tx, by.asker, asked);
  return claims.length;
}
