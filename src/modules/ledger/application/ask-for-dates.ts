import type { Tx } from '../../../platform/database/tx.js';
import { requestApprovals, restateApproval, withdrawApprovals } from '../../approvals/index.js';
import type { DateStep } from '../domain/date-changes.js';
import {
  countPendingDates,
  type EarlierImport,
  insertDateChanges,
  type NewDateChange,
  replaceDateChanges,
} from '../persistence/ledger-dates.repository.js';
import { type AskingImport, decisionOn, settleWhereDecided, titleOf } from './import-decisions.js';

/** The kind of approval that decides the dates of one import. */
export const LEDGER_DATES = 'LEDGER_DATES';

/**
 * Asks for the dates of an import that it does not write itself: one request, decided row by row; what is under an
 * interview by the executive deputy director. No clock stands for it.
 * @param named every obligation of which the ledger has a row: what an earlier import asks about it lapses
 */
export async function askForDates(
  tx: Tx,
  asking: AskingImport,
  changes: readonly NewDateChange[],
  named: readonly string[],
): Promise<void> {
  for (const earlier of await replaceDateChanges(tx, named)) await followRows(tx, earlier);
  await insertDateChanges(tx, asking.importId, changes);
  if (changes.length === 0) return;
  for (const step of [1, 2] as const) {
    await askStep(tx, asking, step, changes.filter((change) => change.step === step).length);
  }
}

/** Asks whoever decides a step, where something of it waits. */
export async function askStep(tx: Tx, asking: AskingImport, step: DateStep, count: number): Promise<void> {
  if (count === 0) return;
  await requestApprovals(tx, asking.asker, [
    await decisionOn(tx, asking, { kind: LEDGER_DATES, title: 'LEDGER_DATES_COUNTED', step, decider: step, count }),
  ]);
}

/** The decisions that wait say what is left of their rows; where nothing is left they are withdrawn. */
async function followRows(tx: Tx, { importId, fileName }: EarlierImport): Promise<void> {
  const left = await countPendingDates(tx, importId);
  for (const step of [1, 2] as const) {
    const count = left.find((one) => one.step === step)?.count ?? 0;
    if (count === 0) await withdrawApprovals(tx, LEDGER_DATES, importId, step);
    else
      await restateApproval(
        tx,
        { kind: LEDGER_DATES, subjectId: importId, step },
        titleOf('LEDGER_DATES_COUNTED', fileName, count),
        {
          count,
        },
      );
  }
  await settleWhereDecided(tx, importId, 'CANCELLED');
}
