import { columns } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import type { HeardKind } from '../domain/hearing-rota.js';

/** When a unit was heard last, and how often in a year. */
export interface HeardUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: HeardKind;
  readonly lastHeardOn: Day | null;
  readonly lastMeetingId: string | null;
  readonly heardThisYear: number;
}

/** Every open unit of some kinds with its last report that a meeting heard, the longest unheard first. */
export function listHeardUnits(reader: Reader, kinds: readonly HeardKind[], year: number): Promise<HeardUnit[]> {
  return reader.query<HeardUnit>(
    `SELECT ${columns(UnitRow, 'u', ['id as unitId', 'name as unitName', 'kind'])}, last.held_on AS "lastHeardOn", last.id AS "lastMeetingId",
            (SELECT count(*)::int FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
              WHERE i.by_unit_id = u.id AND i.outcome = 'HEARD' AND m.state IN ('HELD','FINALISED') AND m.year = $2) AS "heardThisYear"
       FROM unit u LEFT JOIN LATERAL (SELECT m.id, m.held_on FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
              WHERE i.by_unit_id = u.id AND i.outcome = 'HEARD' AND m.state IN ('HELD','FINALISED') ORDER BY m.held_on DESC, m.id DESC LIMIT 1) last ON true
      WHERE u.kind = ANY ($1::text[]) AND u.closed_on IS NULL
      ORDER BY last.held_on NULLS FIRST, u.sort_order, u.id`,
    [kinds, year],
  );
}
