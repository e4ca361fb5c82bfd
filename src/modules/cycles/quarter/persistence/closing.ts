import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import { DutyRow } from '../../duties/persistence/duty.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { DutyKind, DutyState } from '../../duties/domain/duty.js';
import {
  HELD_UNTIL,
  HOLD_WAITS,
  OBLIGATION_CLOCK,
  OBLIGATION_LATENESS,
  OBLIGATION_LIGHT,
} from '../../../obligations/index.js';

/** What keeps a quarter from being closed. */
export const OPEN_REASONS = ['SUBMITTED', 'UNDER_REQUEST', 'HOLD_PROPOSED', 'IN_GRACE', 'ON_HOLD'] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

const OPEN_MATTER = list(columns(DutyRow, 'd', ['id as dutyId']), columns(ObligationRow, 'o', ['title']));

/** Something that keeps a quarter from being closed. */
export interface OpenMatter extends RowOf<typeof OPEN_MATTER> {
  readonly reason: OpenReason;
}

/** Which request about `obligation o` nobody has decided: one that lies with the office, or for help, which the asked unit or the office settles. */
const REQUEST = `coalesce(
             (SELECT r.kind FROM obligation_request r WHERE r.obligation_id = o.id AND r.state = 'PENDING' AND r.left_unit LIMIT 1),
             (SELECT 'EXPLANATION' FROM explanation e WHERE e.obligation_id = o.id AND e.state = 'PENDING'),
             (SELECT 'COORDINATION' FROM obligation_pause c WHERE c.obligation_id = o.id AND c.reason = 'COORDINATION' AND c.to_day IS NULL LIMIT 1))`;

const GRACE = `(SELECT max(g.to_day) FROM obligation_pause g WHERE g.obligation_id = o.id AND g.reason = 'GRACE' AND g.to_day >= app_today())`;

/** Why `duty d` keeps its quarter open, by what waits for it. */
const REASON = `CASE WHEN d.state = 'SUBMITTED' THEN 'SUBMITTED' WHEN w.request IS NOT NULL THEN 'UNDER_REQUEST'
                   WHEN w.proposed THEN 'HOLD_PROPOSED' WHEN w.grace IS NOT NULL THEN 'IN_GRACE' WHEN w.held IS NOT NULL THEN 'ON_HOLD' END`;
const WAITS = `LATERAL (SELECT ${REQUEST} AS request, ${HOLD_WAITS} AS proposed, ${GRACE} AS grace, ${HELD_UNTIL} AS held) w`;

/**
 * Duties filed and unread, under a request, in grace, held by the office, which always ends, or under a hold of days that are over which
 * nobody has signed yet: nobody is charged for what is not decided; what the unit's own leader has not is the unit's.
 */
export function listOpenMatters(reader: Reader, cycleId: string): Promise<OpenMatter[]> {
  return reader.query<OpenMatter>(
    `SELECT * FROM (
       SELECT ${OPEN_MATTER}, ${REASON} AS reason FROM duty d JOIN obligation o ON o.id = d.obligation_id CROSS JOIN ${WAITS}
        WHERE d.cycle_id = $1 AND d.state IN ('UNPLANNED','PLANNED','HELD','RETURNED','SUBMITTED')) m
      WHERE reason IS NOT NULL ORDER BY reason, title`,
    [cycleId],
  );
}

const WAITING_MATTER = list(
  columns(DutyRow, 'd', ['id as dutyId', 'kind']),
  columns(ObligationRow, 'o', ['id as obligationId', 'title']),
  columns(UnitRow, 'u', ['name as unitName']),
  columns(ProjectRow, 'p', ['name as projectName']),
);

/** What of a unit's requests waits in a quarter. */
export const WAITING_REQUESTS = ['EXPLANATION', 'EXTENSION', 'EXEMPTION', 'COORDINATION'] as const;

/** Something that waits in a quarter, with what it waits for. */
export interface WaitingMatter extends OpenMatter {
  readonly obligationId: string;
  readonly unitName: string;
  readonly projectName: string;
  readonly kind: DutyKind;
  /** Which request of the unit waits; null where none does. */
  readonly request: (typeof WAITING_REQUESTS)[number] | null;
  /** The last day of grace, whatever else waits. */
  readonly grace: Day | null;
  /** The last day of the hold. */
  readonly held: Day | null;
  /** The last day of grace, or of the hold, where nothing else waits. */
  readonly until: Day | null;
}

/** What waits in a quarter, make-ups of a closed one among it: the same rule as `listOpenMatters`, told in full. */
export function listWaiting(reader: Reader, cycleId: string): Promise<WaitingMatter[]> {
  return reader.query<WaitingMatter>(
    `SELECT m.*, CASE reason WHEN 'IN_GRACE' THEN m.grace WHEN 'ON_HOLD' THEN m.held END AS until FROM (
       SELECT ${WAITING_MATTER}, w.request, w.grace, w.held, ${REASON} AS reason
         FROM duty d JOIN obligation o ON o.id = d.obligation_id JOIN unit u ON u.id = d.unit_id JOIN project p ON p.id = d.project_id
         CROSS JOIN ${WAITS}
        WHERE d.cycle_id = $1 AND d.state NOT IN ('VERIFIED','EXEMPT','CANCELLED')) m
      WHERE reason IS NOT NULL ORDER BY reason, "unitName", title`,
    [cycleId],
  );
}

/** What a duty of the quarter comes to if it is closed today; the same for the forecast as for the close itself. */
const OUTCOME = `CASE WHEN o.date_run > 1 AND o.due_on > clock.today THEN 'DEFERRED' ELSE 'MISSED' END`;
const WITHOUT_OUTCOME = `d.state IN ('UNPLANNED','PLANNED','HELD','RETURNED')`;

/** How many duties of a kind come to an outcome. */
export interface OutcomeCount {
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly count: number;
}

/** What a close today would freeze; what awaits its verdict is counted as such. */
export function countOutcomes(reader: Reader, cycleId: string): Promise<OutcomeCount[]> {
  return reader.query<OutcomeCount>(
    `SELECT d.kind, CASE WHEN ${WITHOUT_OUTCOME} THEN ${OUTCOME} ELSE d.state END AS state, count(*) AS count
       FROM duty d JOIN obligation o ON o.id = d.obligation_id CROSS JOIN (SELECT app_today() AS today OFFSET 0) clock
      WHERE d.cycle_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
    [cycleId],
  );
}

/** Gives every duty without an outcome its outcome: MISSED, or DEFERRED where an approved later date stands. */
export async function settleOutcomes(tx: Tx, cycleId: string): Promise<void> {
  await tx.execute(
    `UPDATE duty d SET state = ${OUTCOME}, version = d.version + 1
       FROM obligation o, (SELECT app_today() AS today OFFSET 0) clock
      WHERE o.id = d.obligation_id AND d.cycle_id = $1 AND ${WITHOUT_OUTCOME}`,
    [cycleId],
  );
}

/** Freezes every cell with its light and facts, in one statement. @returns how many */
export function freezeCells(tx: Tx, cycleId: string): Promise<number> {
  return tx.execute(
    `WITH ${OBLIGATION_CLOCK}
     INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts)
     SELECT d.cycle_id, d.id, d.state, ${OBLIGATION_LIGHT},
            jsonb_build_object('theme', d.theme, 'plannedOn', d.planned_on, 'heldOn', d.held_on, 'activityId', d.activity_id,
              'originalDueOn', o.original_due_on, 'dueOn', o.due_on, 'firstFiledOn', o.first_filed_on, 'returnedCount', o.returned_count,
              'lateness', ${OBLIGATION_LATENESS}, 'frozenOn', clock.today)
       FROM duty d JOIN obligation o ON o.id = d.obligation_id CROSS JOIN clock WHERE d.cycle_id = $1
     ON CONFLICT (duty_id) DO NOTHING`,
    [cycleId],
  );
}

/** The frozen quarter in numbers, with a digest over its cells. */
export interface ClosedCounts extends Readonly<Record<string, unknown>> {
  readonly total: number;
  /** By outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** By kind, then by outcome. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly digest: string;
}

/** Counts the frozen cells. */
export function countFrozen(tx: Tx, cycleId: string): Promise<ClosedCounts> {
  return tx.one<ClosedCounts>(
    `WITH cells AS (SELECT f.duty_id, f.state, f.light, d.kind FROM frozen_duty f JOIN duty d ON d.id = f.duty_id WHERE f.cycle_id = $1),
          counted AS (SELECT kind, state, count(*) AS n FROM cells GROUP BY kind, state)
     SELECT (SELECT count(*) FROM cells) AS total,
            coalesce((SELECT jsonb_object_agg(state, n) FROM (SELECT state, sum(n) AS n FROM counted GROUP BY state) s), '{}') AS outcomes,
            coalesce((SELECT jsonb_object_agg(kind, of_kind) FROM
              (SELECT kind, jsonb_object_agg(state, n) AS of_kind FROM counted GROUP BY kind) k), '{}') AS kinds,
            (SELECT encode(sha256(convert_to(coalesce(string_agg(duty_id::text || state || light, ',' ORDER BY duty_id), ''), 'UTF8')), 'hex') FROM cells) AS digest`,
    [cycleId],
  );
}
