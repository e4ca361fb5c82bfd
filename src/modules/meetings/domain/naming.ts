import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { type ItemDraft, OUTCOMES_OF } from './meeting.js';

/** What stands behind the ids that an agenda names. */
export interface Named {
  /** Open units; those of the second set can be given a task. */
  readonly units: ReadonlySet<string>;
  readonly taskUnits: ReadonlySet<string>;
  /** Projects that the writer sees. */
  readonly projects: ReadonlySet<string>;
  readonly planItems: ReadonlySet<string>;
  /** What items may be about, as the writer sees it: `OBLIGATION:<id>`. */
  readonly subjects: ReadonlySet<string>;
}

/** What an item names that is not there, or cannot do what it is asked; and an outcome that things of its kind do not have. */
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
    ...(missing(aboutOf(item), named.subjects)
      ? [{ pointer: `${pointer}/aboutId`, code: 'MEETING_ABOUT_UNKNOWN' }]
      : []),
    ...(item.outcome === null || OUTCOMES_OF[item.kind].includes(item.outcome)
      ? []
      : [{ pointer: `${pointer}/outcome`, code: 'OUTCOME_UNFIT' }]),
    ...item.decisions.flatMap(({ unitIds }, place) =>
      unitIds.every((id) => named.taskUnits.has(id))
        ? []
        : [{ pointer: `${pointer}/decisions/${String(place)}/unitIds`, code: 'TASK_UNIT_UNFIT' }],
    ),
  ];
}

/** What an item is about as one word: `OBLIGATION:<id>`; null where it is about nothing else. */
export function aboutOf({ aboutType, aboutId }: Pick<ItemDraft, 'aboutType' | 'aboutId'>): string | null {
  return aboutType === null && aboutId === null ? null : `${aboutType ?? ''}:${aboutId ?? ''}`;
}
