import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';

/** Why the office lets clocks stand that it names itself (暂缓计时): what befell a unit, what it appeals, what does not run. */
export const CLOCK_HOLD_CAUSES = ['FORCE_MAJEURE', 'APPEAL', 'MAINTENANCE'] as const;
export type ClockHoldCause = (typeof CLOCK_HOLD_CAUSES)[number];

/** Why a clock stands. */
export const PAUSE_REASONS = [
  ...CLOCK_HOLD_CAUSES,
  'FILED',
  'GRACE',
  'EXPLANATION',
  'EXTENSION',
  'EXEMPTION',
  'COORDINATION',
  'HOLD_SLIP',
  'HOLD_REJECTED',
  'HOLD_UNSERVED',
  'DATE_MOVED',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** The days `[from, to]` on which the clock stands; `to` is null while the pause lasts. */
export interface PauseRow {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: PauseReason;
}

/** Working days of grace after a return or a refusal (by the domain's "Lateness, pauses, lights"). */
export const GRACE_WORKING_DAYS = 3;

/**
 * The pauses under which an interview item rests too: what was filed awaits its verdict, a request awaits its decision, another
 * unit's requested task is open, the office lets its clock stand. Grace, and what holds a slip or a proposal back, stop the counting
 * of lateness only.
 */
const SUSPENDING: readonly PauseReason[] = [
  'FILED',
  'EXPLANATION',
  'EXTENSION',
  'EXEMPTION',
  'COORDINATION',
  ...CLOCK_HOLD_CAUSES,
];

/** Whether the pause touches the day. */
export function touches(pause: PauseRow, day: Day): boolean {
  return pause.from <= day && (pause.to === null || day <= pause.to);
}

/**
 * The pause that touches the day; of several, the one that lasts longest, then the one that began first, then by the order of the
 * reasons: never by the order of the rows. Null when the clock runs.
 */
export function pauseOn(pauses: readonly PauseRow[], day: Day): PauseRow | null {
  const [shown = null] = pauses.filter((pause) => touches(pause, day)).sort(byWeight);
  return shown;
}

function byWeight(one: PauseRow, other: PauseRow): number {
  return (
    compare(other.to ?? '9999', one.to ?? '9999') ||
    compare(one.from, other.from) ||
    PAUSE_REASONS.indexOf(one.reason) - PAUSE_REASONS.indexOf(other.reason)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Working days for which the clock stands at most for help that another unit gives, unless a later day is named. */
export const COORDINATION_WORKING_DAYS = 15;

/** Working days for which the clock stands at most while a request lies with the unit's own leader, whose silence is the unit's. */
export const UNIT_STEP_WORKING_DAYS = 3;

/**
 * Whether what rests under the pause still rests on the day. A decision lets it go on at once, on its own day; a hold of the office stands
 * for the whole of its last day, and one that lies ahead does not stand yet.
 */
export function runsOn(pause: PauseRow, day: Day): boolean {
  return isClockHold(pause) ? touches(pause, day) : pause.to === null || pause.to > day;
}

/** Whether the office lets the clock stand. */
export function isClockHold({ reason }: Pick<PauseRow, 'reason'>): boolean {
  return (CLOCK_HOLD_CAUSES as readonly PauseReason[]).includes(reason);
}

/** Whether an interview item rests while this pause runs. */
export function suspends(pause: PauseRow): boolean {
  return SUSPENDING.includes(pause.reason);
}

/**
 * The last day of a term of so many working days after a day: of those on which the office lets the clock stand (暂缓计时) none is one of
 * them. The statement `termEnd` says the same.
 */
export function termEnd(after: Day, term: number, pauses: readonly PauseRow[], calendar: WorkingCalendar): Day {
  const holds = pauses.filter(isClockHold);
  let end = after;
  for (let left = term; left > 0;) {
    end = calendar.add(end, 1);
    if (pauseOn(holds, end) === null) left -= 1;
  }
  return end;
}

/** Grace after a return or a refusal on `day`: the three working days that follow, beside those on which the clock is held. */
export function graceAfter(day: Day, calendar: WorkingCalendar, pauses: readonly PauseRow[] = []): PauseRow {
  return { from: addDays(day, 1), to: termEnd(day, GRACE_WORKING_DAYS, pauses, calendar), reason: 'GRACE' };
}

/**
 * Whether a filing on `day` is late although it was filed before: the due date and the grace of the latest return have both run out, and
 * the clock was not held on every working day since. Without a return it is false.
 */
export function isAfterGrace(
  day: Day,
  clock: { readonly currentDate: Day; readonly pauses: readonly PauseRow[] },
  calendar: WorkingCalendar,
): boolean {
  const ends = clock.pauses.flatMap((pause) => (pause.reason === 'GRACE' && pause.to !== null ? [pause.to] : []));
  const last = ends.sort().at(-1);
  if (last === undefined || day <= last || day <= clock.currentDate) return false;
  const after = last > clock.currentDate ? last : clock.currentDate;
  const holds = clock.pauses.filter(isClockHold);
  return holds.length === 0 || calendar.between(after, day) > pausedDays(after, day, holds, calendar);
}

/** Working days in `(after, upTo]` that a pause touches, each counted once. */
export function pausedDays(after: Day, upTo: Day, pauses: readonly PauseRow[], calendar: WorkingCalendar): number {
  let counted = after;
  let total = 0;
  for (const pause of [...pauses].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const before = addDays(pause.from, -1);
    const from = before > counted ? before : counted;
    const to = pause.to === null || pause.to > upTo ? upTo : pause.to;
    if (to <= from) continue;
    total += calendar.between(from, to);
    counted = to;
  }
  return total;
}
