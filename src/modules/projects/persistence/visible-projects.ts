import type { Scope } from '../../../shared-kernel/actor.js';
import { isOneOf, type SqlPart, unitsBelow } from '../../organisation/index.js';

/**
 * Projects in scope, for tables that hold only the project's id: those in whose chain the reader's unit (or one below
 * it), his post or the leader whom he serves stands, and those of his special group.
 * @param column for instance `o.project_id`
 * @param firstParam the number of the first free parameter
 */
export function visibleProject(scope: Scope, column: string, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  const { unitPaths, postIds, groupIds } = scope;
  const params: unknown[] = [];
  const value = (given: unknown): string => `$${String(firstParam + params.push(given) - 1)}`;
  const ways = [
    ...(unitPaths.length > 0 ? [`vp.unit_id IN (${unitsBelow(unitPaths, value(unitPaths))})`] : []),
    ...(postIds.length > 0 ? [isOneOf('vp.post_id', postIds, value(postIds))] : []),
    ...(groupIds.length > 0 ? [`vp.role = 'GROUP' AND ${isOneOf('vp.unit_id', groupIds, value(groupIds))}`] : []),
  ];
  if (ways.length === 0) return { sql: 'false', params };
  // One index for each way to stand in a chain; as one condition with OR every chain would be read.
  const chains = ways.map((way) => `SELECT vp.project_id FROM project_party vp WHERE vp.to_day IS NULL AND ${way}`);
  return { sql: `${column} IN (${chains.join(' UNION ALL ')})`, params };
}

/** The name of the project named by a column, by its key; as an expression of its own it is read for the rows of a page alone. */
export function projectName(column: string): string {
  return `(SELECT pn.name FROM project pn WHERE pn.id = ${column})`;
}

/**
 * Projects in scope.
 * @param alias the alias of table `project` in the query
 */
export function visibleProjects(scope: Scope, alias: string, firstParam: number): SqlPart {
  return visibleProject(scope, `${alias}.id`, firstParam);
}

/** Tasks in scope under the alias `t`: of the reader's units, of projects in his scope, and those that he assigned. */
export function visibleTasks(scope: Scope, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  const project = visibleProject(scope, 't.project_id', firstParam);
  const [posts, paths] = [0, 1].map((offset) => `$${String(firstParam + project.params.length + offset)}`) as [
    string,
    string,
  ];
  return {
    sql: `(${project.sql} OR t.assigned_by_post_id = ANY (${posts}::uuid[]) OR t.unit_id IN (${unitsBelow(scope.unitPaths, paths)}))`,
    params: [...project.params, scope.postIds, scope.unitPaths],
  };
}
