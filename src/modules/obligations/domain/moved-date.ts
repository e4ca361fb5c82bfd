import type { Day } from '../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import type { ObligationKind } from './obligation.js';

/** What a due date was counted from. */
export interface CountedDate {
  readonly kind: ObligationKind;
  readonly dueOn: Day;
  readonly openedOn: Day;
  readonly actBy: Day | null;
  /** 1 for the first date; later ones were named by people. */
  readonly dateRun: number;
}

/** Terms in working days from the day on which the obligation was opened. */
const COUNTED_FROM_OPENING: readonly ObligationKind[] = ['PLAN', 'RECTIFICATION', 'VERIFICATION', 'APPROVAL'];

/**
 * Where a date stands when a year's list of days off replaces the guess: a term keeps its number of working days, a day
 * that a person named stays unless it now is a rest day.
 */
export function movedDate(date: CountedDate, before: WorkingCalendar, after: WorkingCalendar): Day {
  const from = countedFrom(date);
  if (from === null) return after.nextOrSame(date.dueOn);
  return after.add(after.nextOrSame(from), before.between(from, date.dueOn));
}

function countedFrom({ kind, dateRun, openedOn, actBy }: CountedDate): Day | null {
  if (dateRun > 1) return null;
  if (kind === 'DUTY') return actBy;
  return COUNTED_FROM_OPENING.includes(kind) ? openedOn : null;
}
