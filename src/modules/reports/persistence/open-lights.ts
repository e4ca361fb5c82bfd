import type { Reader } from '../../../platform/database/tx.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT, type ObligationKind } from '../../obligations/index.js';
import type { SqlPart } from '../../organisation/index.js';

/** How many unfinished obligations of a unit and kind show a light. */
export interface LightCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: ObligationKind;
  readonly light: Light;
  readonly awaiting: boolean;
  readonly count: number;
}

/**
 * Unfinished obligations by unit, kind and light. A light without pauses depends only on the date and a few facts, so
 * equal rows are gathered before their light is worked out: at 100,000 rows that is a few thousand lights. A row with
 * a pause keeps its id and stands alone.
 */
export function countOpenLights(reader: Reader, visible: (firstParam: number) => SqlPart): Promise<LightCount[]> {
  const scope = visible(1);
  return reader.query<LightCount>(
    `WITH ${OBLIGATION_CLOCK}, gathered AS MATERIALIZED (
       SELECT CASE WHEN EXISTS (SELECT FROM obligation_pause p WHERE p.obligation_id = o.id) THEN o.id END AS id,
              o.owner_unit_id, o.kind, o.state, o.hold, o.due_on, least(o.returned_count, 2) AS returned_count, o.light_at_filing,
              CASE WHEN o.planned_on IS NOT NULL THEN o.due_on END AS planned_on,
              NULL::date AS first_filed_on, false AS refiled_after_grace, false AS redated_by_interview, count(*) AS n
         FROM obligation o
        WHERE o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE' AND o.hold IS NULL AND ${scope.sql}
        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9),
     lit AS (SELECT o.owner_unit_id, o.kind, o.state = 'SUBMITTED' AS awaiting, ${OBLIGATION_LIGHT} AS light, o.n FROM gathered o CROSS JOIN clock)
     SELECT l.owner_unit_id AS "unitId", u.name AS "unitName", l.kind, l.light, l.awaiting, sum(l.n) AS count
       FROM lit l JOIN unit u ON u.id = l.owner_unit_id GROUP BY 1, 2, 3, 4, 5 ORDER BY u.name COLLATE "zh-x-icu", l.kind, l.light`,
    scope.params,
  );
}

/** What is kept out of the lights, and what waits for the office. */
export interface WaitingCount {
  readonly historic: number;
  readonly awaitingVerdict: number;
  readonly explanations: number;
}

/** Counts of what waits: 历史逾期 not yet released, filed and unread, explanations without a verdict. */
export async function countWaiting(reader: Reader, visible: (firstParam: number) => SqlPart): Promise<WaitingCount> {
  const scope = visible(1);
  const [row] = await reader.query<WaitingCount>(
    `SELECT count(*) FILTER (WHERE o.hold = 'HISTORIC') AS historic, count(*) FILTER (WHERE o.state = 'SUBMITTED') AS "awaitingVerdict",
            count(*) FILTER (WHERE EXISTS (SELECT FROM explanation e WHERE e.obligation_id = o.id AND e.state = 'PENDING')) AS explanations
       FROM obligation o WHERE o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE'
        AND (o.hold IS NOT NULL OR o.state = 'SUBMITTED' OR EXISTS (SELECT FROM explanation e WHERE e.obligation_id = o.id AND e.state = 'PENDING'))
        AND ${scope.sql}`,
    scope.params,
  );
  return row ?? { historic: 0, awaitingVerdict: 0, explanations: 0 };
}
