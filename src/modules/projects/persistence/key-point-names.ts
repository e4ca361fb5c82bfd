import type { Tx } from '../../../platform/database/tx.js';
import { that, where } from '../../../platform/database/where.js';

/** Whose key-point words (`上级要点`) are looked at: some projects as they were just written, or all for a plan's points. */
export type NamedBy = { readonly projectIds: readonly string[] } | { readonly planId: string };

/** That words name a key point `k` by its code. */
export const namesPoint = (words: string): string =>
  `k.code = ANY (regexp_split_to_array(trim(${words}), '[、，,；;\\s]+'))`;

/**
 * Lets projects cover the key points whose codes their own words name ("省-03、省-07"). Written words mean the plans of this
 * business year; a plan's new points take the words that no point of another plan has taken, so that the same code of the
 * next year's plan is not what last year's words meant.
 * @returns how many came to cover a point
 */
export function coverNamedPoints(tx: Tx, by: NamedBy): Promise<number> {
  const asked =
    'planId' in by
      ? that('k.plan_id = $', by.planId)
      : that('p.id = ANY ($::uuid[]) AND n.year = extract(year FROM app_today())', by.projectIds);
  const { sql, params } = where([
    asked,
    "p.ended_on IS NULL AND p.key_point IS NOT NULL AND k.outcome IS DISTINCT FROM 'WITHDRAWN'",
    `NOT EXISTS (SELECT FROM key_point_cover t JOIN key_point other ON other.id = t.key_point_id
       WHERE t.project_id = p.id AND other.code = k.code AND other.plan_id <> k.plan_id)`,
  ]);
  return tx.execute(
    `INSERT INTO key_point_cover (key_point_id, project_id, since)
     SELECT k.id, p.id, app_today()
       FROM project p JOIN key_point k ON ${namesPoint('p.key_point')}
       JOIN higher_plan n ON n.id = k.plan_id ${sql}
     ON CONFLICT DO NOTHING`,
    params,
  );
}

/** Takes back what projects came to cover today by words that they are about to lose; `keyPoint` is what they said before. */
export async function uncoverNamedPoints(
  tx: Tx,
  before: readonly { readonly id: string; readonly keyPoint: string | null }[],
): Promise<void> {
  await tx.execute(
    `DELETE FROM key_point_cover c USING project p, key_point k, jsonb_to_recordset($1::jsonb) AS n(id uuid, "keyPoint" text)
      WHERE p.id = n.id AND c.project_id = p.id AND k.id = c.key_point_id AND c.since = app_today()
        AND ${namesPoint('p.key_point')} AND NOT coalesce(${namesPoint('n."keyPoint"')}, false)`,
    [JSON.stringify(before.map(({ id, keyPoint }) => ({ id, keyPoint })))],
  );
}

/** That a project's key-point words name no point yet; of no consequence while the city keeps no plan of the year. */
export const KEY_POINT_UNRESOLVED = `p.key_point IS NOT NULL
  AND EXISTS (SELECT FROM higher_plan n WHERE n.year = extract(year FROM app_today()))
  AND NOT EXISTS (SELECT FROM key_point_cover c WHERE c.project_id = p.id)`;
