import { type Condition, either, EVERYTHING, type Place } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { unitsBelow, unitsInChargeOf } from '../../organisation/index.js';
import { visibleProject } from '../../projects/index.js';

/**
 * Problems in scope, under the alias `k`: those that the reader's units own, had or reported, those that his group reported, and
 * those of projects in whose chain he stands; a leader and his secretary, also what takes the city of the units for which he answers.
 */
export function visibleProblems(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  const { unitPaths, groupIds, postIds } = scope;
  const below = (place: Place): string => unitsBelow(unitPaths, place);
  return either([
    visibleProject(scope, 'k.project_id'),
    (place) => `k.owner_unit_id IN (${below(place)})`,
    (place) => `k.who_had_it_unit_id IN (${below(place)})`,
    takesTheCityOf(postIds),
    (place) =>
      `(k.reported_by_unit_id IN (${below(place)}) OR k.reported_by_unit_id = ANY (${place(groupIds)}::uuid[]))`,
  ]);
}

/**
 * Problems that take the city to solve (市级统筹解决) of units for which leaders of these posts answer: of whoever solves it; while
 * nobody does, of whoever had or reported it.
 */
export function takesTheCityOf(postIds: readonly string[]): Condition {
  return (place) =>
    `(k.solvable_by = 'CITY' AND coalesce(k.owner_unit_id, k.who_had_it_unit_id, k.reported_by_unit_id) IN (${unitsInChargeOf(postIds, place)}))`;
}
