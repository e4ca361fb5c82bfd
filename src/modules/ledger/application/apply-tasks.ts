import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import {
  type FirstLooks,
  openObligationsFrom,
  redateFromLedger,
  retitleObligationsFrom,
  type WeighedDate,
  type WeighNewDates,
} from '../../obligations/index.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger, LedgerTask } from '../domain/ledger.js';
import {
  insertLedgerTasks,
  type LedgerTaskRow,
  OBLIGATIONS_OF_TASKS,
  TITLES_OF_TASKS,
  updateLedgerTasks,
} from '../persistence/ledger-apply.repository.js';
import type { NewDateChange } from '../persistence/ledger-dates.repository.js';
import type { StatedTask } from '../persistence/ledger-existing.repository.js';
import { dueDay, wantedDates } from './wanted-dates.js';

interface Applied {
  readonly ledger: Ledger;
  readonly diff: LedgerDiff;
  readonly year: number;
  readonly projectIds: readonly string[];
  readonly existing: readonly StatedTask[];
  readonly calendar: WorkingCalendar;
  /** Who brings the dates. */
  readonly said: { readonly personName: string; readonly fileName: string; readonly importId: string };
  readonly firstLooks: FirstLooks;
  /** Says how far it is, up to 1. */
  readonly report: (part: number) => Promise<void>;
}

interface ChangedTask extends LedgerTaskRow {
  readonly id: string;
  readonly row: number;
}

/** So many at once that a busy server still answers within its statement timeout. */
const PORTION = 2_500;

/**
 * Writes the ledger's new and changed tasks. New ones get an obligation each, set by set; one that is overdue
 * already is held as 历史逾期. A changed date becomes the current one where the task is still to be met and nobody else's
 * word is needed.
 * @returns the dates that are to be asked for instead, and the tasks made
 */
export async function applyTasks(
  tx: Tx,
  actor: Actor,
  applied: Applied,
  weighNewDates: WeighNewDates,
): Promise<{ readonly asked: readonly NewDateChange[]; readonly made: readonly string[] }> {
  const rows = (verdict: string) => rowsOf(applied, verdict);
  const added = rows('ADD');
  const all: string[] = [];
  for (let start = 0; start < added.length; start += PORTION) {
    const portion = added.slice(start, start + PORTION);
    const ids = await insertLedgerTasks(tx, applied.year, portion, actor.personId);
    all.push(...ids);
    const made = portion.map(({ dueOn, statedDate }, place) => ({ id: ids[place], dueOn, statedDate }));
    const looks = await applied.firstLooks.of(
      tx,
      'TASK',
      made.map(({ dueOn }) => dueOn),
    );
    await openObligationsFrom(tx, 'TASK', OBLIGATIONS_OF_TASKS, [JSON.stringify(made)], looks);
    await applied.report(all.length / added.length);
  }
  const changed = rows('CHANGE');
  const wanted = wantedDates(applied.diff, applied.ledger, applied.existing, applied.calendar);
  const weighed = await weighNewDates.locked(
    tx,
    wanted.map(({ obligationId: id, dueOn }) => ({ id, dueOn })),
  );
  const dates = wanted.flatMap((date) => {
    const meets = weighed.get(date.obligationId);
    return meets === undefined ? [] : [{ ...date, meets }];
  });
  const asked = dates.flatMap(({ meets, ...date }) => askedOf(date, meets));
  await updateLedgerTasks(tx, statedAs(changed, asked, applied.existing));
  await retitleObligationsFrom(tx, TITLES_OF_TASKS, [changed.map(({ id }) => id)]);
  await redateFromLedger(
    tx,
    dates
      .filter(({ meets, dueOn }) => !meets.finished && meets.weighed === null && meets.obligation.dueOn !== dueOn)
      .map(({ obligationId: id, dueOn, taskId: sourceId, row }) => ({
        id,
        dueOn,
        sourceId,
        said: { ...applied.said, row, decidedByName: null },
      })),
    { decided: false },
  );
  return { asked, made: all };
}

function rowsOf(applied: Applied, verdict: string): readonly ChangedTask[] {
  return applied.diff.rows.flatMap((row) => {
    const task = row.kind === 'TASK' ? applied.ledger.tasks[row.index] : undefined;
    if (row.kind !== 'TASK' || row.verdict !== verdict || task === undefined) return [];
    return [{ ...rowOf(task, row.index, applied), id: row.id ?? '', row: row.row }];
  });
}

function rowOf(task: LedgerTask, position: number, { projectIds, calendar }: Applied): LedgerTaskRow {
  const { measure, deliverable, statedWords, statedDate, occurrence } = task;
  const projectId = projectIds[task.projectIndex] ?? '';
  const dueOn = dueDay(calendar, statedDate);
  return {
    projectId,
    measure,
    deliverable,
    statedWords,
    statedDate,
    dueOn,
    occurrence,
    position,
  };
}

function askedOf(
  date: { taskId: string; obligationId: string; row: number; dueOn: Day; statedWords: string; statedDate: Day },
  { obligation, weighed }: WeighedDate,
): readonly NewDateChange[] {
  if (weighed === null) return [];
  const { taskId, obligationId, row, dueOn, statedWords, statedDate } = date;
  return [
    {
      step: weighed.senior ? 2 : 1,
      row,
      taskId,
      obligationId,
      ground: weighed.ground,
      fromDay: obligation.dueOn,
      toDay: dueOn,
      statedWords,
      statedOn: statedDate,
      dateRun: obligation.dateRun,
    },
  ];
}

/** What is asked for keeps the words and the day that were stated before. */
function statedAs(
  changed: readonly ChangedTask[],
  asked: readonly NewDateChange[],
  existing: readonly StatedTask[],
): readonly ChangedTask[] {
  const held = new Map(existing.map((task) => [task.id, task]));
  const waiting = new Set(asked.map(({ taskId }) => taskId));
  return changed.map((task) => {
    const before = waiting.has(task.id) ? held.get(task.id) : undefined;
    return before === undefined ? task : { ...task, statedWords: before.statedWords, statedDate: before.statedDate };
  });
}
