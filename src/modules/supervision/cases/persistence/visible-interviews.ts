import type { Reader } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { ofVisibleUnits, type SqlPart } from '../../../organisation/index.js';

/**
 * Cases in scope: the unit concerned (not those that merely support the project), the office, the project's leading official with
 * his secretary, and its special group.
 * @param alias of table `supervision_case`, or of any row with unit_id and project_id
 */
export function visibleCases(actor: Actor, alias: string, firstParam: number): SqlPart {
  const scope = scopeOf(actor);
  if (scope.all) return { sql: 'true', params: [] };
  const units = ofVisibleUnits(scope, `${alias}.unit_id`, firstParam);
  const posts = firstParam + units.params.length;
  return {
    sql: `(${units.sql} OR ${alias}.project_id IN (SELECT vp.id FROM project vp
      WHERE vp.leading_post_id = ANY ($${String(posts)}::uuid[]) OR vp.group_unit_id = ANY ($${String(posts + 1)}::uuid[])))`,
    params: [...units.params, scope.postIds, scope.groupIds],
  };
}

/**
 * Interviews in scope. A proposal that nobody has signed is seen by the office alone, whatever became of it.
 * @param alias of table `interview`
 */
export function visibleInterviews(actor: Actor, alias: string, firstParam: number): SqlPart {
  const scope = scopeOf(actor);
  if (scope.all) return { sql: 'true', params: [] };
  const units = ofVisibleUnits(scope, `${alias}.unit_id`, firstParam);
  const cases = visibleCases(actor, 'vc', firstParam + units.params.length);
  return {
    sql: `(${alias}.signed_on IS NOT NULL AND (${units.sql} OR EXISTS (SELECT FROM interview_item vt JOIN supervision_case vc ON vc.id = vt.case_id
      WHERE vt.interview_id = ${alias}.id AND ${cases.sql})))`,
    params: [...units.params, ...cases.params],
  };
}

/** Whether the actor may know of the interview at all. */
export async function isInterviewVisible(reader: Reader, actor: Actor, id: string): Promise<boolean> {
  const visible = visibleInterviews(actor, 'i', 2);
  const rows = await reader.query(`SELECT FROM interview i WHERE i.id = $1 AND ${visible.sql}`, [
    id,
    ...visible.params,
  ]);
  return rows.length > 0;
}
