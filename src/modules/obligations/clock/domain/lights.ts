import type { Day } from '../../../../shared-kernel/dates.js';
import type { WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import { latenessOn } from './lateness.js';
import { type Light, type ObligationFacts } from './obligation.js';
import { isClockHold, pausedDays } from './pauses.js';
import { isHeld } from '../../../../shared-kernel/hold.js';

/** Thresholds that the legend under every table prints. */
export const LIGHT_RULES = {
  /** BLUE with at most so many working days left. */
  nearWorkingDays: 3,
  /** RED when lateness exceeds this many working days. */
  redAbove: 10,
  /** RED when returned so often. */
  redReturns: 2,
  /** Progress against plan, in percentage points: YELLOW from, RED above. */
  progressYellowFrom: 10,
  progressRedAbove: 30,
} as const;

/** What a light is read from. */
export type LightFacts = Pick<
  ObligationFacts,
  | 'kind'
  | 'ladder'
  | 'state'
  | 'hold'
  | 'currentDate'
  | 'plannedOn'
  | 'pauses'
  | 'returnedCount'
  | 'firstFiledOn'
  | 'refiledAfterGrace'
  | 'redatedByInterview'
  | 'lightAtFiling'
>;

/** A light with the mark 待审核. */
export interface Shown {
  readonly light: Light;
  readonly awaitingVerdict: boolean;
}

/**
 * The light of an obligation on a day. What is filed and not yet judged keeps the light that it had when it was filed and is marked
 * as awaiting a verdict; what is held shows GREY and counts nowhere.
 */
export function lightOf(facts: LightFacts, day: Day, calendar: WorkingCalendar): Shown {
  if (facts.state === 'SUBMITTED') return { light: lightWhenFiled(facts, day, calendar), awaitingVerdict: true };
  return { light: settledLight(facts, calendar) ?? runningLight(facts, day, calendar), awaitingVerdict: false };
}

/** Whether a met obligation was met late: first filed after the current date, refiled after grace, or ever redated by an interview. */
function isDoneLate(facts: LightFacts, calendar: WorkingCalendar): boolean {
  return isFiledLate(facts, calendar) || facts.refiledAfterGrace || facts.redatedByInterview;
}

/** Filed after the date; not where the office let the clock stand on every working day between (暂缓计时). */
function isFiledLate({ firstFiledOn, currentDate, pauses }: LightFacts, calendar: WorkingCalendar): boolean {
  if (firstFiledOn === null || firstFiledOn <= currentDate) return false;
  const holds = pauses.filter((pause) => isClockHold(pause) && (pause.to === null || pause.to > currentDate));
  if (!holds.some(({ from }) => from <= firstFiledOn)) return true;
  return calendar.between(currentDate, firstFiledOn) > pausedDays(currentDate, firstFiledOn, holds, calendar);
}

/** Progress against plan, both in percent: a gap under 10 points is GREEN, 10 to 30 YELLOW, over 30 RED. */
export function progressLight(planned: number, actual: number): Light {
  const gap = planned - actual;
  if (gap > LIGHT_RULES.progressRedAbove) return 'RED';
  return gap >= LIGHT_RULES.progressYellowFrom ? 'YELLOW' : 'GREEN';
}

function settledLight(facts: LightFacts, calendar: WorkingCalendar): Light | null {
  if (facts.state === 'EXEMPT' || facts.state === 'CANCELLED' || isHeld(facts)) return 'GREY';
  if (facts.state === 'MET') return isDoneLate(facts, calendar) ? 'DONE_LATE' : 'DONE';
  return null;
}

function runningLight(facts: LightFacts, day: Day, calendar: WorkingCalendar): Light {
  const lateness = facts.ladder === 'LAPSE' ? 0 : latenessOn(day, facts, calendar);
  if (lateness > LIGHT_RULES.redAbove || facts.returnedCount >= LIGHT_RULES.redReturns) return 'RED';
  if (lateness > 0 || facts.returnedCount > 0) return 'YELLOW';
  if (calendar.between(day, facts.currentDate) <= LIGHT_RULES.nearWorkingDays) return 'BLUE';
  return facts.kind === 'DUTY' && facts.plannedOn === null ? 'GREY' : 'GREEN';
}

function lightWhenFiled(facts: LightFacts, day: Day, calendar: WorkingCalendar): Light {
  if (isHeld(facts)) return 'GREY';
  const open = facts.pauses.find((pause) => pause.reason === 'FILED' && pause.to === null);
  return facts.lightAtFiling ?? runningLight(facts, open?.from ?? day, calendar);
}
