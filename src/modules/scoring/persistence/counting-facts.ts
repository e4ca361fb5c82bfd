import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK } from '../../obligations/index.js';
import { LATER_FACTS, LIVE_DUTIES, LIVE_OBLIGATIONS, SETTLED_OBLIGATIONS, QUARTER } from './score-facts.js';
import { FACT_TITLE } from './sheet-facts.js';

/** A quarter that goes on. */
export interface RunningQuarter {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly from: Day;
}

/** Something of a unit that will count; the outcome where it is settled, or would be nothing were the quarter closed now. */
export interface CountingFact {
  readonly unitId: string;
  readonly unitName: string;
  readonly rule: string;
  readonly factId: string;
  readonly title: string | null;
  readonly outcome: string | null;
}

/** The quarter of today, while it is open; null: there is none. */
export function runningQuarter(reader: Reader): Promise<RunningQuarter | null> {
  return reader.find<RunningQuarter>(
    `SELECT c.id, c.year, c.quarter, make_date(c.year, c.quarter * 3 - 2, 1) AS "from" FROM cycle c
      WHERE c.state = 'OPEN' AND app_today() >= make_date(c.year, c.quarter * 3 - 2, 1) ORDER BY c.year DESC, c.quarter DESC LIMIT 1`,
    [],
  );
}

/** What will count of some units in an open quarter, as it stands. */
export function countingFacts(
  reader: Reader,
  cycleId: string,
  from: Day,
  unitIds: readonly string[],
): Promise<CountingFact[]> {
  const found = [LIVE_DUTIES, SETTLED_OBLIGATIONS, LIVE_OBLIGATIONS, ...LATER_FACTS].join(' UNION ALL ');
  return reader.query<CountingFact>(
    `WITH ${OBLIGATION_CLOCK}, ${QUARTER},
          f AS (SELECT found.* FROM (${found}) found(unit_id, rule, fact_id, outcome, before, filings, returns) WHERE found.unit_id = ANY ($1::uuid[]))
     SELECT f.unit_id AS "unitId", u.name AS "unitName", f.rule, f.fact_id AS "factId", f.outcome, ${FACT_TITLE}
       FROM f JOIN unit u ON u.id = f.unit_id ORDER BY u.name COLLATE "zh-x-icu", u.id, f.rule, title, f.fact_id`,
    [unitIds, cycleId, from],
  );
}
