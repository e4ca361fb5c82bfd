import { type Condition, EVERYTHING, type Place } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import { unitsBelow } from '../../../organisation/index.js';
import { visibleProject } from '../../../projects/index.js';

/** Registers that the office alone reads: those whose definition says so. */
export const OFFICE_ALONE: readonly string[] = ['COMMENDATION'];

/**
 * Entries in scope: of the reader's units or joint ones, or that these answer for, of projects in whose chain he stands, of
 * his special group, or that he leads himself (领衔课题); what was confirmed and made public, everybody's with a post. Rows 线下办理 are the office's alone; what is read by name, of
 * those named alone.
 * @param alias of `register_entry` in the query
 */
export function visibleEntries(scope: Scope, alias: string): Condition {
  if (scope.engine === true) return EVERYTHING;
  const named = knownByName(scope, alias);
  if (scope.all) return (place) => `(${alias}.known_to IS NULL OR ${alias}.known_to_office OR ${named(place)})`;
  const project = visibleProject(scope, `${alias}.project_id`);
  const units = (place: Place): string => unitsBelow(scope.unitPaths, place);
  return (place) => `((${alias}.known_to IS NOT NULL AND ${named(place)})
    OR (${alias}.known_to IS NULL AND NOT ${alias}.off_system AND ${alias}.kind <> ALL (${place(OFFICE_ALONE)}::text[]) AND (${alias}.unit_id IN (${units(place)})
      OR ${alias}.joint_unit_ids && ARRAY(${units(place)})
      OR ${alias}.confirming_unit_id IN (${units(place)}) OR ${alias}.awaited_unit_id IN (${units(place)})
      OR ${alias}.unit_id = ANY (${place(scope.groupIds)}::uuid[]) OR ${alias}.fields->>'leadingPostId' = ANY (${place(scope.postIds)}::text[]) OR ${project(place)}
      OR (${alias}.state = 'CONFIRMED' AND ${alias}.publicity = 'PUBLIC'))))`;
}

/** Named in it, or by whose post it was written. */
function knownByName({ postIds }: Scope, alias: string): Condition {
  return (place) => `(${alias}.known_to && ${place(postIds)}::uuid[]
    OR EXISTS (SELECT FROM register_revision own WHERE own.entry_id = ${alias}.id AND own.post_id = ANY (${place(postIds)}::uuid[])))`;
}
