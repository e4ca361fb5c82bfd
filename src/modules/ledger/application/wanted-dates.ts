import type { Day } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import type { LedgerDiff } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import type { StatedTask } from '../persistence/ledger-existing.repository.js';

/** A date that a changed row of the ledger wants for a task held already. */
export interface WantedTaskDate {
  readonly taskId: string;
  readonly obligationId: string;
  readonly row: number;
  readonly dueOn: Day;
  readonly statedWords: string;
  readonly statedDate: Day;
}

/** The obligations of which a ledger has a row, changed or not. */
export function namedObligations(diff: LedgerDiff, existing: readonly StatedTask[]): ReadonlyMap<string, string> {
  const obligationOf = new Map(existing.map((task) => [task.id, task.obligationId]));
  return new Map(
    diff.rows.flatMap((row) => {
      const obligationId = row.kind === 'TASK' && row.id !== null ? obligationOf.get(row.id) : undefined;
      return row.kind !== 'TASK' || row.id === null || obligationId === undefined
        ? []
        : [[row.id, obligationId] as const];
    }),
  );
}

/** The dates of a ledger's changed rows. */
export function wantedDates(
  diff: LedgerDiff,
  ledger: Ledger,
  existing: readonly StatedTask[],
  calendar: WorkingCalendar,
): readonly WantedTaskDate[] {
  const obligationOf = new Map(existing.map((task) => [task.id, task.obligationId]));
  return diff.rows.flatMap((row) => {
    if (row.kind !== 'TASK' || row.id === null) return [];
    const [task, obligationId] = [ledger.tasks[row.index], obligationOf.get(row.id)];
    const moved = row.changes.some((change) => change.field === 'statedDate');
    if (!moved || task === undefined || obligationId === undefined) return [];
    const { statedWords, statedDate } = task;
    return [
      { taskId: row.id, obligationId, row: row.row, dueOn: dueDay(calendar, statedDate), statedWords, statedDate },
    ];
  });
}

/** A date on a rest day moves to the next working day; beyond the calendar it stays until its year's list is loaded. */
export function dueDay(calendar: WorkingCalendar, day: Day): Day {
  const known = day >= calendar.firstDay && day < calendar.lastDay;
  return known ? calendar.nextOrSame(day) : day;
}
