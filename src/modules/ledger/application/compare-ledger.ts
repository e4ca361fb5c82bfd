import { businessTime } from '../../../platform/clock/business-clock.js';
import { inTurns, turn } from '../../../platform/concurrency/turns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import type { ReadFile, Report } from '../../imports/index.js';
import type { WeighedDate, WeighNewDates } from '../../obligations/index.js';
import { loadKnownNames } from '../../projects/index.js';
import { diffingLedger, type LedgerVerdict } from '../domain/diff-ledger.js';
import type { LedgerAnswers } from '../domain/ledger-answers.js';
import { type ReadBook, unmapped } from '../domain/read-book.js';
import type { ImportSummary, ImportVerdict } from '../domain/ledger-import.js';
import type { Ledger } from '../domain/ledger.js';
import { withHeld } from '../domain/unstated.js';
import { inPreviewOrder } from '../domain/preview-order.js';
import { withoutPast } from '../domain/past-tasks.js';
import { claimsOf } from '../domain/said-done.js';
import { tell } from '../domain/told-row.js';
import { newUnitsIn, proposalsOf } from '../domain/unit-proposal.js';
import { listWaitingDays } from '../persistence/ledger-dates.repository.js';
import { loadExistingLedger } from './existing-ledger.js';
import { namedObligations, type WantedTaskDate, wantedDates } from './wanted-dates.js';

interface Compared {
  readonly book: ReadBook;
  readonly answers: LedgerAnswers;
  readonly calendar: WorkingCalendar;
  readonly report: Report;
}

/** Compares a ledger with what is held: what each row would do, which dates it would ask for, whom it would make. */
export async function compareLedger(
  tx: Tx,
  { book, answers, calendar, report }: Compared,
  weighNewDates: WeighNewDates,
): Promise<ReadFile> {
  const { today } = await businessTime(tx);
  // In doubt it is compared with this year's, and a person says the year before it is confirmed.
  const year = book.year ?? Number(today.slice(0, 4));
  const names = await loadKnownNames(tx);
  const existing = await loadExistingLedger(tx, year);
  await report(20);
  const parsed = withoutPast(book, existing, today, answers);
  await turn();
  const content = { ...parsed, ...withHeld({ ...parsed, year }, existing, answers.pairs) };
  await turn();
  const diff = await inTurns(diffingLedger(content, existing, answers.pairs));
  await report(50);
  const wanted = wantedDates(diff, content, existing.tasks, calendar);
  const weighed = await weighNewDates.preview(
    tx,
    wanted.map(({ obligationId: id, dueOn }) => ({ id, dueOn })),
  );
  const asked = withAsked(diff.rows, wanted, weighed);
  const replaced = await withReplaced(tx, asked, namedObligations(diff, existing.tasks));
  await report(75);
  const proposals = proposalsOf(content.projects, names);
  const newUnits = newUnitsIn(proposals);
  await turn();
  const told = replaced.map((verdict) => ({
    ...verdict,
    ...toldOf(content, verdict),
    ...(verdict.kind === 'PROJECT' && newUnits(content.projects[verdict.index])),
  }));
  await turn();
  const verdicts = inPreviewOrder(told, content);
  await turn();
  const summary: ImportSummary = {
    ...diff.summary,
    skipped: parsed.skipped?.length ?? 0,
    unmapped: unmapped(parsed).length,
    doubtful: verdicts.filter(({ told }) => (told?.looks.length ?? 0) > 0).length,
    newUnits: verdicts.filter((verdict) => verdict.newUnits !== undefined).length,
    done: claimsOf(diff, content).length,
    asked: verdicts.filter((verdict) => verdict.asks !== undefined).length,
    replaced: verdicts.filter((verdict) => verdict.replaces !== undefined).length,
  };
  return { content, year: book.year, verdicts, proposals, summary: { ...summary } };
}

/** Marks the rows whose dates would be asked for. */
function withAsked(
  rows: readonly LedgerVerdict[],
  wanted: readonly WantedTaskDate[],
  weighed: ReadonlyMap<string, WeighedDate>,
): readonly ImportVerdict[] {
  const asked = new Map(
    wanted.flatMap(({ taskId, obligationId, dueOn }) => {
      const meets = weighed.get(obligationId);
      if (!meets?.weighed) return [];
      return [[taskId, { ...meets.weighed, from: meets.obligation.dueOn, to: dueOn }] as const];
    }),
  );
  return rows.map((row) => {
    const asks = row.kind === 'TASK' && row.id !== null ? asked.get(row.id) : undefined;
    return asks === undefined ? row : { ...row, asks };
  });
}

/** Marks the rows that let a date lapse for which an earlier import waits. */
async function withReplaced(
  reader: Reader,
  rows: readonly ImportVerdict[],
  named: ReadonlyMap<string, string>,
): Promise<readonly ImportVerdict[]> {
  const waiting = await listWaitingDays(reader, [...named.values()]);
  return rows.map((row) => {
    const replaces = row.kind === 'TASK' && row.id !== null ? waiting.get(named.get(row.id) ?? '') : undefined;
    return replaces === undefined ? row : { ...row, replaces };
  });
}

function toldOf(ledger: Ledger, verdict: LedgerVerdict): Pick<ImportVerdict, 'told'> {
  const told = tell(ledger, verdict);
  return told === undefined ? {} : { told };
}
