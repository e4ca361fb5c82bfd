import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { isUnfinished } from '../domain/obligation.js';
import { refuse } from '../domain/problems.js';
import { type BroughtDate, replaceDates, retitle } from '../persistence/new-dates.repository.js';
import type { DateCause } from '../persistence/obligation-date.row.js';
import {
  lockObligation,
  type ObligationRecord,
  replaceDate,
  replacePlannedDay,
} from '../persistence/obligation.repository.js';

async function lockUnfinished(tx: Tx, id: string): Promise<ObligationRecord> {
  const obligation = await lockObligation(tx, id);
  if (obligation === null) throw refuse('OBLIGATION_NOT_FOUND');
  if (!isUnfinished(obligation.state)) throw refuse('OBLIGATION_SETTLED');
  return obligation;
}

/**
 * Makes a later date current; the original one is kept for ever and the ladder starts afresh.
 * @throws OBLIGATION_SETTLED
 */
export async function redateObligation(
  tx: Tx,
  id: string,
  dueOn: Day,
  cause: DateCause,
  sourceId: string | null = null,
): Promise<void> {
  await lockUnfinished(tx, id);
  await replaceDate(tx, id, { dueOn, cause, sourceId });
}

/**
 * The same for a date that is counted in working days from a day: a list of days off loaded later keeps their number.
 * @throws OBLIGATION_SETTLED
 */
export async function recountObligation(
  tx: Tx,
  id: string,
  dueOn: Day,
  countedFrom: Day,
  sourceId: string | null = null,
): Promise<void> {
  await lockUnfinished(tx, id);
  await replaceDate(tx, id, { dueOn, cause: 'CORRECTION', sourceId, countedFrom });
}

/**
 * Makes dates current that a ledger brought, set by set. The caller has locked and weighed them (`WeighNewDates`).
 * @param decided whether it took another person's word
 */
export function redateFromLedger(
  tx: Tx,
  dates: readonly BroughtDate[],
  { decided }: { decided: boolean },
): Promise<void> {
  return replaceDates(tx, dates, decided ? 'LEDGER' : 'CORRECTION');
}

/** What a ledger called done is not: the dates given count from today on, and the hold ends. */
export function countAgain(tx: Tx, dates: readonly BroughtDate[]): Promise<void> {
  return replaceDates(tx, dates, 'NOT_DONE');
}

/** Calls obligations as what they watch is called now; `select` yields `id` and `title`. */
export const retitleObligationsFrom = retitle;

/** Records the owner's own planned day, from which it is reminded. */
export async function replanObligation(tx: Tx, id: string, plannedOn: Day | null): Promise<void> {
  await lockUnfinished(tx, id);
  await replacePlannedDay(tx, id, plannedOn);
}

/**
 * Releases 历史逾期 with a new current date, from which the ladder counts.
 * @param countedFrom where nobody named the date, the day from which it was counted
 * @throws OBLIGATION_NOT_HISTORIC, OBLIGATION_SETTLED
 */
export async function releaseHistoric(tx: Tx, id: string, dueOn: Day, countedFrom: Day | null): Promise<void> {
  const obligation = await lockUnfinished(tx, id);
  if (obligation.hold !== 'HISTORIC') throw refuse('OBLIGATION_NOT_HISTORIC');
  await replaceDate(tx, id, {
    dueOn,
    cause: 'RELEASED',
    sourceId: null,
    ...(countedFrom !== null && { countedFrom }),
  });
}
