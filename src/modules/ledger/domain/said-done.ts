import type { Day } from '../../../shared-kernel/dates.js';
import type { LedgerDiff } from './diff-ledger.js';
import type { Ledger, SaidOfRow } from './ledger.js';

/** A task of which a row says that it is done. */
export interface DoneClaim {
  readonly taskId: string;
  /** It came with the file. */
  readonly isNew: boolean;
  readonly row: number;
  readonly said: SaidOfRow;
}

/**
 * The tasks of which a ledger says anew that they are done, in the order of the file.
 * @param made the tasks that were made of it, in that order; none in a preview
 */
export function claimsOf(diff: LedgerDiff, ledger: Ledger, made: readonly string[] = []): readonly DoneClaim[] {
  const rows = diff.rows.flatMap((row) => (row.kind === 'TASK' ? [row] : []));
  const places = new Map(rows.filter(({ verdict }) => verdict === 'ADD').map((row, place) => [row, place]));
  return rows.flatMap((row): readonly DoneClaim[] => {
    const said = ledger.tasks[row.index]?.done;
    const place = places.get(row);
    const isNew = place !== undefined;
    if (said === undefined || (!isNew && !row.changes.some(({ field }) => field === 'done'))) return [];
    return [{ taskId: (isNew ? made[place] : row.id) ?? '', isNew, row: row.row, said }];
  });
}

/**
 * The day on which it was done. A day ahead is none; of what the office watched before, that of the import at the latest, or what was
 * done late would look as if it were not.
 */
export function doneOn({ isNew, said: { on } }: Pick<DoneClaim, 'isNew' | 'said'>, today: Day): Day | null {
  if (on !== null && on <= today) return on;
  return isNew ? null : today;
}

/** What is not done counts again by the day that the office names, else by its own, else by a later one. */
export function dayAgain(named: Day | undefined, dueOn: Day, today: Day, later: Day): Day {
  return named ?? (dueOn > today ? dueOn : later);
}
