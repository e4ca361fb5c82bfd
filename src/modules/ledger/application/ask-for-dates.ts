import type { Tx } from '../../../platform/database/tx.js';
import { words } from '../../../texts/words.js';
import { requestApprovals, restateApproval, withdrawApprovals } from '../../approvals/index.js';
import type { ConfirmedBy } from '../../imports/index.js';
import { openOfficeObligation, settleOfficeObligation } from '../../obligations/index.js';
import { rolesHeldBy } from '../../organisation/index.js';
import { type DateStep, deciderOf } from '../domain/date-changes.js';
import {
  countPendingDates,
  type EarlierImport,
  insertDateChanges,
  type NewDateChange,
  replaceDateChanges,
} from '../persistence/ledger-dates.repository.js';

/** The kind of approval that decides the dates of one import. */
export const LEDGER_DATES = 'LEDGER_DATES';

/** Working days within which the office decides; silence reminds its own chain, never the unit. */
const OFFICE_WORKING_DAYS = 3;

/** The import as far as its request names it. */
type AskingImport = Omit<ConfirmedBy, 'name'>;

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
  await openOfficeObligation(tx, {
    kind: 'APPROVAL',
    subjectId: asking.importId,
    title: titleOf(asking, null),
    workingDays: OFFICE_WORKING_DAYS,
  });
}

/** Asks whoever decides a step, where something of it waits. */
export async function askStep(tx: Tx, asking: AskingImport, step: DateStep, count: number): Promise<void> {
  if (count === 0) return;
  const confirming = asking.asker.posts.filter((post) => !post.delegated).map((post) => post.role);
  const handingIn = await rolesHeldBy(tx, asking.requestedBy);
  await requestApprovals(tx, asking.asker, [
    {
      kind: LEDGER_DATES,
      step,
      subjectType: 'LEDGER_IMPORT',
      subjectId: asking.importId,
      officeOnly: true,
      title: titleOf(asking, count),
      facts: { fileName: asking.fileName, count, requestedBy: asking.requestedBy },
      approverRole: deciderOf(step, [...confirming, ...handingIn]),
    },
  ]);
}

/** The decisions that wait say what is left of their rows; where nothing is left they are withdrawn. */
async function followRows(tx: Tx, { importId, fileName }: EarlierImport): Promise<void> {
  const left = await countPendingDates(tx, importId);
  for (const step of [1, 2] as const) {
    const count = left.find((one) => one.step === step)?.count ?? 0;
    if (count === 0) await withdrawApprovals(tx, LEDGER_DATES, importId, step);
    else
      await restateApproval(tx, { kind: LEDGER_DATES, subjectId: importId, step }, titleOf({ fileName }, count), {
        count,
      });
  }
  if (left.length === 0) await settleOfficeObligation(tx, 'APPROVAL', [importId], 'CANCELLED');
}

function titleOf({ fileName }: Pick<AskingImport, 'fileName'>, count: number | null): string {
  if (count === null) return words('title.LEDGER_DATES', { file: fileName });
  return words('title.LEDGER_DATES_COUNTED', { count, file: fileName });
}

/** Once nothing of an import waits any more the office owes no decision. */
export async function settleWhereDecided(tx: Tx, importId: string): Promise<void> {
  if ((await countPendingDates(tx, importId)).length === 0) await settleOfficeObligation(tx, 'APPROVAL', [importId]);
}
