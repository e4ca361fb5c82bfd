import { columns } from '../../../../platform/database/columns.js';
import { termEnd } from './clock-hold-sql.js';
import { ObligationRow } from './obligation.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { CountedDate } from '../domain/moved-date.js';

const AHEAD = columns(ObligationRow, '', [
  'id',
  'kind',
  'title',
  'dueOn',
  'openedOn',
  'actBy',
  'nominalOn',
  'dateRun',
  'countedFrom',
]);

/** An open obligation whose date lies ahead. */
export interface AheadRow extends CountedDate {
  readonly id: string;
  readonly title: string;
  readonly today: Day;
}

/** Open obligations with dates after today, by date. */
export function listAhead(reader: Reader): Promise<AheadRow[]> {
  return reader.query<AheadRow>(
    `SELECT ${AHEAD}, app_today() AS today
       FROM obligation WHERE state IN ('OPEN','SUBMITTED','RETURNED') AND due_on > app_today() ORDER BY due_on, id`,
  );
}

/**
 * Makes the moved dates current, in one statement; the watch looks at each again. The promise is the same as before, so
 * its run goes on: what was reminded of stays so, and nobody was granted a later date.
 */
export async function replaceDatesByCalendar(tx: Tx, moves: readonly { id: string; dueOn: Day }[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.execute(
    `WITH moved AS (
       UPDATE obligation o SET due_on = m.due_on, next_at = app_now(), version = o.version + 1
         FROM unnest($1::uuid[], $2::date[]) AS m(id, due_on) WHERE o.id = m.id RETURNING o.id, o.date_run, o.due_on)
     INSERT INTO obligation_date (obligation_id, run, due_on, cause, set_on) SELECT id, date_run, due_on, 'CALENDAR', app_today() FROM moved`,
    [moves.map((move) => move.id), moves.map((move) => move.dueOn)],
  );
}

/**
 * Grace, and whatever else stops a clock for so many working days, has as many by the list of days off now in force: what has not ended
 * ends later where the list takes a day of it, and never sooner than its unit was told.
 */
export async function prolongTerms(tx: Tx): Promise<void> {
  await tx.execute(
    `UPDATE obligation_pause t SET to_day = e.day FROM (
       SELECT p.id, ${termEnd('p.obligation_id', 'p.counted_from', 'p.term')} AS day
         FROM obligation_pause p WHERE p.term IS NOT NULL AND p.to_day >= app_today()) e
      WHERE t.id = e.id AND e.day > t.to_day`,
  );
}

/**
 * Moves the day of acting of open obligations whose day of acting lies ahead; the first one is kept.
 * @param select a SELECT of their ids, whose parameters begin with the second
 */
export function replaceActingDays(tx: Tx, actBy: Day, select: string, params: readonly unknown[]): Promise<number> {
  return tx.execute(
    `UPDATE obligation SET original_act_by = coalesce(original_act_by, act_by), act_by = $1, next_at = app_now(), version = version + 1
      WHERE id IN (${select}) AND state IN ('OPEN','SUBMITTED','RETURNED') AND act_by >= app_today() AND act_by <> $1`,
    [actBy, ...params],
  );
}
