import { columns, list } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { before, type Condition, given, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { HoldReason } from '../../../shared-kernel/hold.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LIGHT } from '../../obligations/index.js';
import { UnitRow } from '../../organisation/index.js';
import { MeetingDecisionRow } from './meeting-decision.row.js';
import { MeetingRow } from './meeting.row.js';

const DECISION = list(
  columns(MeetingDecisionRow, 'd', ['id', 'matter', 'deliverable', 'noTaskReason', 'revokedOn', 'revokedReason']),
  columns(MeetingRow, 'm', ['id as meetingId', 'kind', 'year', 'number', 'heldOn', 'groupUnitId']),
);

/** A decision of final minutes in one of its units, or of nobody where there was nothing to do. */
export interface ListedDecision {
  readonly id: string;
  readonly matter: string;
  readonly deliverable: string | null;
  readonly noTaskReason: string | null;
  readonly revokedOn: Day | null;
  readonly revokedReason: string | null;
  readonly meetingId: string;
  readonly kind: string;
  readonly year: number;
  readonly number: number | null;
  readonly heldOn: Day | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** A group's task is its host unit's; null where the unit does it itself. */
  readonly doneByName: string | null;
  readonly taskId: string | null;
  readonly taskState: string | null;
  readonly dueOn: Day | null;
  readonly light: Light | null;
  /** Why it stands silent. */
  readonly hold: HoldReason | null;
  readonly place: number;
}

/** What a list of decisions is cut down to; what is left out cuts nothing. */
export interface DecisionFilter {
  readonly year?: number | undefined;
  readonly kind?: string | undefined;
  readonly unitId?: string | undefined;
  readonly open?: boolean | undefined;
}

/** A page of decisions of final minutes, the latest meeting first, a row for each unit; one more than asked for. */
export function listDecisionRows(
  reader: Reader,
  filter: DecisionFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<ListedDecision[]> {
  const asked = where([
    "m.state = 'FINALISED'",
    given('m.year = $', filter.year),
    given('m.kind = $', filter.kind),
    given('u.id = $', filter.unitId),
    given("(d.revoked_on IS NULL AND coalesce(t.state NOT IN ('VERIFIED','CANCELLED'), false)) = $", filter.open),
    visible,
    before('(m.held_on, d.id, coalesce(k.place, 0))', page.after, ['date', 'uuid', 'int']),
  ]);
  return reader.query<ListedDecision>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${DECISION}, ${columns(UnitRow, 'u', ['id as unitId', 'name as unitName'])}, t.id AS "taskId",
            (SELECT hu.name FROM unit hu WHERE hu.id = t.unit_id AND t.for_group_id IS NOT NULL) AS "doneByName", t.state AS "taskState",
            o.due_on AS "dueOn", CASE WHEN o.id IS NOT NULL THEN ${OBLIGATION_LIGHT} END AS light, o.hold, coalesce(k.place, 0)::int AS place
       FROM meeting_decision d JOIN meeting_item i ON i.id = d.item_id JOIN meeting m ON m.id = i.meeting_id
       LEFT JOIN unnest(d.unit_ids) WITH ORDINALITY k(id, place) ON d.no_task_reason IS NULL LEFT JOIN unit u ON u.id = k.id
       LEFT JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || u.id
       LEFT JOIN obligation o ON o.id = t.obligation_id CROSS JOIN clock
      ${asked.sql} ORDER BY m.held_on DESC, d.id DESC, coalesce(k.place, 0) DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}
