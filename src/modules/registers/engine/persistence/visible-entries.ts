import { type Condition, EVERYTHING } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import { unitsBelow } from '../../../organisation/index.js';
import { visibleProject } from '../../../projects/index.js';

/** Registers that the office alone reads: those whose definition says so. */
export const OFFICE_ALONE: readonly string[] = ['COMMENDATION'];

/**
 * Entries in scope: of the reader's units or joint ones, or that these answer for, of projects in whose chain he stands, of his special group; what was
 * confirmed and made public, everybody's with a post. Rows 线下办理 are the office's alone.
 * @param alias of `register_entry` in the query
 */
export function visibleEntries(scope: Scope, alias: string): Condition {
  if (scope.all) return EVERYTHING;
  const project = visibleProject(scope, `${alias}.project_id`);
  return (
    place,
  ) => `(NOT ${alias}.off_system AND ${alias}.kind <> ALL (${place(OFFICE_ALONE)}::text[]) AND (${alias}.unit_id IN (${unitsBelow(scope.unitPaths, place)})
      OR ${alias}.joint_unit_ids && ARRAY(${unitsBelow(scope.unitPaths, place)})
      OR ${alias}.confirming_unit_id IN (${unitsBelow(scope.unitPaths, place)}) OR ${alias}.awaited_unit_id IN (${unitsBelow(scope.unitPaths, place)})
      OR ${alias}.unit_id = ANY (${place(scope.groupIds)}::uuid[]) OR ${project(place)}
      OR (${alias}.state = 'CONFIRMED' AND ${alias}.publicity = 'PUBLIC')))`;
}
