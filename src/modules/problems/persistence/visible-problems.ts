import { type Condition, either, EVERYTHING, type Place } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { unitsBelow } from '../../organisation/index.js';
import { visibleProject } from '../../projects/index.js';

/**
 * Problems in scope, under the alias `k`: those that the reader's units own, had or reported, those that his group reported, and
 * those of projects in whose chain he stands.
 */
export function visibleProblems(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  const { unitPaths, groupIds } = scope;
  const below = (place: Place): string => unitsBelow(unitPaths, place);
  return either([
    visibleProject(scope, 'k.project_id'),
    (place) => `k.owner_unit_id IN (${below(place)})`,
    (place) => `k.who_had_it_unit_id IN (${below(place)})`,
    (place) =>
      `(k.reported_by_unit_id IN (${below(place)}) OR k.reported_by_unit_id = ANY (${place(groupIds)}::uuid[]))`,
  ]);
}
