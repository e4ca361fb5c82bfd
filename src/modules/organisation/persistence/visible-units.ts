import type { Scope } from '../../../shared-kernel/actor.js';

/** A piece of a WHERE clause with the values of its parameters, to be appended to the query's own. */
export interface SqlPart {
  readonly sql: string;
  readonly params: readonly unknown[];
}

function patterns(scope: Scope): readonly string[] {
  return scope.unitPaths.map((path) => `${path}%`);
}

/**
 * Units in scope: those of the reader's posts and their subtrees.
 * @param alias the alias of table `unit` in the query
 * @param firstParam the number of the first free parameter
 */
export function visibleUnits(scope: Scope, alias: string, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  return { sql: `${alias}.path LIKE ANY ($${String(firstParam)}::text[])`, params: [patterns(scope)] };
}

/**
 * Rows of units in scope, for tables that hold only the unit's id.
 * @param column the column with the unit's id, for instance `o.owner_unit_id`
 */
export function ofVisibleUnits(scope: Scope, column: string, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  return {
    sql: `${column} IN (SELECT su.id FROM unit su WHERE su.path LIKE ANY ($${String(firstParam)}::text[]))`,
    params: [patterns(scope)],
  };
}
