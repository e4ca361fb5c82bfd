import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { ObligationRow } from '../../../obligations/index.js';
import { UnitRow } from '../../../organisation/index.js';
import { DutyRow } from '../../duties/persistence/duty.row.js';
import { QuarterPlanRow } from './quarter-plan.row.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { after, type Condition, that, where } from '../../../../platform/database/where.js';
import { type Light, OBLIGATION_CLOCK, OBLIGATION_LATENESS, OBLIGATION_LIGHT } from '../../../obligations/index.js';

export type PlanState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'RETURNED';

/** A unit's plan of the quarter with its numbers. */
export interface PlanRow extends RowOf<typeof QUARTER_PLAN> {
  readonly light: Light;
  /** Working days. */
  readonly lateness: number;
  readonly duties: number;
  readonly planned: number;
  readonly confirmed: number;
}

const QUARTER_PLAN = list(
  columns(QuarterPlanRow, 'q', ['id', 'cycleId', 'unitId', 'state', 'obligationId', 'version']),
  columns(UnitRow, 'u', ['name as unitName']),
  columns(ObligationRow, 'o', ['title', 'dueOn', 'originalDueOn']),
);

/** Whether a duty `d` is planned: one whose day was denied by the leader's side is planned anew first. */
const HAS_PLAN = `(d.state <> 'UNPLANNED' AND (d.state <> 'PLANNED' OR d.plan_denied_at IS NULL))`;

const SELECT = `WITH ${OBLIGATION_CLOCK} SELECT ${QUARTER_PLAN}, ${OBLIGATION_LIGHT} AS light,
            CASE WHEN o.state IN ('OPEN','RETURNED','SUBMITTED') THEN ${OBLIGATION_LATENESS} ELSE 0 END AS lateness, n.duties, n.planned, n.confirmed
  FROM quarter_plan q JOIN unit u ON u.id = q.unit_id JOIN obligation o ON o.id = q.obligation_id CROSS JOIN clock
  CROSS JOIN LATERAL (SELECT count(*) AS duties, count(*) FILTER (WHERE ${HAS_PLAN}) AS planned,
    count(d.plan_confirmed_at) AS confirmed FROM duty d WHERE d.cycle_id = q.cycle_id AND d.unit_id = q.unit_id) n`;

/** A page of the quarter's plans by unit, one row more where there is a next page. */
export function listPlanRows(
  reader: Reader,
  cycleId: string,
  visible: Condition,
  page: { readonly limit: number; readonly after: { name: string; id: string } | null },
): Promise<PlanRow[]> {
  const { sql, params } = where([
    that('q.cycle_id = $', cycleId),
    page.after && after('(u.name, q.id)', [page.after.name, page.after.id], ['text', 'uuid']),
    visible,
  ]);
  return reader.query<PlanRow>(`${SELECT} ${sql} ORDER BY u.name, q.id LIMIT ${page.limit + 1}`, params);
}

/** The plan in scope, or null. */
export function findPlan(reader: Reader, id: string, visible: Condition): Promise<PlanRow | null> {
  const { sql, params } = where([that('q.id = $', id), visible]);
  return reader.find(`${SELECT} ${sql}`, params);
}

/** Changes the state, if it is still the one expected. */
export async function savePlanState(tx: Tx, id: string, from: readonly PlanState[], to: PlanState): Promise<boolean> {
  return (
    (await tx.execute('UPDATE quarter_plan SET state = $3, version = version + 1 WHERE id = $1 AND state = ANY ($2)', [
      id,
      from,
      to,
    ])) > 0
  );
}

const DUTY = list(columns(DutyRow, 'd', ['id as dutyId']), columns(ObligationRow, 'o', ['title']));

/** The unit's duties that have no plan yet, or one whose day is not in the leader's diary. */
export function listUnplanned(
  reader: Reader,
  plan: Pick<PlanRow, 'cycleId' | 'unitId'>,
): Promise<{ dutyId: string; title: string }[]> {
  return reader.query(
    `SELECT ${DUTY} FROM duty d JOIN obligation o ON o.id = d.obligation_id
      WHERE d.cycle_id = $1 AND d.unit_id = $2 AND NOT ${HAS_PLAN} AND d.state IN ('UNPLANNED','PLANNED') ORDER BY d.id`,
    [plan.cycleId, plan.unitId],
  );
}

const QUARTER_PLAN_2 = columns(QuarterPlanRow, 'q', ['id', 'obligationId']);

/** Plans of a quarter that nobody approved, with their obligations. */
export function listUnfinishedPlans(reader: Reader, cycleId: string): Promise<{ id: string; obligationId: string }[]> {
  return reader.query<{ id: string; obligationId: string }>(
    `SELECT ${QUARTER_PLAN_2} FROM quarter_plan q JOIN obligation o ON o.id = q.obligation_id
      WHERE q.cycle_id = $1 AND o.state IN ('OPEN','SUBMITTED','RETURNED') ORDER BY q.obligation_id`,
    [cycleId],
  );
}
