import type { Day } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import type { ObligationKind } from './obligation.js';

/** What a due date was counted from. */
export interface CountedDate {
  readonly kind: ObligationKind;
  readonly dueOn: Day;
  readonly openedOn: Day;
  readonly actBy: Day | null;
  /** As named or as the quarter's rule gives it, before it moved off a rest day; null: `actBy`, else `dueOn`. */
  readonly nominalOn: Day | null;
  /** 1 for the first date; later ones were named by people. */
  readonly dateRun: number;
}

/** Terms in working days from the day on which the obligation was opened. */
const COUNTED_FROM_OPENING: readonly ObligationKind[] = ['PLAN', 'RECTIFICATION', 'VERIFICATION', 'APPROVAL'];

/**
 * Where a date stands when a year's list of days off replaces the guess: as if the list had been loaded from the
 * beginning. A term keeps its number of working days, a day that a person named stays unless it is a rest day.
 */
export function movedDate(date: CountedDate, before: WorkingCalendar, after: WorkingCalendar): Day {
  if (date.dateRun > 1) return after.nextOrSame(date.dueOn);
  if (COUNTED_FROM_OPENING.includes(date.kind))
    return after.add(date.openedOn, before.between(date.openedOn, date.dueOn));
  const acting = date.kind === 'DUTY' ? (date.nominalOn ?? date.actBy) : null;
  if (acting === null) return after.nextOrSame(date.nominalOn ?? date.dueOn);
  return after.add(after.nextOrSame(acting), before.between(before.nextOrSame(acting), date.dueOn));
}
