import { columns } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { type Condition, where } from '../../../platform/database/where.js';
import { HigherPlanRow } from '../../projects/index.js';
import type { KeyPointState, PlanDraft } from '../domain/key-point.js';
import { covers, stateOn } from './standing.js';

/** A plan with how many of its points in the reader's scope stand where. */
export interface CountedPlan extends HigherPlanRow {
  readonly counts: Readonly<Partial<Record<KeyPointState, number>>>;
}

/** The plans of a year, the highest level first. */
export function listPlans(reader: Reader, year: number, visible: Condition): Promise<CountedPlan[]> {
  const { sql, params } = where([`k.outcome IS DISTINCT FROM 'WITHDRAWN'`, visible], [year]);
  return reader.query<CountedPlan>(
    `WITH standing AS (SELECT k.plan_id, ${stateOn('app_today()')} AS state
        FROM key_point k JOIN higher_plan n ON n.id = k.plan_id AND n.year = $1 ${covers('app_today()')} ${sql}),
      counted AS (SELECT plan_id, state, count(*)::int AS count FROM standing GROUP BY plan_id, state)
     SELECT ${columns(HigherPlanRow, 'n')}, coalesce((SELECT jsonb_object_agg(c.state, c.count) FROM counted c WHERE c.plan_id = n.id), '{}') AS counts
       FROM higher_plan n WHERE n.year = $1
      ORDER BY array_position(ARRAY['NATIONAL','PROVINCIAL','MUNICIPAL'], n.level), n.id`,
    params,
  );
}

export function findPlan(reader: Reader, id: string): Promise<HigherPlanRow | null> {
  return reader.find<HigherPlanRow>(`SELECT ${columns(HigherPlanRow, 'n')} FROM higher_plan n WHERE n.id = $1`, [id]);
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

/** Writes a plan anew, if the version is still the one read; 0 when somebody was faster. */
export async function changePlan(
  tx: Tx,
  { id, version }: Pick<HigherPlanRow, 'id' | 'version'>,
  draft: PlanDraft,
): Promise<number> {
  const change = { ...draft, reportColumns: [...draft.reportColumns], version: version + 1 };
  const { affected } = await tx.manager.update(HigherPlanRow, { id, version }, change);
  return affected ?? 0;
}

/** Codes of one plan are given one after the other. */
export async function lockPlan(tx: Tx, id: string): Promise<HigherPlanRow | null> {
  await tx.query('SELECT FROM higher_plan WHERE id = $1 FOR UPDATE', [id]);
  return findPlan(tx, id);
}
