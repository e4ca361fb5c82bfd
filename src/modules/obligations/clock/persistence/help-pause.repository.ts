import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { termEnd } from './clock-hold-sql.js';

/** From which day the term of a clock counts that stands for another unit's help. */
export type CountedFrom = 'REQUEST' | 'TODAY';

/** A clock that stands for the help of a task, without a last day so far, stands for so many working days at most. */
export async function limitHelpPause(
  tx: Tx,
  id: string,
  taskId: string,
  { from, term }: { readonly from: CountedFrom; readonly term: number },
): Promise<void> {
  await tx.execute(
    `UPDATE obligation_pause p SET to_day = greatest(app_today(), ${termEnd('$1::uuid', 'c.day', '$4::int')}), term = $4, counted_from = c.day
       FROM (SELECT id, CASE WHEN $3 THEN from_day ELSE app_today() END AS day FROM obligation_pause) c
      WHERE c.id = p.id AND obligation_id = $1 AND reason = 'COORDINATION' AND source_id = $2 AND to_day IS NULL`,
    [id, taskId, from === 'REQUEST', term],
  );
}

/**
 * Names a later last day; on a rest day the working day after it.
 * @returns that day, null where no clock stands for the task, it stands as long already, or another date has taken the place of that it stood for
 */
export async function lengthenHelpPause(tx: Tx, id: string, taskId: string, until: Day): Promise<Day | null> {
  const [row] = await tx.query<{ until: Day }>(
    `UPDATE obligation_pause SET to_day = add_working_days($3::date, 0), term = NULL, counted_from = NULL
      WHERE obligation_id = $1 AND reason = 'COORDINATION' AND source_id = $2 AND to_day >= app_today() AND to_day < add_working_days($3::date, 0)
        AND NOT EXISTS (SELECT FROM obligation_date d WHERE d.obligation_id = $1 AND d.id > obligation_pause.id)
      RETURNING to_day AS until`,
    [id, taskId, until],
  );
  return row?.until ?? null;
}

/** Whether somebody has named that very day before: the clock stands until it already. */
export async function isHelpNamedUntil(tx: Tx, id: string, taskId: string, until: Day): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM obligation_pause
      WHERE obligation_id = $1 AND reason = 'COORDINATION' AND source_id = $2 AND term IS NULL AND counted_from IS NULL
        AND to_day >= app_today() AND to_day = add_working_days($3::date, 0)`,
    [id, taskId, until],
  );
  return rows.length > 0;
}
