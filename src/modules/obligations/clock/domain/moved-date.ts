import type { Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { dueRule, type ObligationKind } from './obligation-kinds.js';

/** What a due date was counted from. */
export interface CountedDate {
  readonly kind: ObligationKind;
  readonly dueOn: Day;
  readonly openedOn: Day;
  readonly actBy: Day | null;
  /**
   * As named or as the quarter's rule gives it, before it moved off a rest day; of a later date the day that was granted.
   * Null: `actBy`, else `dueOn`.
   */
  readonly nominalOn: Day | null;
  /** 1 for the first date. */
  readonly dateRun: number;
  /** Of a later date: the day from which its working days count; null where a person named it. */
  readonly countedFrom: Day | null;
}

/**
 * Where a date stands when a year's list of days off replaces the guess: as if the list had been loaded from the
 * beginning. A term keeps its number of working days, a day that a person named stays unless it is a rest day; a later
 * date that somebody granted is never taken back to an earlier day than he was told.
 */
export function movedDate(date: CountedDate, before: WorkingCalendar, after: WorkingCalendar): Day {
  const from = countedFrom(date);
  if (from !== null) return after.add(from, before.between(from, date.dueOn));
  if (date.dateRun > 1) return after.nextOrSame(date.nominalOn ?? date.dueOn);
  const acting = dueRule(date.kind).counted === 'ACT' ? (date.nominalOn ?? date.actBy) : null;
  if (acting === null) return after.nextOrSame(date.nominalOn ?? date.dueOn);
  return after.add(after.nextOrSame(acting), before.between(before.nextOrSame(acting), date.dueOn));
}

function countedFrom(date: CountedDate): Day | null {
  if (date.dateRun > 1) return date.countedFrom;
  const { counted } = dueRule(date.kind);
  const fromOpening = counted === 'OPENING' || (counted === 'UNLESS_NAMED' && date.nominalOn === null);
  return fromOpening ? date.openedOn : null;
}
