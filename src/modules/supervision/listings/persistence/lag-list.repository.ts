import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../../obligations/index.js';
import { LAST_READING } from '../../../indicators/index.js';
import type { ListedType } from '../domain/listing.js';

/** Something of a unit that lags, and whether it stands on a listing already. */
export interface LagRow {
  readonly type: ListedType;
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly projectName: string | null;
  /** When it was due; of an indicator, when it was read. */
  readonly dueOn: Day;
  /** Working days; of an indicator null. */
  readonly daysLate: number | null;
  readonly light: Light;
  /** The listing on which it stands, proposed or in force. */
  readonly listingId: string | null;
  /** Its third tier has failed. */
  readonly exhausted: boolean;
}

const UNITS = `('DEPARTMENT','COUNTY','DEVELOPMENT_ZONE','COMMITTEE')`;
const ON_LIST = (
  type: string,
  id: string,
  unit: string,
): string => `(SELECT l.id FROM listing l JOIN listing_item i ON i.listing_id = l.id
   WHERE i.type = ${type} AND i.item_id = ${id} AND l.unit_id = ${unit} AND l.state IN ('PROPOSED','LISTED','APPLIED') LIMIT 1)`;
/** Its clock stands today: filed, asked about, waiting for help. */
const PAUSED = `EXISTS (SELECT FROM obligation_pause w
  WHERE w.obligation_id = o.id AND w.from_day <= clock.today AND coalesce(w.to_day, clock.today) >= clock.today)`;

/**
 * What units owe and are late with, hard problems among it, and indicators far behind; nothing that waits for its verdict or stands still, nor
 * what a listing itself asks for. Units in the order of the tree, of each what is latest first.
 * @param ids only these, whatever they are
 */
export function listLag(reader: Reader, ids: readonly string[] | null, limit: number): Promise<LagRow[]> {
  return reader.query<LagRow>(
    `WITH ${OBLIGATION_CLOCK}, lagging AS (
       SELECT CASE WHEN k.id IS NULL THEN 'OBLIGATION' ELSE 'PROBLEM' END AS type, coalesce(k.id, o.id) AS id, coalesce(k.title, o.title) AS title,
              o.owner_unit_id AS unit, o.project_id AS project, o.due_on AS due, ${OBLIGATION_LATENESS} AS late, ${OBLIGATION_LIGHT} AS light,
              EXISTS (SELECT FROM supervision_case c WHERE c.obligation_id = o.id AND c.state <> 'CLOSED' AND c.exhausted_on IS NOT NULL) AS exhausted
         FROM obligation o CROSS JOIN clock LEFT JOIN problem k ON o.kind = 'PROBLEM' AND k.id = o.subject_id
        WHERE o.state IN ('OPEN','RETURNED') AND o.hold IS NULL AND o.ladder IN ('FULL','REMIND') AND o.kind NOT IN ('LISTING','MATERIAL','RECTIFICATION')
          AND o.due_on < clock.late_before AND NOT ${PAUSED}
       UNION ALL
       SELECT 'INDICATOR', i.id, i.name, i.data_unit_id, i.project_id, lr.as_of, NULL, lr.light, false
         FROM indicator i ${LAST_READING} WHERE lr.light = 'RED' AND i.ended_on IS NULL)
     SELECT g.type, g.id, g.title, g.unit AS "unitId", u.name AS "unitName", p.name AS "projectName", g.due AS "dueOn", g.late AS "daysLate", g.light,
            ${ON_LIST('g.type', 'g.id', 'g.unit')} AS "listingId", g.exhausted
       FROM lagging g JOIN unit u ON u.id = g.unit LEFT JOIN project p ON p.id = g.project
      WHERE u.closed_on IS NULL AND u.kind IN ${UNITS} AND ($1::uuid[] IS NULL OR g.id = ANY ($1)) AND (g.late IS NULL OR g.late > 0)
      ORDER BY u.path, g.late DESC NULLS LAST, g.due, g.id LIMIT $2`,
    [ids, limit],
  );
}
