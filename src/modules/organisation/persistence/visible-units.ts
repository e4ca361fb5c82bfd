import type { Scope } from '../../../shared-kernel/actor.js';

/** A piece of a WHERE clause with the values of its parameters, to be appended to the query's own. */
export interface SqlPart {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/**
 * The ids of units and their subtrees, by their paths: the range of paths that begin so, since an index serves a range
 * but not LIKE ANY. Paths hold hexadecimal digits, hyphens and slashes, all before the tilde.
 * @param paths the placeholder of a text[], for instance `$3`
 */
export function unitsBelow(paths: string): string {
  return `SELECT su.id FROM unnest(${paths}::text[]) root(path) JOIN unit su ON su.path ~>=~ root.path AND su.path ~<~ (root.path || '~')`;
}

/**
 * Rows of units in scope: those of the reader's posts and their subtrees.
 * @param column the column with the unit's id, for instance `o.owner_unit_id`
 */
export function ofVisibleUnits(scope: Scope, column: string, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  return { sql: `${column} IN (${unitsBelow(`$${String(firstParam)}`)})`, params: [scope.unitPaths] };
}
