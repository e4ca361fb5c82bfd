import { type Condition, EVERYTHING, type Place } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';

/**
 * That a column holds one of some ids. One value is said to be one: a kept plan then reckons with one instead of ten, and
 * an index that goes on in the order asked for gives only as many rows as are asked for.
 */
export function isOneOf(column: string, values: readonly string[]): Condition {
  return (place) =>
    values.length === 1 ? `${column} = (${place(values)}::uuid[])[1]` : `${column} = ANY (${place(values)}::uuid[])`;
}

/**
 * The ids of units and their subtrees, by their paths: the range of paths that begin so, since an index serves a range
 * but not LIKE ANY. Paths hold hexadecimal digits, hyphens and slashes, all before the tilde.
 */
export function unitsBelow(paths: readonly string[], place: Place): string {
  const placeholder = place(paths);
  // Nearly everybody stands in one unit. Said so, a kept plan reckons with one unit instead of a tenth of the city.
  if (paths.length === 1) {
    const path = `(${placeholder}::text[])[1]`;
    return `SELECT su.id FROM unit su WHERE su.path ~>=~ ${path} AND su.path ~<~ (${path} || '~')`;
  }
  return `SELECT su.id FROM unnest(${placeholder}::text[]) root(path) JOIN unit su ON su.path ~>=~ root.path AND su.path ~<~ (root.path || '~')`;
}

/**
 * The ids of units, and what stands below them, for which leaders of these posts answer today (分管单位). The rows are kept by `divisions`,
 * which stands above; here they are only read, since who answers for a unit says what he sees of it.
 */
export function unitsInChargeOf(postIds: readonly string[], place: Place): string {
  return `SELECT cu.id FROM division_of_work w JOIN unit wu ON wu.id = w.unit_id JOIN unit cu ON cu.path ~>=~ wu.path AND cu.path ~<~ (wu.path || '~')
    WHERE w.post_id = ANY (${place(postIds)}::uuid[]) AND daterange(w.from_day, w.to_day) @> app_today()`;
}

/**
 * Rows of units in scope: those of the reader's posts and their subtrees.
 * @param column the column with the unit's id, for instance `o.owner_unit_id`
 */
export function ofVisibleUnits(scope: Scope, column: string): Condition {
  return scope.all ? EVERYTHING : (place) => `${column} IN (${unitsBelow(scope.unitPaths, place)})`;
}
