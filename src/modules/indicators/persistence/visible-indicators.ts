import { type Condition, either, EVERYTHING, that } from '../../../platform/database/where.js';
import type { Actor, Scope } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { visiblePoints } from '../../key-points/index.js';
import { unitsBelow } from '../../organisation/index.js';
import { visibleProject } from '../../projects/index.js';

/** Indicators in scope (alias `i`): all for the office; else those that one's units read, and those of one's projects and key points. */
export function visibleIndicators(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  return either([
    visibleProject(scope, 'i.project_id'),
    (place) => `i.data_unit_id IN (${unitsBelow(scope.unitPaths, place)})`,
    (place) => `EXISTS (SELECT FROM key_point k WHERE k.id = i.key_point_id AND ${visiblePoints(scope)(place)})`,
  ]);
}

/** The same of whoever asks; another system reaches what its unit reads, and nothing else. */
export const reachedBy = (actor: Actor): Condition =>
  actor.machine === undefined ? visibleIndicators(scopeOf(actor)) : that('i.data_unit_id = $', actor.machine.unitId);
