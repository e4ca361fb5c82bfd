import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, where } from '../../../platform/database/where.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT, type ObligationKind } from '../../obligations/index.js';
import type { HoldReason } from '../../../shared-kernel/hold.js';

/** How many unfinished obligations of a unit and kind show a light. */
export interface LightCount {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: ObligationKind;
  readonly light: Light;
  /** Filed and not judged yet. */
  readonly awaiting: boolean;
  /** Why they stand silent: kept out of the lights. */
  readonly hold: HoldReason | null;
  readonly count: number;
}

/** Unfinished obligations by unit, kind and light, in one pass over them; counted before units get their names. */
export function countOpenLights(reader: Reader, visible: Condition): Promise<LightCount[]> {
  const { sql, params } = where([`o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE'`, visible]);
  return reader.query<LightCount>(
    // Lights first, counts after: in one, the planner thinks so much of the lights' cost that it sorts them all to count them.
    `WITH ${OBLIGATION_CLOCK}, unfinished AS MATERIALIZED (
       SELECT o.owner_unit_id, o.kind, ${OBLIGATION_LIGHT} AS light, o.state = 'SUBMITTED' AS awaiting, o.hold
         FROM obligation o CROSS JOIN clock ${sql}),
     counted AS MATERIALIZED (
       SELECT owner_unit_id, kind, light, awaiting, hold, count(*) AS count FROM unfinished GROUP BY owner_unit_id, kind, light, awaiting, hold)
     SELECT c.owner_unit_id AS "unitId", u.name AS "unitName", c.kind, c.light, c.awaiting, c.hold, c.count
       FROM counted c JOIN unit u ON u.id = c.owner_unit_id ORDER BY u.name COLLATE "zh-x-icu", c.kind, c.light`,
    params,
  );
}

/** How many explanations of unfinished obligations wait for a verdict. */
export async function countPendingExplanations(reader: Reader, visible: Condition): Promise<number> {
  const { sql, params } = where([
    `e.state = 'PENDING' AND o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder <> 'OFFICE'`,
    visible,
  ]);
  const { count } = await reader.one<{ count: number }>(
    `SELECT count(*) AS count FROM explanation e JOIN obligation o ON o.id = e.obligation_id ${sql}`,
    params,
  );
  return count;
}
