import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { OBLIGATION_LATENESS, type ReasonCode } from '../../../obligations/index.js';
import type { LagFacts } from '../domain/lag-line.js';

/** A matter that was overdue at the end of the data day and is not settled now, with what decides whether it has a line. */
export interface OverdueMatter extends LagFacts {
  readonly obligationId: string;
  readonly unitId: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly reason: ReasonCode | null;
  /** What its unit asks another for, which has not come. */
  readonly asks: string | null;
}

/** The clock as it stood at the end of the data day. */
const DATA_CLOCK = `clock AS MATERIALIZED (SELECT t.day AS today, t.version, t.ordinal FROM calendar_day t
  WHERE t.version = current_calendar() AND t.day = $1)`;
/** Of the date that is current: what was about an earlier one is over. */
const OF_THIS_DATE = 'obligation_id = o.id AND x.date_run = o.date_run';
// A filing stops the clock too; what it leads to is 审核中, not an excuse.
const PAUSED = `EXISTS (SELECT FROM obligation_pause w WHERE w.obligation_id = o.id AND w.reason <> 'FILED'
  AND w.from_day <= app_today() AND coalesce(w.to_day, app_today()) >= app_today())`;

/** All of them, in the order of the units; of each what is latest first. */
export function overdueMatters(reader: Reader, dataDay: Day): Promise<OverdueMatter[]> {
  return reader.query<OverdueMatter>(
    `WITH ${DATA_CLOCK}
     SELECT o.id AS "obligationId", o.owner_unit_id AS "unitId", o.title, o.due_on AS "dueOn", ${OBLIGATION_LATENESS} AS lateness,
            (SELECT x.reason FROM explanation x WHERE x.${OF_THIS_DATE} AND x.state <> 'WITHDRAWN' ORDER BY x.filed_at DESC, x.id DESC LIMIT 1) AS reason,
            (SELECT h.matter FROM task h WHERE h.pauses_obligation_id = o.id AND h.source = 'COORDINATION' AND h.state = 'ASSIGNED' ORDER BY h.id DESC LIMIT 1) AS asks,
            o.ladder = 'FULL' AS "fullLadder", false AS settled, o.state = 'SUBMITTED' AS "awaitingVerdict", o.hold IS NOT NULL AS held,
            EXISTS (SELECT FROM urging_slip x WHERE x.${OF_THIS_DATE} AND x.state = 'SENT') AS "slipSent", ${PAUSED} AS paused,
            EXISTS (SELECT FROM obligation_request x WHERE x.obligation_id = o.id AND x.state = 'PENDING' AND x.left_unit) AS "requestPending",
            EXISTS (SELECT FROM explanation x WHERE x.obligation_id = o.id AND x.state = 'PENDING') AS "explanationPending",
            u.kind = 'VERTICAL' AS "ownerVertical"
       FROM obligation o CROSS JOIN clock JOIN unit u ON u.id = o.owner_unit_id
      WHERE o.state IN ('OPEN','SUBMITTED','RETURNED') AND o.ladder = 'FULL' AND o.due_on < clock.today
      ORDER BY u.path, ${OBLIGATION_LATENESS} DESC, o.due_on, o.id`,
    [dataDay],
  );
}
