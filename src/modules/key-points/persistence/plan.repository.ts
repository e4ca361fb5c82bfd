import { businessTime } from '../../../platform/clock/business-clock.js';
import { columns } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { type Condition, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { HigherPlanRow } from '../../projects/index.js';
import { type KeyPointState, type PlanDays, type PlanDraft, standsFromOf } from '../domain/key-point.js';
import { covers, stateOn } from './standing.js';

/** A plan with how many of its points in the reader's scope stand where. */
export interface CountedPlan extends HigherPlanRow {
  readonly counts: Readonly<Partial<Record<KeyPointState, number>>>;
  /** The day of its first point. */
  readonly firstAddedOn: Day | null;
}

const FIRST_ADDED = '(SELECT min(f.added_on) FROM key_point f WHERE f.plan_id = n.id)';

/** The plans of a year, the highest level first. */
export function listPlans(reader: Reader, year: number, visible: Condition): Promise<CountedPlan[]> {
  const { sql, params } = where([`k.outcome IS DISTINCT FROM 'WITHDRAWN'`, visible], [year]);
  return reader.query<CountedPlan>(
    `WITH standing AS (SELECT k.plan_id, ${stateOn('app_today()')} AS state
        FROM key_point k JOIN higher_plan n ON n.id = k.plan_id AND n.year = $1 ${covers('app_today()')} ${sql}),
      counted AS (SELECT plan_id, state, count(*)::int AS count FROM standing GROUP BY plan_id, state)
     SELECT ${columns(HigherPlanRow, 'n')}, coalesce((SELECT jsonb_object_agg(c.state, c.count) FROM counted c WHERE c.plan_id = n.id), '{}') AS counts, ${FIRST_ADDED} AS "firstAddedOn"
       FROM higher_plan n WHERE n.year = $1
      ORDER BY array_position(ARRAY['NATIONAL','PROVINCIAL','MUNICIPAL'], n.level), n.id`,
    params,
  );
}

export function findPlan(reader: Reader, id: string): Promise<HigherPlanRow | null> {
  return reader.find<HigherPlanRow>(`SELECT ${columns(HigherPlanRow, 'n')} FROM higher_plan n WHERE n.id = $1`, [id]);
}

/** Since when the list of a plan stands; null: it does not yet. */
async function planStandsFrom(reader: Reader, plan: PlanDays & Pick<HigherPlanRow, 'id'>): Promise<Day | null> {
  const { today } = await businessTime(reader);
  const { on } = await reader.one<{ on: Day | null }>(
    `SELECT ${FIRST_ADDED} AS on FROM higher_plan n WHERE n.id = $1`,
    [plan.id],
  );
  const from = standsFromOf(plan, on);
  return from !== null && today >= from ? from : null;
}

/** Whether the list of a plan stands today. */
export async function planStands(reader: Reader, plan: PlanDays & Pick<HigherPlanRow, 'id'>): Promise<boolean> {
  return (await planStandsFrom(reader, plan)) !== null;
}

/** Adds a plan, once a year under its level and name; null where it is there. */
export async function insertPlan(tx: Tx, draft: PlanDraft): Promise<string | null> {
  const row = await tx.find<{ id: string }>(
    `INSERT INTO higher_plan (level, year, name, number, issued_on, approved_by, work_system_name, report_columns)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (level, year, name) DO NOTHING RETURNING id`,
    [
      ...[draft.level, draft.year, draft.name, draft.number, draft.issuedOn],
      ...[draft.approvedBy, draft.workSystemName, draft.reportColumns],
    ],
  );
  return row?.id ?? null;
}

/** A point that is neither done nor out of the plan: it goes over to the next year's. */
export interface UnfinishedPoint {
  readonly id: string;
  readonly code: string;
  readonly text: string;
  readonly leadUnitName: string | null;
  readonly state: 'UNCOVERED' | 'COVERED';
}

/** What of a plan is unfinished, in its order. */
export function listUnfinished(reader: Reader, planId: string): Promise<UnfinishedPoint[]> {
  return reader.query<UnfinishedPoint>(
    `SELECT * FROM (SELECT k.id, k.code, k.text, u.name AS "leadUnitName", k.position, ${stateOn('app_today()')} AS state
        FROM key_point k LEFT JOIN unit u ON u.id = k.lead_unit_id ${covers('app_today()')} WHERE k.plan_id = $1) x
      WHERE x.state IN ('UNCOVERED','COVERED') ORDER BY x.position, x.id`,
    [planId],
  );
}

/** Copies points into another plan with what still carries them out. */
export async function copyPoints(tx: Tx, toPlanId: string, ids: readonly string[]): Promise<void> {
  await tx.execute(
    `WITH n AS MATERIALIZED (SELECT k.*, new_id() AS new_key FROM key_point k WHERE k.id = ANY ($2::uuid[])),
      made AS (INSERT INTO key_point (id, plan_id, code, text, group_unit_id, lead_unit_id, position, added_on)
        SELECT n.new_key, $1, n.code, n.text, n.group_unit_id, n.lead_unit_id, n.position, app_today() FROM n RETURNING id)
     INSERT INTO key_point_cover (key_point_id, project_id, task_id, since)
     SELECT n.new_key, c.project_id, c.task_id, app_today() FROM n JOIN made m ON m.id = n.new_key JOIN key_point_cover c ON c.key_point_id = n.id
       LEFT JOIN project p ON p.id = c.project_id LEFT JOIN task t ON t.id = c.task_id
      WHERE p.ended_on IS NULL AND (t.id IS NULL OR t.state NOT IN ('VERIFIED','CANCELLED'))`,
    [toPlanId, ids],
  );
}

/** Whether another plan of the year and level bears the name. */
export async function isPlanKnown(
  reader: Reader,
  { level, year, name }: PlanDraft,
  exceptId: string,
): Promise<boolean> {
  const asked = [level, year, name, exceptId];
  const same = 'SELECT FROM higher_plan WHERE level = $1 AND year = $2 AND name = $3 AND id <> $4';
  return (await reader.query(same, asked)).length > 0;
}

/**
 * Writes a plan anew, if the version is still the one read; 0 when somebody was faster. A list that stands does so for good.
 */
export async function changePlan(tx: Tx, plan: HigherPlanRow, draft: PlanDraft): Promise<number> {
  const { id, version } = plan;
  const sameDays = plan.year === draft.year && plan.issuedOn === draft.issuedOn;
  const standsFrom = sameDays ? plan.standsFrom : await planStandsFrom(tx, plan);
  const change = { ...draft, standsFrom, reportColumns: [...draft.reportColumns], version: version + 1 };
  const { affected } = await tx.manager.update(HigherPlanRow, { id, version }, change);
  return affected ?? 0;
}

/** Codes of one plan are given one after the other. */
export async function lockPlan(tx: Tx, id: string): Promise<HigherPlanRow | null> {
  await tx.query('SELECT FROM higher_plan WHERE id = $1 FOR UPDATE', [id]);
  return findPlan(tx, id);
}
