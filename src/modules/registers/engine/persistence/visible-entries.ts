import type { Scope } from '../../../../shared-kernel/actor.js';
import { type SqlPart, unitsBelow } from '../../../organisation/index.js';
import { visibleProject } from '../../../projects/index.js';

/**
 * Entries in scope: of the reader's units or joint ones, of projects in whose chain he stands, of his special group; what was
 * confirmed and made public, everybody's with a post. Rows 线下办理 are the office's alone.
 * @param alias of `register_entry` in the query
 */
export function visibleEntries(scope: Scope, alias: string, firstParam: number): SqlPart {
  if (scope.all) return { sql: 'true', params: [] };
  const project = visibleProject(scope, `${alias}.project_id`, firstParam);
  const place = (offset: number): string => `$${String(firstParam + project.params.length + offset)}`;
  const own = unitsBelow(scope.unitPaths, place(0));
  return {
    sql: `(NOT ${alias}.off_system AND (${alias}.unit_id IN (${own}) OR ${alias}.joint_unit_ids && ARRAY(${own})
      OR ${alias}.unit_id = ANY (${place(1)}::uuid[]) OR ${project.sql}
      OR (${alias}.state = 'CONFIRMED' AND ${alias}.publicity = 'PUBLIC')))`,
    params: [...project.params, scope.unitPaths, scope.groupIds],
  };
}
