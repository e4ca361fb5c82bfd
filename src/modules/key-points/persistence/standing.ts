import { type Condition, either, EVERYTHING } from '../../../platform/database/where.js';
import type { Scope } from '../../../shared-kernel/actor.js';
import { isOneOf, unitsBelow } from '../../organisation/index.js';
import { visibleProject, visibleTasks } from '../../projects/index.js';

/** That a covering item (aliases `cp`, `ct`, `co`) carries nothing any more on a day: cancelled, merged, handed over. */
const fellAway = (
  day: string,
): string => `coalesce(ct.state = 'CANCELLED' AND coalesce(co.settled_on, ${day}) <= ${day}, false)
  OR coalesce(cp.ended_on <= ${day} AND cp.ended_as IS DISTINCT FROM 'COMPLETED', false)`;

/** The day on which a covering item was done: a task verified, a project completed; null before. */
export const DONE_ON = `CASE WHEN ct.state = 'VERIFIED' THEN co.settled_on WHEN cp.ended_as = 'COMPLETED' THEN cp.ended_on END`;

/** A cover `c` with the project or task that it names. */
export const COVERING = `LEFT JOIN project cp ON cp.id = c.project_id LEFT JOIN task ct ON ct.id = c.task_id
  LEFT JOIN obligation co ON co.id = ct.obligation_id`;

/** How many items cover the point `k` on a day, how many of them are done, and when the last was; joined as `s`. */
export const covers = (day: string): string => `LEFT JOIN LATERAL (
  SELECT count(*)::int AS covers, (count(*) FILTER (WHERE d.done_on <= ${day}))::int AS done, max(d.done_on) AS done_on
    FROM (SELECT ${DONE_ON} AS done_on FROM key_point_cover c ${COVERING}
           WHERE c.key_point_id = k.id AND c.since <= ${day} AND NOT (${fellAway(day)})) d) s ON true`;

/**
 * How the point `k` stands on a day, from what two people declared by then, else from its covers `s`: covered by nothing,
 * by what goes on, or all of it done.
 */
export const stateOn = (
  day: string,
): string => `CASE WHEN k.outcome_on <= ${day} THEN k.outcome WHEN s.covers = 0 THEN 'UNCOVERED'
  WHEN s.done = s.covers THEN 'DONE' ELSE 'COVERED' END`;

/** Points in scope (alias `k`): all for the office; else of one's group, of one's units, and what one's projects and tasks cover. */
export function visiblePoints(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  const { groupIds, unitPaths } = scope;
  return either([
    ...(groupIds.length === 0 ? [] : [isOneOf('k.group_unit_id', groupIds)]),
    ...(unitPaths.length === 0
      ? []
      : [(place: (value: unknown) => string) => `k.lead_unit_id IN (${unitsBelow(unitPaths, place)})`]),
    (place) =>
      `EXISTS (SELECT FROM key_point_cover vc WHERE vc.key_point_id = k.id AND ${visibleProject(scope, 'vc.project_id')(place)})`,
    (place) =>
      `EXISTS (SELECT FROM key_point_cover vc JOIN task t ON t.id = vc.task_id WHERE vc.key_point_id = k.id AND ${visibleTasks(scope)(place)})`,
  ]);
}
