import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { openObligationsFrom, redateObligation } from '../../../obligations/index.js';
import type { LedgerDiff } from '../../domain/ledger/diff-ledger.js';
import type { Ledger, LedgerTask } from '../../domain/ledger/ledger.js';
import {
  insertLedgerTasks,
  type LedgerTaskRow,
  OBLIGATIONS_OF_TASKS,
  unfinished,
  updateLedgerTasks,
} from '../../persistence/ledger-apply.repository.js';
import { naturalKey, type StatedTask } from '../../persistence/ledger-existing.repository.js';

interface Applied {
  readonly ledger: Ledger;
  readonly diff: LedgerDiff;
  readonly year: number;
  readonly projectIds: readonly string[];
  readonly existing: readonly StatedTask[];
  readonly calendar: WorkingCalendar;
}

/** So many at once that a busy server still answers within its statement timeout. */
const PORTION = 5_000;

/**
 * Writes the ledger's new and changed tasks. New ones get an obligation each, set by set; one that is overdue
 * already is held as 历史逾期. A changed date becomes the current one where the task is still to be met.
 */
export async function applyTasks(tx: Tx, actor: Actor, applied: Applied): Promise<void> {
  const verdicts = applied.diff.rows.flatMap((row) => (row.kind === 'TASK' ? [row] : []));
  const rows = (verdict: string) =>
    verdicts.flatMap((row) => {
      const task = applied.ledger.tasks[row.index];
      if (row.verdict !== verdict || task === undefined) return [];
      const redated = row.changes.some((change) => change.field === 'statedDate');
      return [{ ...rowOf(task, row.index, applied), id: row.id ?? '', redated }];
    });
  const added = rows('ADD');
  for (let start = 0; start < added.length; start += PORTION) {
    const portion = added.slice(start, start + PORTION);
    await insertLedgerTasks(tx, applied.year, portion, actor.personId);
    await openObligationsFrom(tx, OBLIGATIONS_OF_TASKS, [JSON.stringify(portion)]);
  }
  const changed = rows('CHANGE');
  await updateLedgerTasks(tx, changed);
  await redate(
    tx,
    changed.filter((task) => task.redated),
    applied.existing,
  );
}

function rowOf(task: LedgerTask, position: number, { projectIds, year, calendar }: Applied): LedgerTaskRow {
  const { measure, deliverable, statedWords, statedDate, occurrence } = task;
  const projectId = projectIds[task.projectIndex] ?? '';
  const dueOn = workingDay(calendar, statedDate);
  return {
    naturalKey: naturalKey(year, task.key),
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

/** A date on a rest day moves to the next working day; beyond the calendar it stays until its year's list is loaded. */
function workingDay(calendar: WorkingCalendar, day: Day): Day {
  const known = day >= calendar.firstDay && day < calendar.lastDay;
  return known ? calendar.nextOrSame(day) : day;
}

async function redate(
  tx: Tx,
  tasks: readonly (LedgerTaskRow & { readonly id: string })[],
  existing: readonly StatedTask[],
): Promise<void> {
  const obligationOf = new Map(existing.map((task) => [task.id, task.obligationId]));
  const open = await unfinished(tx, [...obligationOf.values()]);
  const dated = tasks.flatMap((task) => {
    const obligationId = obligationOf.get(task.id);
    return obligationId !== undefined && open.has(obligationId) ? [{ ...task, obligationId }] : [];
  });
  // Always in the same order, so that two transactions that lock several never wait for each other.
  for (const task of dated.sort((a, b) => (a.obligationId < b.obligationId ? -1 : 1))) {
    await redateObligation(tx, task.obligationId, task.dueOn, 'CORRECTION', task.id);
  }
}
