import type { Reader } from '../../../../platform/database/tx.js';
import { that, where } from '../../../../platform/database/where.js';
import { type Actor, isOffice } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { CASE_SOURCES, shownColumns } from './case.repository.js';
import { visibleCases } from './visible-interviews.js';

/** How many cases stand at a stage of the board, as far as the reader may see them. */
export interface StageCount {
  readonly stage: string;
  readonly count: number;
}

/** Open cases by stage, and those closed since a day. A stage is the reader's: an unsigned proposal moves nothing outside the office. */
export function countCaseStages(reader: Reader, actor: Actor, closedSince: Day): Promise<StageCount[]> {
  const { sql, params } = where([
    that('(c.closed_on IS NULL OR c.closed_on >= $)', closedSince),
    visibleCases(actor, 'c'),
  ]);
  return reader.query<StageCount>(
    `SELECT stage, count(*) AS count FROM (SELECT ${shownColumns(isOffice(actor))} FROM ${CASE_SOURCES} ${sql}) shown GROUP BY stage`,
    params,
  );
}

/** Cases opened and closed in a month. */
export interface MonthCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly opened: number;
  readonly closed: number;
}

/** How many cases opened and closed in each month from a day on. */
export function countCaseMonths(reader: Reader, actor: Actor, from: Day): Promise<MonthCount[]> {
  const { sql, params } = where(['(c.opened_on >= $1 OR c.closed_on >= $1)', visibleCases(actor, 'c')], [from]);
  return reader.query<MonthCount>(
    `WITH seen AS (SELECT c.opened_on, c.closed_on FROM supervision_case c ${sql}),
          months AS (SELECT to_char(m, 'YYYY-MM') AS month FROM generate_series(date_trunc('month', $1::date), app_today(), interval '1 month') m)
     SELECT month, (SELECT count(*) FROM seen WHERE to_char(opened_on, 'YYYY-MM') = month) AS opened,
            (SELECT count(*) FROM seen WHERE to_char(closed_on, 'YYYY-MM') = month) AS closed
       FROM months ORDER BY month`,
    params,
  );
}
