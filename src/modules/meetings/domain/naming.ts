import type { FieldError } from '../../../shared-kernel/domain-error.js';
import type { ItemDraft } from './meeting.js';

/** What stands behind the ids that an agenda names. */
export interface Named {
  /** Open units; those of the second set can be given a task. */
  readonly units: ReadonlySet<string>;
  readonly taskUnits: ReadonlySet<string>;
  /** Projects that the writer sees. */
  readonly projects: ReadonlySet<string>;
  readonly planItems: ReadonlySet<string>;
}

/** What an item names that is not there, or cannot do what it is asked. */
export function namingFaults(item: ItemDraft, pointer: string, named: Named): readonly FieldError[] {
  const missing = (id: string | null, known: ReadonlySet<string>): boolean => id !== null && !known.has(id);
  return [
    ...(missing(item.byUnitId, named.units) ? [{ pointer: `${pointer}/byUnitId`, code: 'MEETING_UNIT_UNKNOWN' }] : []),
    ...(missing(item.projectId, named.projects)
      ? [{ pointer: `${pointer}/projectId`, code: 'PROJECT_NOT_FOUND' }]
      : []),
    ...(missing(item.planItemId, named.planItems)
      ? [{ pointer: `${pointer}/planItemId`, code: 'TOPIC_NOT_FOUND' }]
      : []),
    ...item.decisions.flatMap(({ unitIds }, place) =>
      unitIds.every((id) => named.taskUnits.has(id))
        ? []
        : [{ pointer: `${pointer}/decisions/${String(place)}/unitIds`, code: 'TASK_UNIT_UNFIT' }],
    ),
  ];
}
