import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, either, EVERYTHING, type Place, where } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { isOneOf, unitsBelow } from '../../organisation/index.js';

/**
 * Projects in scope, for tables that hold only the project's id: those in whose chain the reader's unit (or one below
 * it), his post or the leader whom he serves stands, and those of his special group.
 * @param column for instance `o.project_id`
 */
export function visibleProject({ all, unitPaths, postIds, groupIds }: Scope, column: string): Condition {
  if (all) return EVERYTHING;
  const ways: readonly Condition[] = [
    ...(unitPaths.length > 0 ? [(place: Place) => `vp.unit_id IN (${unitsBelow(unitPaths, place)})`] : []),
    ...(postIds.length > 0 ? [isOneOf('vp.post_id', postIds)] : []),
    ...(groupIds.length > 0
      ? [(place: Place) => `vp.role = 'GROUP' AND ${isOneOf('vp.unit_id', groupIds)(place)}`]
      : []),
  ];
  if (ways.length === 0) return () => 'false';
  return (place) => {
    // One index for each way to stand in a chain; as one condition with OR every chain would be read.
    const chains = ways.map(
      (way) => `SELECT vp.project_id FROM project_party vp WHERE vp.to_day IS NULL AND ${way(place)}`,
    );
    return `${column} IN (${chains.join(' UNION ALL ')})`;
  };
}

/** Whether a project lies in scope. */
export async function seesProject(reader: Reader, scope: Scope, projectId: string): Promise<boolean> {
  const { sql, params } = where([visibleProject(scope, 'x.id')], [projectId]);
  return (await reader.find(`SELECT x.id FROM (SELECT $1::uuid AS id) x ${sql}`, params)) !== null;
}

/** The name of the project named by a column, by its key; as an expression of its own it is read for the rows of a page alone. */
export function projectName(column: string): string {
  return `(SELECT pn.name FROM project pn WHERE pn.id = ${column})`;
}

/**
 * Projects in scope.
 * @param alias the alias of table `project` in the query
 */
export function visibleProjects(scope: Scope, alias: string): Condition {
  return visibleProject(scope, `${alias}.id`);
}

/** Tasks in scope under the alias `t`: of the reader's units, of projects in his scope, for his group, and those that he assigned. */
export function visibleTasks(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  return either([
    visibleProject(scope, 't.project_id'),
    (place) => `t.assigned_by_post_id = ANY (${place(scope.postIds)}::uuid[])`,
    (place) => `t.unit_id IN (${unitsBelow(scope.unitPaths, place)})`,
    ...(scope.groupIds.length > 0 ? [isOneOf('t.for_group_id', scope.groupIds)] : []),
  ]);
}

/**
 * Tasks that one of the scope's posts assigned.
 * @param column the task's id in the query
 */
export function assignedBy({ postIds }: Scope, column: string): Condition {
  if (postIds.length === 0) return () => 'false';
  return (place) =>
    `${column} IN (SELECT ab.id FROM task ab WHERE ab.assigned_by_post_id = ANY (${place(postIds)}::uuid[]))`;
}
