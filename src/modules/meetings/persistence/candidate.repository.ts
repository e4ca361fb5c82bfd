import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { given, that, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT, ObligationRow } from '../../obligations/index.js';
import { IndicatorRow, LAST_READING, visibleIndicators } from '../../indicators/index.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import { ProblemRow, visibleProblems } from '../../problems/index.js';
import { visibleListings } from '../../supervision/index.js';
import { visibleEntries } from '../../registers/index.js';
import { LAG_DAYS, PILOT_DAYS } from '../domain/candidate.js';
import type { Meeting } from './meeting.repository.js';
import { MeetingRow } from './meeting.row.js';

/** What is due and lags, or a request for help that is open. */
export interface Lagging {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly unitId: string;
  readonly projectId: string | null;
  readonly unitName: string;
  readonly projectName: string | null;
  readonly daysLate: number;
}

const LAGGING = list(
  columns(ObligationRow, 'o', ['id', 'kind', 'title', 'dueOn', 'ownerUnitId as unitId', 'projectId']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** Its clock stands today: filed, asked about, waiting for help. */
const PAUSED = `EXISTS (SELECT FROM obligation_pause w
  WHERE w.obligation_id = o.id AND w.from_day <= clock.today AND coalesce(w.to_day, clock.today) >= clock.today)`;

const LATE = `(o.due_on < clock.late_before OR o.returned_count >= 2) AND (${OBLIGATION_LIGHT} = 'RED'
  OR ${OBLIGATION_LATENESS} >= CASE WHEN o.kind = 'DECISION' THEN 1 ELSE ${String(LAG_DAYS)} END)`;

/**
 * What units owe and lag with, and the help that they were asked for and still owe: decisions first, then the longest late. What waits for
 * its verdict and what stands still is none of it.
 * @param groupUnitId only of projects of this special group
 */
export function listLagging(reader: Reader, groupUnitId: string | null, limit: number): Promise<Lagging[]> {
  const asked = where([
    `o.state IN ('OPEN','RETURNED') AND o.hold IS NULL AND o.ladder NOT IN ('OFFICE','LAPSE') AND o.kind <> 'MATERIAL' AND u.closed_on IS NULL`,
    `NOT ${PAUSED}`,
    `(o.kind = 'COORDINATION' OR (${LATE}))`,
    given('p.group_unit_id = $', groupUnitId),
  ]);
  return reader.query<Lagging>(
    `WITH ${OBLIGATION_CLOCK} SELECT ${LAGGING}, ${OBLIGATION_LATENESS} AS "daysLate"
       FROM obligation o CROSS JOIN clock JOIN unit u ON u.id = o.owner_unit_id LEFT JOIN project p ON p.id = o.project_id
       ${asked.sql} ORDER BY (o.kind = 'DECISION') DESC, (o.kind = 'COORDINATION'), "daysLate" DESC, o.id LIMIT ${asked.place(limit)}`,
    asked.params,
  );
}

/** A pilot that is under way and ends soon. */
export interface EndingPilot {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly projectId: string | null;
  readonly termTo: Day;
}

/** Confirmed pilots whose term ends within sixty days, the next to end first. */
export function listEndingPilots(
  reader: Reader,
  scope: Scope,
  groupUnitId: string | null,
  today: Day,
): Promise<EndingPilot[]> {
  const asked = where([
    `e.kind = 'PILOT' AND e.state = 'CONFIRMED' AND e.fields->>'stage' IN ('RUNNING','MIDTERM')`,
    that(`(e.fields->>'termTo')::date BETWEEN $::date AND $::date + ${String(PILOT_DAYS)}`, today),
    given('p.group_unit_id = $', groupUnitId),
    visibleEntries(scope, 'e'),
  ]);
  return reader.query<EndingPilot>(
    `SELECT e.id, e.title, e.unit_id AS "unitId", ${columns(UnitRow, 'u', ['name as unitName'])}, e.project_id AS "projectId", e.fields->>'termTo' AS "termTo"
       FROM register_entry e JOIN unit u ON u.id = e.unit_id LEFT JOIN project p ON p.id = e.project_id ${asked.sql}
      ORDER BY e.fields->>'termTo', e.id`,
    asked.params,
  );
}

/** A hard problem that is worked on and that its unit cannot solve. */
export interface RaisedProblem {
  readonly id: string;
  readonly title: string;
  readonly obligationId: string | null;
  readonly dueOn: Day | null;
  readonly reportedOn: Day;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
}

const RAISED = list(
  columns(ProblemRow, 'k', [
    'id',
    'title',
    'obligationId',
    'dueOn',
    'reportedOn',
    'ownerUnitId as unitId',
    'projectId',
  ]),
  outer(columns(UnitRow, 'u', ['name as unitName'])),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** Problems that take the city, the province or the nation, the first due first; those without a date last. */
export function listRaisedProblems(
  reader: Reader,
  scope: Scope,
  groupUnitId: string | null,
  limit: number,
): Promise<RaisedProblem[]> {
  const asked = where([
    `k.state IN ('OPEN','SOLVING','DISPUTED') AND k.solvable_by IN ('CITY','PROVINCE','NATION')`,
    given('p.group_unit_id = $', groupUnitId),
    visibleProblems(scope),
  ]);
  return reader.query<RaisedProblem>(
    `SELECT ${RAISED} FROM problem k LEFT JOIN unit u ON u.id = k.owner_unit_id LEFT JOIN project p ON p.id = k.project_id ${asked.sql}
      ORDER BY k.due_on NULLS LAST, k.reported_on, k.id LIMIT ${asked.place(limit)}`,
    asked.params,
  );
}

/** An indicator whose last confirmed reading is far behind its course. */
export interface RedIndicator {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly asOf: Day;
}

const RED = list(
  columns(IndicatorRow, 'i', ['id', 'name as title', 'dataUnitId as unitId', 'projectId']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** Indicators that go on and show red, also while a later reading is owed: who is silent is not off the list. */
export function listRedIndicators(
  reader: Reader,
  scope: Scope,
  groupUnitId: string | null,
  limit: number,
): Promise<RedIndicator[]> {
  const asked = where([
    `lr.light = 'RED' AND i.ended_on IS NULL`,
    given('p.group_unit_id = $', groupUnitId),
    visibleIndicators(scope),
  ]);
  return reader.query<RedIndicator>(
    `SELECT ${RED}, lr.as_of AS "asOf" FROM indicator i JOIN unit u ON u.id = i.data_unit_id LEFT JOIN project p ON p.id = i.project_id ${LAST_READING}
      ${asked.sql} ORDER BY lr.as_of, i.name, i.id LIMIT ${asked.place(limit)}`,
    asked.params,
  );
}

/** The meeting before, of the same kind and group, with what became of its tasks. */
export interface PriorMeeting extends Pick<MeetingRow, 'id' | 'kind' | 'year' | 'number'> {
  readonly heldOn: Day;
  readonly groupName: string | null;
  readonly tasks: number;
  readonly done: number;
}

/** The last final meeting before this one that gave anybody a task; null where there was none. */
export function findPrior(reader: Reader, { id, kind, groupUnitId, plannedOn }: Meeting): Promise<PriorMeeting | null> {
  return reader.find<PriorMeeting>(
    `SELECT ${columns(MeetingRow, 'm', ['id', 'kind', 'year', 'number', 'heldOn'])}, ${columns(UnitRow, 'g', ['name as groupName'])}, given.tasks, given.done
       FROM meeting m LEFT JOIN unit g ON g.id = m.group_unit_id CROSS JOIN LATERAL
            (SELECT count(*)::int AS tasks, (count(*) FILTER (WHERE t.state = 'VERIFIED'))::int AS done
               FROM meeting_item i JOIN meeting_decision d ON d.item_id = i.id CROSS JOIN unnest(d.unit_ids) k(id)
               JOIN task t ON t.natural_key = 'decision:' || d.id || ':' || k.id
              WHERE i.meeting_id = m.id AND d.revoked_on IS NULL AND t.state <> 'CANCELLED') given
      WHERE m.kind = $1 AND m.group_unit_id IS NOT DISTINCT FROM $2::uuid AND m.state = 'FINALISED' AND m.held_on <= $3 AND m.id <> $4 AND given.tasks > 0
      ORDER BY m.held_on DESC, m.id DESC LIMIT 1`,
    [kind, groupUnitId, plannedOn, id],
  );
}

/** A listing in force, or one that a third tier proposed and that waits for a word. */
export interface CurrentListing {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Not signed yet: known to the office alone, so neither its unit nor its reason goes on an agenda that others read. */
  readonly proposed: boolean;
  /** Its end; of what is only proposed, when it was proposed. */
  readonly on: Day;
}

/** Listings in force, the first to end first; for the committee alone also what a third tier that failed proposed. */
export function listCurrentListings(
  reader: Reader,
  scope: Scope,
  { kind, groupUnitId }: Pick<Meeting, 'kind' | 'groupUnitId'>,
): Promise<CurrentListing[]> {
  const proposed = kind === 'COMMITTEE' ? ` OR (l.state = 'PROPOSED' AND l.case_id IS NOT NULL)` : '';
  const asked = where([
    `(l.state IN ('LISTED','APPLIED')${proposed})`,
    given(
      `EXISTS (SELECT FROM listing_item gi LEFT JOIN obligation go ON go.id = gi.item_id LEFT JOIN problem gk ON gk.id = gi.item_id
         LEFT JOIN indicator gn ON gn.id = gi.item_id JOIN project gp ON gp.id = coalesce(go.project_id, gk.project_id, gn.project_id)
        WHERE gi.listing_id = l.id AND gp.group_unit_id = $)`,
      groupUnitId,
    ),
    visibleListings(scope),
  ]);
  return reader.query<CurrentListing>(
    `SELECT l.id, l.reason AS title, l.state = 'PROPOSED' AS proposed, l.unit_id AS "unitId", ${columns(UnitRow, 'u', ['name as unitName'])}, coalesce(l.ends_on, l.proposed_on) AS on
       FROM listing l JOIN unit u ON u.id = l.unit_id ${asked.sql} ORDER BY coalesce(l.ends_on, l.proposed_on), l.id`,
    asked.params,
  );
}
